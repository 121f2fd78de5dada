import assert from 'node:assert/strict'
import { gunzipSync, brotliDecompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { eachDatabase, type Office } from '../../test/office.ts'
import { houseOf, memberOf } from '../../test/staff.ts'
import { chooseEncoding, readBuiltFiles } from './inside/built-files.ts'
import { newsroomRoutes } from './routes.ts'
import { test } from 'node:test'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function newsroomOf(office: Office, builtFolder: string) {
  const renderPreview = async (version: string) =>
    new Response(`the page of ${version}`, { headers: { 'content-type': 'text/html' } })
  return new Hono().route(
    '/newsroom',
    newsroomRoutes(houseOf(office), {
      renderPreview,
      renderOfficePreview: async (_, tried) => new Response(`the home page with ${tried}`),
      builtFolder,
    }),
  )
}

/** A built app of three files, as Vite lays them. */
function builtApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-built-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>دبیر</title>')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'export const words = "سلام".repeat(20)\n'.repeat(20))
  writeFileSync(join(folder, 'assets', 'font-3c4d.woff2'), 'wOF2')
  return folder
}

eachDatabase('every address of the newsroom opens its app, which may load nothing from elsewhere', async (office) => {
  const newsroom = newsroomOf(office, builtApp())
  for (const path of ['/newsroom', '/newsroom/', '/newsroom/documents/abc', '/newsroom/invitation/secret']) {
    const reply = await newsroom.request(path)
    assert.equal(reply.status, 200, path)
    assert.match(await reply.text(), /دبیر/)
    const policy = reply.headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/)
    assert.doesNotMatch(policy, /unsafe|https?:|\*/)
    assert.equal(reply.headers.get('cache-control'), 'no-cache')
  }
})

eachDatabase(
  'built files are kept for ever and travel compressed; what was never built is not there',
  async (office) => {
    const newsroom = newsroomOf(office, builtApp())
    const script = await newsroom.request('/newsroom/assets/app-1a2b.js', {
      headers: { 'accept-encoding': 'gzip, br;q=0.9' },
    })
    assert.equal(script.headers.get('content-encoding'), 'br')
    assert.match(script.headers.get('cache-control') ?? '', /immutable/)
    assert.match(brotliDecompressSync(await script.arrayBuffer()).toString(), /سلام/)
    const plainer = await newsroom.request('/newsroom/assets/app-1a2b.js', {
      headers: { 'accept-encoding': 'gzip, deflate' },
    })
    assert.match(gunzipSync(await plainer.arrayBuffer()).toString(), /سلام/)
    const font = await newsroom.request('/newsroom/assets/font-3c4d.woff2', { headers: { 'accept-encoding': 'br' } })
    assert.equal(font.headers.get('content-encoding'), null, 'it is compressed already')
    assert.equal((await newsroom.request('/newsroom/assets/gone.js')).status, 404)
  },
)

eachDatabase('a draft is shown to the staff alone, and kept by nobody', async (office) => {
  const newsroom = newsroomOf(office, builtApp())
  const stranger = await newsroom.request('/newsroom/preview/x5k2m9q7r3tw')
  assert.equal(stranger.status, 302)
  assert.equal(
    stranger.headers.get('location'),
    `/newsroom/sign-in?next=${encodeURIComponent('/newsroom/preview/x5k2m9q7r3tw')}`,
  )
  const { cookie } = await memberOf(office)
  const shown = await newsroom.request('/newsroom/preview/x5k2m9q7r3tw', { headers: { cookie } })
  assert.equal(await shown.text(), 'the page of x5k2m9q7r3tw')
  assert.deepEqual([shown.headers.get('cache-control'), shown.headers.get('x-robots-tag')], ['no-store', 'noindex'])
})

eachDatabase('an app that is not built says so, and is found once it is', async (office) => {
  const folder = builtApp()
  rmSync(folder, { recursive: true })
  const newsroom = newsroomOf(office, folder)
  const missing = await newsroom.request('/newsroom/')
  assert.equal(missing.status, 503)
  assert.match(await missing.text(), /npm start/)
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), 'here')
  assert.equal(await (await newsroom.request('/newsroom/')).text(), 'here')
})

test('the best encoding that is allowed is chosen, and one that is refused is not', async () => {
  assert.equal(chooseEncoding('gzip, deflate, br, zstd'), 'br')
  assert.equal(chooseEncoding('br;q=0, gzip'), 'gzip')
  assert.equal(chooseEncoding('identity'), 'identity')
  assert.equal(chooseEncoding(undefined), 'identity')
  const file = (await readBuiltFiles(builtApp())).get('assets/app-1a2b.js')
  assert.equal(await file?.bytes('br'), await file?.bytes('br'), 'compressed once')
})
