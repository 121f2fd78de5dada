import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stoppedClock } from '#ground/clock.ts'
import { keepPages, keyOf } from './kept-pages.ts'

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
  return { pages, ask, waiting }
}

test('many readers at once make one rendering', async () => {
  const { ask, waiting } = pagesOfOneThing()
  const asked = Array.from({ length: 50 }, () => ask())
  await Promise.resolve()
  assert.equal(waiting.length, 1)
  waiting[0]?.('page')
  assert.deepEqual([...new Set((await Promise.all(asked)).map((one) => one.text))], ['page'])
  assert.equal(waiting.length, 1)
})

test('whoever asks after a change does not get what began to be rendered before it', async () => {
  const { pages, ask, waiting } = pagesOfOneThing()
  const before = ask()
  await Promise.resolve()
  pages.cache.drop(['thing'])
  const after = ask()
  waiting[0]?.('old')
  assert.equal((await before).text, 'old')
  await new Promise(setImmediate)
  waiting[1]?.('new')
  assert.equal((await after).text, 'new')
  assert.equal((await ask()).text, 'new')
})

test('an ETag holds for the same words in any encoding, and no longer', async () => {
  const { pages, ask, waiting } = pagesOfOneThing()
  const first = ask()
  await Promise.resolve()
  waiting[0]?.('page')
  const { etag } = await first
  const same = { 'if-none-match': etag, 'accept-encoding': 'br' }
  assert.equal((await ask('/news', same)).status, 304)
  pages.cache.drop(['thing'])
  const second = ask('/news', same)
  await Promise.resolve()
  waiting[1]?.('another page')
  assert.deepEqual([(await second).status, (await second).etag === etag], [200, false])
})

test('the key is the path and the parameters that make another page; with any other nothing is kept', () => {
  assert.equal(keyOf('/news?page=2&utm_source=x'), '/news?page=2')
  assert.equal(keyOf('/search?q=آب'), undefined)
  assert.equal(keyOf('/news?page=2/../3'), '/news?page=2%2F..%2F3')
  assert.equal(keyOf('/news/1'), '/news/1')
})
