import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MATCHING, NOT_MATCHING } from '../../packages/persian/test/match-pairs.ts'
import { eachDatabase, kinds, withOffice, type Office } from '../../test/office.ts'
import { askSearch } from './ask-search.ts'
import type { DocumentSearch } from './find-documents.ts'
import { WordCounts } from './inside/count-words.ts'
import { askFor } from './inside/ask-for.ts'
import { entryTokens } from './inside/entry-tokens.ts'
import { facetToken } from './inside/marks.ts'
import { tokenTexts } from './inside/token-texts.ts'
import { idsOf } from './inside/read-index.ts'
import { replaceEntries } from './inside/write-entries.ts'
import { readQuery } from './read-query.ts'
import { signs, signsNot } from './answer-alike.cases.ts'

const flat = (table: Record<string, (readonly [string, string])[]>) => Object.values(table).flat()
const matching = [...flat(MATCHING), ...signs]
const notMatching = [...flat(NOT_MATCHING), ...signsNot]
const texts = [...new Set([...matching, ...notMatching].map(([text]) => text))]

/** Each text as the body of a document of its own. The index alone is under test: the record is left empty. */
async function indexTexts({ store }: Office): Promise<void> {
  const documents = texts.map((_, number) => `d${number}`)
  const entries = texts.map((text, number) => {
    const facets = [facetToken('language', 'fa'), facetToken('kind', 'report')]
    const texts = tokenTexts(store.kind, entryTokens({ decks: [], lead: '', blocks: text.split(' ¶ ') }, facets))
    return { document: `d${number}`, edition: `e${number}`, lang: 'fa', day: 700_000 + (number % 90), texts, facets }
  })
  await store.transact(async (tx) => {
    const counts = new WordCounts()
    await replaceEntries(tx, documents, { documents: entries, statements: [] })
    counts.add(entries.map(({ lang, texts: { words } }) => ({ lang, words, counts: true })))
    await counts.write(tx)
  })
}

async function answers({ store }: Office, query: string): Promise<string[]> {
  const question = await askFor(store.read, readQuery(query), { lang: 'fa' })
  const index = { reader: store.read, kind: store.kind, place: 'searchDocument' } as const
  const ids = await idsOf(index, question, { limit: 1000 })
  if (ids.length === 0) return []
  const rows = await store.read.selectFrom('searchDocument').select('document').where('id', 'in', ids).execute()
  return rows.map((row) => texts[Number(row.document.slice(1))] ?? '').toSorted()
}

test('there are at least 200 pairs', () => assert.ok(matching.length + notMatching.length >= 200))

eachDatabase('every text is found by what must find it, and by nothing that must not', async (office) => {
  await indexTexts(office)
  const wrong: string[] = []
  for (const [text, query] of matching)
    if (!(await answers(office, query)).includes(text)) wrong.push(`${query} ⇏ ${text}`)
  for (const [text, query] of notMatching)
    if ((await answers(office, query)).includes(text)) wrong.push(`${query} ⇒ ${text}`)
  assert.deepEqual(wrong, [])
})

test('both databases give the same set for every query, filters and nonsense among them', async () => {
  const queries = [...new Set([...matching, ...notMatching].map(([, query]) => query))]
  const hostile = [
    '"',
    '«»',
    '-',
    '- -',
    '-"',
    '*',
    'ا*',
    'ای*',
    'کتا* -علی',
    'OR AND NOT',
    '(((',
    "'",
    '" OR 1=1 --',
    '\u0000',
    '\ud800',
    ':*',
    '&|!',
    'a'.repeat(600),
  ]
  const found = new Map<string, string[][]>()
  for (const kind of kinds)
    await withOffice(kind, async (office) => {
      await indexTexts(office)
      for (const query of [...queries, ...hostile])
        found.set(query, [...(found.get(query) ?? []), await answers(office, query)])
    })
  const differing = [...found].filter(([, [one, other]]) => JSON.stringify(one) !== JSON.stringify(other))
  assert.deepEqual(
    differing.map(([query]) => query),
    [],
  )
})

eachDatabase('any text is an answerable question', async (office) => {
  await indexTexts(office)
  const search: DocumentSearch = {
    q: '',
    filter: {},
    order: 'relevance',
    page: 1,
    pageSize: 10,
    today: '2026-03-21',
    calendar: 'persian',
    languages: ['fa', 'en'],
  }
  for (const q of [
    '"'.repeat(300),
    '-'.repeat(400),
    'و '.repeat(250),
    '«ا» '.repeat(120),
    'کتاب '.repeat(100),
    `"${'کتاب '.repeat(99)}"`,
    '\u0000\uffff',
  ]) {
    const results = await askSearch(office.store, 'findDocuments', { ...search, q })
    assert.ok(results.total >= 0)
  }
})
