import assert from 'node:assert/strict'
import { Hono } from 'hono'
import sharp from 'sharp'
import { eachDatabase } from '../../test/office.ts'
import { houseOf } from '../../test/staff.ts'
import { addPicture } from '#media/add-picture.ts'
import { mediaRoutes } from './media-routes.ts'
import { replyFault } from './reply.ts'
import { securityHeaders } from './security-headers.ts'

eachDatabase('a picture is served as what it is, for a year, in the sizes that are kept', async (office) => {
  const house = houseOf(office)
  const bytes = await sharp({ create: { width: 700, height: 400, channels: 3, background: '#0a0' } })
    .png()
    .toBuffer()
  const words = { alt: { fa: 'زمینی سبز' }, credit: 'سارا' }
  const id = await addPicture(house, { ...words, bytes, fileName: 'x.png', language: 'fa', by: null })
  const app = new Hono().use(securityHeaders(house)).route('/', mediaRoutes(house))
  app.onError((error, c) => replyFault(c, error, house))
  const webp = await app.request(`/media/${id}/640.webp`)
  assert.deepEqual([webp.status, webp.headers.get('content-type')], [200, 'image/webp'])
  assert.equal(webp.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal(webp.headers.get('content-security-policy'), "default-src 'none'; sandbox")
  assert.equal(webp.headers.get('x-content-type-options'), 'nosniff')
  assert.equal((await sharp(await webp.arrayBuffer()).metadata()).width, 640)
  const jpeg = await app.request(`/media/${id}/320.jpg`)
  assert.equal((await sharp(await jpeg.arrayBuffer()).metadata()).format, 'jpeg')
  const known = { headers: { 'if-none-match': webp.headers.get('etag') ?? '' } }
  assert.equal((await app.request(`/media/${id}/640.webp`, known)).status, 304)
  assert.equal((await app.request(`/media/${id}/640.webp`, { method: 'HEAD' })).status, 200)
  for (const missing of [
    `${id}/960.webp`,
    `${id}/641.webp`,
    `${id}/640.png`,
    'aaaaaaaaaaaa/640.webp',
    `${id}/640.webp/x`,
    `..%2f${id}/640.webp`,
  ])
    assert.equal((await app.request(`/media/${missing}`)).status, 404, missing)
})

eachDatabase('every answer has the headers that keep strangers out; https adds its own', async (office) => {
  const house = houseOf(office)
  const answer = async (isSecure: boolean) => {
    const app = new Hono().use(securityHeaders({ isSecure }))
    app.get('/', (c) => c.text('here'))
    app.get('/own', () => new Response('here', { headers: { 'content-security-policy': "default-src 'self'" } }))
    app.onError((error, c) => replyFault(c, error, house))
    return app
  }
  const plain = (await (await answer(false)).request('/')).headers
  assert.match(
    plain.get('content-security-policy') ?? '',
    /^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'$/,
  )
  assert.doesNotMatch(plain.get('content-security-policy') ?? '', /unsafe|https?:|\*/)
  assert.equal(plain.get('strict-transport-security'), null)
  assert.equal(plain.get('cross-origin-opener-policy'), 'same-origin')
  assert.equal(plain.get('referrer-policy'), 'strict-origin-when-cross-origin')
  assert.match(plain.get('permissions-policy') ?? '', /camera=\(\)/)
  const secure = await answer(true)
  assert.match((await secure.request('/')).headers.get('strict-transport-security') ?? '', /max-age=63072000/)
  assert.match((await secure.request('/')).headers.get('content-security-policy') ?? '', /upgrade-insecure-requests/)
  assert.equal(
    (await secure.request('/own')).headers.get('content-security-policy'),
    "default-src 'self'",
    'what an answer says itself stands',
  )
})
