import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { isIPv4, isIPv6 } from 'node:net'

/**
 * The network a request comes from: its first 24 bits of IPv4 or 48 of IPv6, which is all that limits need to know. The socket says it.
 * Where that is this very machine, a proxy in front of us has appended the address to `X-Forwarded-For`; from anywhere else the header
 * is not believed.
 */
export function networkOf(c: Context): string {
  const address = socketAddress(c)
  if (address === undefined) return 'unknown'
  const told = isLoopback(address) ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return prefixOf(told ?? address) ?? prefixOf(address) ?? 'unknown'
}

function socketAddress(c: Context): string | undefined {
  const bindings = c.env as { incoming?: unknown } | undefined
  return bindings?.incoming === undefined ? undefined : getConnInfo(c).remote.address
}

function isLoopback(address: string): boolean {
  return address === '::1' || plain(address).startsWith('127.')
}

function prefixOf(address: string): string | undefined {
  const text = plain(address)
  if (isIPv4(text)) return `${text.split('.').slice(0, 3).join('.')}.0/24`
  if (!isIPv6(text)) return undefined
  const [head = '', tail] = text.split('%')[0]?.split('::') ?? []
  const groups = head.split(':').filter((group) => group !== '')
  if (tail === undefined || groups.length >= 3) return `${groups.slice(0, 3).map(bare).join(':')}::/48`
  const rest = tail.split(':').filter((group) => group !== '')
  const zeros = Array.from({ length: 8 - groups.length - rest.length }, () => '0')
  return `${[...groups, ...zeros, ...rest].slice(0, 3).map(bare).join(':')}::/48`
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function bare(group: string): string {
  return group.toLowerCase().replace(/^0+(?=.)/, '')
}

const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/[\d.]+.*Safari\//, 'Safari'],
]

const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\b(?:iPhone|iPad|iPod)\b/, 'iOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Browser and system in two words, for the list of sessions: «Firefox, Linux». Empty where the browser does not say. */
export function deviceOf(c: Context): string {
  const agent = c.req.header('user-agent') ?? ''
  const named = [browsers, systems].map((list) => list.find(([sign]) => sign.test(agent))?.[1])
  return named.filter((name) => name !== undefined).join(', ')
}
