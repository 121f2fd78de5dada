import { readFileSync } from 'node:fs'
import { Hono, type Context } from 'hono'
import { Fault } from '#ground/fault.ts'
import { findCheckpoint, listHandovers } from '#record/keep-checkpoint.ts'
import { listLogEntries, listLogHashes, listLogKeys } from '#record/log.ts'
import type { House } from '#web/house.ts'
import { replyFault } from '#web/reply.ts'

const tool = readFileSync(new URL('verify.mjs', import.meta.url))
const toolHeaders = { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' }

/** A full tile: eight levels of the tree, 256 hashes. */
const tileWidth = 256

/**
 * The public log as plain files (C2SP tlog-tiles): `checkpoint`, `tile/{level}/{n}`, `tile/entries/{n}`, where n is written in groups of
 * three digits (`x001/x234/067`) and a tile that is not full says so (`….p/{width}`); and beside them `keys`, the keys that ever signed,
 * `handovers`, the checkpoints in which one vouched for the next, and `verify.mjs`, the tool with which a stranger checks all of it.
 */
export function logRoutes(house: House): Hono {
  const app = new Hono()
  app.get('/checkpoint', async (c) => {
    const checkpoint = await findCheckpoint(house.store.read)
    if (checkpoint === undefined) throw new Fault('not_found', 'page.unknown')
    return c.text(checkpoint.note, 200, { 'cache-control': 'no-cache' })
  })
  app.get('/keys', async (c) => {
    const keys = await listLogKeys(house.store.read)
    return c.text(keys.map((key) => `${key}\n`).join(''), 200, { 'cache-control': 'no-cache' })
  })
  app.get('/handovers', async (c) => {
    const notes = await listHandovers(house.store.read)
    return c.text(notes.join('\n'), 200, { 'cache-control': 'no-cache' })
  })
  app.get('/verify.mjs', () => new Response(tool, { headers: toolHeaders }))
  app.get('/tile/entries/*', (c) => sendEntries(c, house))
  app.get('/tile/:level/*', (c) => sendTile(c, house))
  app.onError((error, c) => replyFault(c, error, house))
  return app
}

async function sendTile(c: Context, house: House): Promise<Response> {
  const level = /^(0|[1-7])$/.test(c.req.param('level') ?? '') ? Number(c.req.param('level')) : undefined
  const place = placeOf(c.req.path.split(`/tile/${c.req.param('level')}/`)[1] ?? '')
  if (level === undefined || place === undefined) throw new Fault('not_found', 'page.unknown')
  const span = { level: level * 8, from: place.tile * tileWidth, count: place.width }
  const hashes = await listLogHashes(house.store.read, span)
  if (hashes.length < place.width) throw new Fault('not_found', 'page.unknown')
  return send(c, Buffer.concat(hashes))
}

async function sendEntries(c: Context, house: House): Promise<Response> {
  const place = placeOf(c.req.path.split('/tile/entries/')[1] ?? '')
  if (place === undefined) throw new Fault('not_found', 'page.unknown')
  const entries = await listLogEntries(house.store.read, { from: place.tile * tileWidth, count: place.width })
  if (entries.length < place.width) throw new Fault('not_found', 'page.unknown')
  return send(c, Buffer.concat(entries.map(withLength)))
}

/** What stands in a tile never changes: a fuller one has another address. */
function send(c: Context, bytes: Buffer<ArrayBuffer>): Response {
  return c.body(bytes, 200, {
    'content-type': 'application/octet-stream',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
}

/** An entry after its length in two bytes, the greater first. */
function withLength(entry: string): Buffer {
  const bytes = Buffer.from(entry)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(bytes.length)
  return Buffer.concat([length, bytes])
}

function placeOf(path: string): { tile: number; width: number } | undefined {
  const match = /^((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path)
  const width = match?.[2] === undefined ? tileWidth : Number(match[2])
  if (match === null || width > tileWidth || (match[2] !== undefined && width === tileWidth)) return undefined
  return { tile: Number((match[1] ?? '').replace(/[x/]/g, '')), width }
}
