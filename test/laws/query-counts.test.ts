import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Kysely, KyselyPlugin } from 'kysely'
import { siteRoutes } from '#site/routes.ts'
import type { Reader } from '#storage/store.ts'
import { withDemonstration } from '../demonstration.ts'
import { sitePages } from '../site-pages.ts'

const file = new URL('query-counts.json', import.meta.url)

/** How many queries each kind of public page may ask. More is presumed wrong: who raises a number here says why. */
const allowed = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>

test('no public page asks the database more often than is written down, nor less', async () => {
  await withDemonstration(async ({ house }) => {
    const counted = { queries: 0 }
    const site = siteRoutes({ ...house, store: { ...house.store, read: counting(house.store.read, counted) } })
    const pages = await sitePages(house.store.read, 'fa')
    const counts: Record<string, number> = {}
    for (const [kind, path] of Object.entries(pages)) {
      counted.queries = 0
      await (await site.request(encodeURI(path))).text()
      counts[kind] = counted.queries
    }
    assert.deepEqual(counts, allowed)
  })
})

/** The same right to read, with every query counted. */
function counting(reader: Reader, counted: { queries: number }): Reader {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: ({ result }) => {
      counted.queries++
      return Promise.resolve(result)
    },
  }
  return (reader as Kysely<never>).withPlugin(plugin) as unknown as Reader
}
