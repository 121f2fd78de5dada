import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Hono } from 'hono'
import { subsetVazirmatn, target } from '../../scripts/fonts/subset-vazirmatn.mjs'
import { assetPath, serveAsset } from './assets.ts'
import { encodingFor } from './encoding.ts'

const app = new Hono().get('/assets/:hash/:name', serveAsset)

test('the font that is served is the one that the script cuts from the package', async () => {
  assert.ok(readFileSync(target).equals(await subsetVazirmatn()))
})

test('an asset stands at the address of its hash for ever; any other hash is not found', async () => {
  const answer = await app.request(assetPath('vazirmatn-arabic.woff2'))
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable')
  assert.equal(answer.headers.get('content-type'), 'font/woff2')
  assert.equal(answer.headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'")
  assert.ok((await answer.arrayBuffer()).byteLength < 26_000, 'a first view with its font stays below 40 kB')
  app.onError((error, c) => c.text(error.message, 404))
  for (const path of [
    '/assets/AAAAAAAAAAAA/vazirmatn-arabic.woff2',
    `${assetPath('emblem.svg')}x`,
    '/assets/x/constructor',
  ])
    assert.equal((await app.request(path)).status, 404, path)
})

test('the client of comments, page and worker in one file, stays within 1.5 kB packed', async () => {
  const reply = await app.request(assetPath('comments.js'), { headers: { 'accept-encoding': 'gzip' } })
  assert.equal(reply.headers.get('content-encoding'), 'gzip')
  assert.ok((await reply.arrayBuffer()).byteLength <= 1500)
})

test('text is packed as the reader’s browser takes it', async () => {
  const packed = await app.request(assetPath('emblem.svg'), {
    headers: { 'accept-encoding': 'gzip, deflate, br;q=1.0' },
  })
  assert.equal(packed.headers.get('content-encoding'), 'br')
  assert.deepEqual(
    ['br;q=0, gzip', 'identity', undefined, '*', 'gzip;q=x', 'BR'].map((header) => encodingFor(header)),
    ['gzip', undefined, undefined, 'br', undefined, 'br'],
  )
})
