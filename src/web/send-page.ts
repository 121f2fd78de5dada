import { hash } from 'node:crypto'
import type { Context } from 'hono'
import { pagePolicy } from './csp.ts'
import { compress, quickEncodingFor, type Encoding } from './encoding.ts'

export interface Sending {
  status?: number
  /** Hashes of the inline styles that the page carries. */
  styles?: string[]
  mediaType?: string
  isEmbeddable?: boolean
  isScripted?: boolean
  /** It belongs to one reader: nobody keeps it. */
  isPrivate?: boolean
  /** What only a page with these bytes has, where that is known already; else their hash is made. */
  mark?: string
}

/**
 * Answer with a text whole, or with its bytes: compressed as the reader's browser takes it, with a strong ETag (304 when it has the same), the policy that
 * lets nothing foreign in, and no leave to keep it without asking.
 */
export function sendPage(c: Context, text: string | Buffer<ArrayBuffer>, sending: Sending = {}): Response {
  const encoding = quickEncodingFor(c.req.header('accept-encoding'))
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const headers = new Headers({
    'content-type': sending.mediaType ?? 'text/html; charset=utf-8',
    'cache-control': sending.isPrivate === true ? 'no-store' : 'no-cache',
    vary: 'accept-encoding',
    'content-security-policy': pagePolicy({
      styles: sending.styles ?? ["'none'"],
      isEmbeddable: sending.isEmbeddable === true,
      isScripted: sending.isScripted === true,
    }),
  })
  const status = sending.status ?? 200
  if (status === 200 && sending.isPrivate !== true) {
    const mark = sending.mark ?? hash('sha256', bytes, 'base64url')
    const tag = tagOf(mark, encoding)
    headers.set('etag', tag)
    if (hasTag(c.req.header('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  }
  if (encoding !== undefined) headers.set('content-encoding', encoding)
  // Bytes that were handed in may be written over when this returns.
  const body = encoding === undefined ? Buffer.from(bytes) : compress(bytes, encoding)
  return new Response(body, { status, headers })
}

/** Lead to another address of the house: for ever, or for now. */
export function sendTo(path: string, status: 301 | 302 = 301): Response {
  return new Response(null, { status, headers: { location: encodeURI(path), 'cache-control': 'no-cache' } })
}

function tagOf(mark: string, encoding: Encoding | undefined): string {
  return `"${mark.slice(0, 22)}${encoding === undefined ? '' : `-${encoding}`}"`
}

function hasTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag || one.trim() === '*')
}
