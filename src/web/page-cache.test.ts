import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { brotliCompressSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { PageCache, bodyOf, type KeptPage, type RenderedPage } from './page-cache.ts'

const page = (text: string, tags: string[], more: Partial<RenderedPage> = {}): RenderedPage => ({
  body: Buffer.from(text),
  headers: [['content-type', 'text/html; charset=utf-8']],
  tags,
  ...more,
})

const at = (ms: number) => ({ ms: () => ms })

const textOf = (kept: KeptPage | undefined) => kept && bodyOf(kept).toString()

test('a page is found until something that it shows changes; other pages stay', () => {
  const cache = new PageCache(1_000_000)
  cache.keep('/', page('home', ['document:a', 'document:b']), cache.begin())
  cache.keep('/news/2', page('b', ['document:b']), cache.begin())
  cache.drop(['document:a'])
  assert.equal(cache.find('/', at(0)), undefined)
  assert.equal(textOf(cache.find('/news/2', at(0))), 'b')
})

test('a page whose rendering began before a drop is not kept', () => {
  const cache = new PageCache(1_000_000)
  const begun = cache.begin()
  cache.drop(['document:a'])
  cache.keep('/news/1', page('stale', ['document:a']), begun)
  cache.keep('/news/2', page('fresh', ['document:b']), begun)
  assert.equal(cache.find('/news/1', at(0)), undefined)
  assert.equal(textOf(cache.find('/news/2', at(0))), 'fresh')
})

test('a page whose rendering began before everything was dropped is not kept, whatever it shows', () => {
  const cache = new PageCache(1_000_000)
  const begun = cache.begin()
  cache.clear()
  cache.keep('/news/1', page('stale', ['document:a']), begun)
  assert.equal(cache.find('/news/1', at(0)), undefined)
})

test('a page that the clock makes wrong is gone at that moment', () => {
  const cache = new PageCache(1_000_000)
  cache.keep('/events', page('coming', [], { validUntil: 1000 }), cache.begin())
  assert.ok(cache.find('/events', at(999)))
  assert.equal(cache.find('/events', at(1000)), undefined)
  assert.equal(cache.bytes, 0)
})

test('what is kept as a text, too, takes memory, and gives it back', () => {
  const cache = new PageCache(1_000_000)
  const kept = cache.keep('/', page('x'.repeat(4000), ['home']), cache.begin())
  const brotli = brotliCompressSync('x'.repeat(4000))
  cache.addCoding(kept, 'br', brotli)
  const before = cache.bytes
  assert.deepEqual(Buffer.from(cache.textOf(kept, 'br'), 'latin1'), brotli)
  assert.equal(cache.textOf(kept, 'br').length, brotli.length)
  assert.equal(cache.bytes, before + brotli.length)
  cache.addCoding(kept, 'br11', brotli)
  assert.equal(cache.bytes, before)
  cache.drop(['home'])
  assert.equal(cache.bytes, 0)
})

test('memory stays within its bound, and what was asked for last stays longest', () => {
  const cache = new PageCache(50_000)
  for (let number = 1; number <= 20; number++) {
    cache.keep(`/news/${number}`, page('x'.repeat(4000), [`document:${number}`]), cache.begin())
    cache.find('/news/1', at(0))
    assert.ok(cache.bytes <= 50_000)
  }
  assert.ok(cache.find('/news/1', at(0)))
  assert.equal(cache.find('/news/2', at(0)), undefined)
})

test('an encoding takes the place of what it makes needless, and the body is read from whichever is there', () => {
  const cache = new PageCache(1_000_000)
  const text = 'دبیر '.repeat(2000)
  const body = Buffer.from(text)
  for (const [first, bytes] of [
    ['gzip', gzipSync(body)],
    ['zstd', zstdCompressSync(body)],
    ['br', brotliCompressSync(body)],
  ] as const) {
    const kept = cache.keep('/', page(text, []), cache.begin())
    cache.addCoding(kept, first, bytes)
    assert.deepEqual([...kept.codings.keys()], [first])
    assert.ok(cache.bytes < body.length)
    assert.equal(textOf(kept), text)
    cache.addCoding(kept, 'br11', brotliCompressSync(body))
    assert.deepEqual([...kept.codings.keys()], first === 'br' ? ['br11'] : [first, 'br11'])
    assert.equal(textOf(kept), text)
  }
  cache.clear()
  assert.equal(cache.bytes, 0)
})

test('whatever happens, no page is found that shows what was dropped after its rendering began', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('begin' as const), key: fc.integer({ min: 0, max: 4 }) }),
    fc.record({
      do: fc.constant('keep' as const),
      key: fc.integer({ min: 0, max: 4 }),
      tags: fc.uniqueArray(fc.integer({ min: 0, max: 3 })),
    }),
    fc.record({ do: fc.constant('drop' as const), tag: fc.integer({ min: 0, max: 3 }) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const cache = new PageCache(1_000_000)
      const begun = new Map<number, { at: number; versions: number[] }>()
      const versions = [0, 0, 0, 0]
      for (const one of steps) {
        if (one.do === 'begin') begun.set(one.key, { at: cache.begin(), versions: [...versions] })
        if (one.do === 'drop') {
          versions[one.tag] = (versions[one.tag] ?? 0) + 1
          cache.drop([String(one.tag)])
        }
        if (one.do === 'keep') {
          const from = begun.get(one.key)
          if (from === undefined) continue
          const seen = JSON.stringify(one.tags.map((tag) => [tag, from.versions[tag]]))
          cache.keep(String(one.key), page(seen, one.tags.map(String)), from.at)
        }
        for (let key = 0; key <= 4; key++) {
          const found = cache.find(String(key), at(0))
          if (found === undefined) continue
          for (const [tag, version] of JSON.parse(bodyOf(found).toString()) as [number, number][])
            assert.equal(version, versions[tag])
        }
      }
    }),
  )
})
