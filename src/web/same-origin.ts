import type { Context, MiddlewareHandler } from 'hono'
import { Fault } from '#ground/fault.ts'
import type { House } from './house.ts'

/**
 * Refuses a request that would change something and was made by another site's page. The browser's own word is believed first
 * (`Sec-Fetch-Site`), then `Origin`, which must be the public address or the one the request was sent to. A request with a cookie and
 * neither header is refused; one without a cookie has no authority that a stranger could borrow.
 */
export function sameOrigin(house: House): MiddlewareHandler {
  return async (c, next) => {
    if (changesSomething(c.req.method) && !isOurs(c, house)) throw new Fault('forbidden', 'request.foreign_origin')
    await next()
  }
}

function changesSomething(method: string): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method)
}

function isOurs(c: Context, house: House): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  if (origin !== undefined) return origin === house.publicUrl || isHost(origin, c.req.header('host'))
  return c.req.header('cookie') === undefined
}

function isHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase()
}
