import { Hono, type Context } from 'hono'
import { Fault } from '#ground/fault.ts'
import { fileFormats, sortOf, type OfficeFile } from '#media/file.ts'
import { findPublicFile } from '#record/find-public-file.ts'
import type { House } from './house.ts'

/** `/files/{id}/file.{ending}`: the bytes of a file that a public document carries. Throws `not_found`, `gone`; who mounts the routes replies. */
export function fileRoutes(house: Pick<House, 'store' | 'blobs'>): Hono {
  const app = new Hono()
  app.get('/files/:id{[0-9a-z]{12}}/:name{file\\.[a-z0-9]{3,4}}', async (c) => {
    const { file } = await findPublicFile(house.store.read, c.req.param('id'))
    if (c.req.param('name') !== `file.${file.format}`) throw new Fault('not_found', 'file.unknown')
    return sendFile(c, house, file)
  })
  return app
}

/**
 * Answer with a file's bytes, or with the part of them that a `Range` asks for (RFC 9110, section 14). A video and its captions play in the
 * page; anything else is saved, and opens nothing of this house: whatever it holds, it is no page here.
 */
export async function sendFile(c: Context, { blobs }: Pick<House, 'blobs'>, file: OfficeFile): Promise<Response> {
  const blob = await blobs.open(file.hash)
  if (blob === undefined) throw new Fault('not_found', 'file.unknown')
  const etag = `"${file.hash}"`
  const headers = {
    etag,
    'cache-control': 'no-cache',
    'accept-ranges': 'bytes',
    'content-type': fileFormats[file.format],
    'content-security-policy': "default-src 'none'; media-src 'self'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    ...(sortOf(file.format) === 'attachment' ? { 'content-disposition': disposition(file) } : {}),
  }
  if (c.req.header('if-none-match')?.includes(etag) === true) return c.body(null, 304, headers)
  const asked = mayTakePart(c, etag) ? readRange(c.req.header('range'), file.bytes) : undefined
  if (asked === 'unsatisfiable')
    return c.body(null, 416, { ...headers, 'content-range': `bytes */${file.bytes}`, 'content-length': '0' })
  if (asked === undefined) return c.body(blob.stream(), 200, { ...headers, 'content-length': String(file.bytes) })
  const [from, to] = asked
  return c.body(blob.slice(from, to + 1).stream(), 206, {
    ...headers,
    'content-range': `bytes ${from}-${to}/${file.bytes}`,
    'content-length': String(to + 1 - from),
  })
}

/** `If-Range` lets a part be taken only of the very bytes that the rest was taken of. */
function mayTakePart(c: Context, etag: string): boolean {
  const condition = c.req.header('if-range')
  return c.req.method === 'GET' && (condition === undefined || condition === etag)
}

/** The first and last byte of the one range that is asked for; several ranges, or none, mean the whole. */
function readRange(header: string | undefined, size: number): [number, number] | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? []
  if (first === '' && last === '') return undefined
  if (first === '') return Number(last) === 0 ? 'unsatisfiable' : [Math.max(0, size - Number(last)), size - 1]
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < Number(first)) return undefined
  return Number(first) >= size ? 'unsatisfiable' : [Number(first), to]
}

/** The name under which a browser saves it (RFC 6266): its own in UTF-8, and one that any machine writes. */
function disposition({ id, name, format }: OfficeFile): string {
  const plain = name.replace(/\.[^.]*$/, '')
  const full = encodeURIComponent(`${plain === '' ? id : plain}.${format}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${id}.${format}"; filename*=UTF-8''${full}`
}
