import type { MiddlewareHandler } from 'hono'
import { Fault } from '#ground/fault.ts'

/** Lists within lists within quotes: no text of ours is nested half as deep. */
const deepest = 100

/** Refuses JSON that is nested deeper than any text, before anything that reads it level by level could run out of stack. */
export function limitDepth(): MiddlewareHandler {
  return async (c, next) => {
    const isJson = c.req.header('content-type')?.includes('json') === true
    if (isJson && isDeeper(await c.req.text(), deepest))
      throw new Fault('invalid', 'request.too_deep', { details: { limit: deepest } })
    await next()
  }
}

const [quote, backslash] = [0x22, 0x5c]
const opening = new Set([0x5b, 0x7b])
const closing = new Set([0x5d, 0x7d])

function isDeeper(json: string, limit: number): boolean {
  let depth = 0
  let isText = false
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at)
    if (code === backslash) at += 1
    else if (code === quote) isText = !isText
    else if (!isText && opening.has(code) && (depth += 1) > limit) return true
    else if (!isText && closing.has(code)) depth -= 1
  }
  return false
}
