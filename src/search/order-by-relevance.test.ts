import assert from 'node:assert/strict'
import { eachDatabase, type Office } from '../../test/office.ts'
import { createDocument } from '#record/create-document.ts'
import { publishVersion } from '#record/publish-version.ts'
import { openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { askSearch } from './ask-search.ts'
import { judged, judgements } from './order-by-relevance.cases.ts'
import { rebuildSearch } from './rebuild-search.ts'

/** The documents of the judged set, each published on its own day. */
async function publishAll(office: Office): Promise<Map<string, string>> {
  await openCastOffice(office)
  const names = new Map<string, string>()
  const start = Date.parse(office.clock.now())
  for (const { name, daysAgo, headline, lead, text } of judged.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    office.clock.advance(start - daysAgo * 86_400_000 - Date.parse(office.clock.now()))
    const blocks = text.split(' ¶ ').map((part, at) => paragraph(`p${at}`, part))
    const content = { ...publishable(headline, blocks), lead }
    const { document } = await office.store.transact(async (tx) => {
      const made = await createDocument(tx, { kind: 'report', lang: 'fa', content, by: sara })
      await publishVersion(tx, { version: made.version, revision: 1, by: sara })
      return made
    })
    names.set(document, name)
  }
  office.clock.advance(start - Date.parse(office.clock.now()))
  await rebuildSearch(office.store)
  return names
}

eachDatabase('what a reader would want first comes first', async (office) => {
  const names = await publishAll(office)
  const today = office.clock.now().slice(0, 10)
  let places = 0
  const wrong: string[] = []
  for (const { q, wanted } of judgements) {
    const { hits } = await askSearch(office.store, 'findDocuments', {
      q,
      filter: { lang: 'fa' },
      order: 'relevance',
      page: 1,
      pageSize: 10,
      today,
      calendar: 'persian',
      languages: ['fa', 'en'],
    })
    const found = hits.map((hit) => names.get(hit.document) ?? '')
    const place = found.findIndex((name) => wanted.includes(name))
    places += place === -1 ? 0 : 1 / (place + 1)
    if (place !== 0) wrong.push(`${q}: ${found.join('، ')} (wanted ${wanted.join(' or ')})`)
  }
  const mean = places / judgements.length
  assert.ok(mean >= 0.9, `mean reciprocal rank ${mean.toFixed(2)} of ${judgements.length}: ${wrong.join('\n')}`)
})
