import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Fault } from '#ground/fault.ts'

const megabyte = 1024 * 1024

/** How much a request may carry, by its address below `/api/v1`; the first that fits holds. */
const limits: readonly (readonly [RegExp, number])[] = [
  [/^\/pictures$/, 30],
  [/^\/versions\/[^/]+\/draft$/, 5],
  [/^\/documents$/, 5],
  [/^\/text-imports$/, 5],
  [/^\/events\/[^/]+\/readouts$/, 12],
  [/^/, 1],
]

/** A file is counted as it comes, by whoever keeps it, and is never held in memory. */
const streamed = /^\/files$/

/** Refuses a body over the limit of its address, without reading it to its end. */
export function limitBody(base: string): MiddlewareHandler {
  const guards = limits.map(([path, megabytes]) => ({ path, guard: guardOf(megabytes) }))
  return (c, next) => {
    const address = c.req.path.slice(base.length)
    if (streamed.test(address)) return next()
    const { guard } = guards.find(({ path }) => path.test(address)) as (typeof guards)[number]
    return guard(c, next)
  }
}

function guardOf(megabytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: megabytes * megabyte,
    onError: () => {
      throw new Fault('invalid', 'body.too_large', { details: { limit: megabytes } })
    },
  })
}
