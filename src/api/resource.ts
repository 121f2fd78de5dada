import { OpenAPIHono, type Hook } from '@hono/zod-openapi'
import { Fault } from '#ground/fault.ts'
import type { StaffEnv } from '#web/authenticate.ts'
import { faultOfInput } from './fault-of-input.ts'

/** A router for one resource. Input that breaks its schema becomes a `Fault` before any handler runs. */
export function resource(): OpenAPIHono<StaffEnv> {
  return new OpenAPIHono<StaffEnv>({ defaultHook: refuseInput })
}

const refuseInput: Hook<unknown, StaffEnv, string, unknown> = (result) => {
  if (result.success) return
  const issue = result.error.issues[0]
  throw issue === undefined ? new Fault('invalid', 'input.invalid') : faultOfInput(issue)
}
