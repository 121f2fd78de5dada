import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test, type TestContext } from 'node:test'
import { stoppedClock } from '#ground/clock.ts'
import { keepPages, keyOf, type KeptPages } from './kept-pages.ts'

const clock = stoppedClock('2026-03-21T08:00:00.000Z')
const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }

/** Pages that all show one thing, rendered when the test says so. */
function pagesOfOneThing() {
  const pages = keepPages({ limitBytes: 1_000_000, clock, describe: () => ({ tags: ['thing'] }) })
  const waiting: ((text: string) => void)[] = []
  const ask = async (path = '/news', more: Record<string, string> = {}) => {
    const asked = new Request(`http://localhost${path}`, { headers: more })
    const answer = await pages.answer(
      asked,
      () => new Promise((resolve) => waiting.push((text) => resolve(new Response(text, { headers })))),
    )
    return { status: answer.status, text: await answer.text(), etag: answer.headers.get('etag') ?? '' }
  }
  /** Resolves when so many renderings have begun. */
  const begun = async (renderings: number) => {
    while (waiting.length < renderings) await new Promise(setImmediate)
  }
  return { pages, ask, waiting, begun }
}

/** Asks for kept pages as they come over the wire. */
async function readerOf(pages: KeptPages, t: TestContext) {
  const server = createServer((request, response) => pages.serve(request, response) || response.writeHead(404).end())
  t.after(() => server.close())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return async (path: string, takes: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'accept-encoding': takes } })
    return { status: answer.status, text: await answer.text() }
  }
}

test('many readers at once make one rendering', async () => {
  const { ask, waiting, begun } = pagesOfOneThing()
  const asked = Array.from({ length: 50 }, () => ask())
  await begun(1)
  assert.equal(waiting.length, 1)
  waiting[0]?.('page')
  assert.deepEqual([...new Set((await Promise.all(asked)).map((one) => one.text))], ['page'])
  assert.equal(waiting.length, 1)
})

test('whoever asks after a change does not get what began to be rendered before it', async () => {
  const { pages, ask, waiting, begun } = pagesOfOneThing()
  const before = ask()
  await begun(1)
  pages.cache.drop(['thing'])
  const after = ask()
  waiting[0]?.('old')
  assert.equal((await before).text, 'old')
  await begun(2)
  waiting[1]?.('new')
  assert.equal((await after).text, 'new')
  assert.equal((await ask()).text, 'new')
})

test('an ETag holds for the same words in any encoding, and no longer', async () => {
  const { pages, ask, waiting, begun } = pagesOfOneThing()
  const first = ask()
  await begun(1)
  waiting[0]?.('page')
  const { etag } = await first
  const same = { 'if-none-match': etag, 'accept-encoding': 'br' }
  assert.equal((await ask('/news', same)).status, 304)
  pages.cache.drop(['thing'])
  const second = ask('/news', same)
  await begun(2)
  waiting[1]?.('another page')
  assert.deepEqual([(await second).status, (await second).etag === etag], [200, false])
})

test('a kept page is bettered for who takes brotli, and no more once it is dropped', async (t) => {
  const { pages, ask, waiting, begun } = pagesOfOneThing()
  const slow = Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 100_003).join(' ')
  for (const [at, path] of ['/first', '/second'].entries()) {
    const asked = ask(path)
    await begun(at + 1)
    waiting[at]?.(slow)
    await asked
  }
  const [first, second] = ['/first', '/second'].map((path) => pages.cache.find(path, clock))
  const get = await readerOf(pages, t)
  await get('/first', 'gzip')
  await pages.idle()
  assert.equal(first?.codings.has('br11'), false)
  await get('/first', 'br')
  await get('/second', 'br')
  pages.cache.drop(['thing'])
  await pages.idle()
  assert.equal(first?.codings.has('br11'), true)
  assert.equal(second?.codings.has('br11'), false)
})

test('every reader is sent the same, the first and the hundredth, in any encoding, small or large', async (t) => {
  const { pages, ask, waiting, begun } = pagesOfOneThing()
  const small = 'گفت‌وگوی تلفنی'.repeat(100)
  const large = Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 100_003).join(' ')
  for (const [at, page] of [small, large].entries()) {
    const asked = ask(`/${at}`)
    await begun(at + 1)
    waiting[at]?.(page)
    await asked
  }
  const get = await readerOf(pages, t)
  for (const [at, page] of [small, large].entries())
    for (const takes of ['identity', 'gzip', 'br', 'zstd'])
      for (let reader = 0; reader < 100; reader++) {
        const answer = await get(`/${at}`, takes)
        assert.equal(answer.status, 200)
        assert.ok(answer.text === page, `another page for reader ${reader} of /${at} in ${takes}`)
      }
})

test('the key is the path and the parameters that make another page; with any other nothing is kept', () => {
  assert.equal(keyOf('/news?page=2&utm_source=x'), '/news?page=2')
  assert.equal(keyOf('/search?q=آب'), undefined)
  assert.equal(keyOf('/news?page=2/../3'), '/news?page=2%2F..%2F3')
  assert.equal(keyOf('/news/1'), '/news/1')
})
