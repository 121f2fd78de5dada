import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachDatabase, type Office } from '../../test/office.ts'
import { dayOfId, groupOf, idsOfGroup, languageNumber, placeOfId } from './entry-id.ts'
import { askFor } from './inside/ask-for.ts'
import { entryTokens } from './inside/entry-tokens.ts'
import { facetToken } from './inside/marks.ts'
import { countByDay, countOf, idsOf, type Index } from './inside/read-index.ts'
import { tokenTexts } from './inside/token-texts.ts'
import { replaceEntries } from './inside/write-entries.ts'
import { readQuery } from './read-query.ts'

/** `ja` and `ko` are none of the languages that ids tell. */
const languages = ['fa', 'en', 'ja', 'ko']
const firstDay = 700_000

/** Each document is in all the languages, with the same words; a document a day. */
async function indexInAll({ store }: Office, documents: number): Promise<void> {
  const entries = Array.from({ length: documents }, (_, at) => at).flatMap((at) =>
    languages.map((lang) => {
      const facets = [facetToken('language', lang)]
      const texts = tokenTexts(store.kind, entryTokens({ decks: ['بندر'], lead: '', blocks: [] }, facets))
      return { document: `d${at}`, edition: `${lang}${at}`, lang, day: firstDay + (at % 2), texts, facets }
    }),
  )
  const named = [...new Set(entries.map((entry) => entry.document))]
  await store.transact((tx) => replaceEntries(tx, named, { documents: entries, statements: [] }))
}

eachDatabase('a language is asked for alone, whether ids tell it or not', async (office) => {
  await indexInAll(office, 5)
  const { store } = office
  const index: Index = { reader: store.read, kind: store.kind, place: 'searchDocument' }
  for (const lang of languages) {
    const question = await askFor(store.read, readQuery('بندر'), { lang })
    const ids = await idsOf(index, question, { limit: 100 })
    const rows = await store.read
      .selectFrom('searchDocument')
      .select(['lang', 'document'])
      .where('id', 'in', ids)
      .execute()
    assert.deepEqual([...new Set(rows.map((row) => row.lang))], [lang])
    assert.equal(new Set(rows.map((row) => row.document)).size, 5)
    assert.equal(await countOf(index, question, 100), 5)
    assert.deepEqual([...(await countByDay(index, question, 100))].toSorted(), [
      [firstDay, 3],
      [firstDay + 1, 2],
    ])
  }
  assert.equal(await countOf(index, await askFor(store.read, readQuery('بندر'), {}), 100), 20)
  assert.equal(await countOf(index, await askFor(store.read, readQuery('بندر'), { lang: 'xx' }), 100), 0)
})

test('an id says its day, its language and its place, and never leaves what numbers hold', () => {
  const { least, most } = idsOfGroup(groupOf(3_652_059, 'hi'))
  assert.ok(Number.isSafeInteger(most))
  for (const id of [least + 1, most]) {
    assert.equal(dayOfId(id), 3_652_059)
    assert.ok(placeOfId(id) > 0)
  }
  assert.deepEqual(['fa', 'ar', 'en', 'ja'].map(languageNumber), [1, 2, 3, 0])
})
