import type { MiddlewareHandler } from 'hono'
import type { House } from './house.ts'

/**
 * Everything from this house alone, nothing inline, no framing, no plugin, forms to ourselves. `blob:` and `data:` are for pictures that
 * a page has made itself, such as the preview of an upload. The site's pages, which have styles inline, name them by hash in a
 * policy of their own.
 */
function strictPolicy(isSecure: boolean): string {
  const rules = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    ...(isSecure ? ['upgrade-insecure-requests'] : []),
  ]
  return rules.join('; ')
}

const twoYears = 63_072_000

/**
 * The headers of every answer. One that an answer has set itself stands: a page its own policy, a
 * picture that others may show its own `cross-origin-resource-policy`.
 */
export function securityHeaders(house: Pick<House, 'isSecure'>): MiddlewareHandler {
  const headers: [string, string][] = [
    ['content-security-policy', strictPolicy(house.isSecure)],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'strict-origin-when-cross-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ...(house.isSecure
      ? [['strict-transport-security', `max-age=${twoYears}; includeSubDomains`] as [string, string]]
      : []),
  ]
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}
