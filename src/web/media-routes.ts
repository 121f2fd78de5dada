import { Hono } from 'hono'
import { Fault } from '#ground/fault.ts'
import { findRendition } from '#media/find-rendition.ts'
import type { House } from './house.ts'

const mediaTypes: Record<string, string> = { webp: 'image/webp', jpg: 'image/jpeg' }

/**
 * Pictures: `/media/{id}/{width}.webp` and `.jpg`. What stands at such an address never changes, so it may be kept for a year; it is a
 * picture and nothing else, whoever asks. Throws `not_found`; who mounts the routes replies.
 */
export function mediaRoutes(house: Pick<House, 'store' | 'blobs'>): Hono {
  const app = new Hono()
  app.get('/media/:picture{[0-9a-z]{12}}/:file{[1-9][0-9]{0,4}\\.(?:webp|jpg)}', async (c) => {
    const [width = '', extension = ''] = c.req.param('file').split('.')
    const wanted = { picture: c.req.param('picture'), width: Number(width), mediaType: mediaTypes[extension] ?? '' }
    const found = await findRendition(house.store.read, wanted)
    if (found === undefined) throw new Fault('not_found', 'picture.unknown')
    const etag = `"${found.blob}"`
    const headers = {
      etag,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    }
    if (c.req.header('if-none-match')?.includes(etag) === true) return c.body(null, 304, headers)
    const bytes = await house.blobs.get(found.blob)
    if (bytes === undefined) throw new Fault('not_found', 'picture.unknown')
    return c.body(Uint8Array.from(bytes), 200, {
      ...headers,
      'content-type': found.mediaType,
      'content-length': String(found.bytes),
    })
  })
  return app
}
