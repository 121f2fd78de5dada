import assert from 'node:assert/strict'
import { eachDatabase, type Office } from '../../../test/office.ts'
import { readQuery } from '../read-query.ts'
import { askFor } from './ask-for.ts'
import { entryTokens } from './entry-tokens.ts'
import { facetToken } from './marks.ts'
import { orderByRelevance } from './order-by-relevance.ts'
import { rankMatches } from './rank-matches.ts'
import { idsOf } from './read-index.ts'
import { tokenTexts } from './token-texts.ts'
import { weigh } from './weigh.ts'
import { replaceEntries } from './write-entries.ts'

const [first, days] = [738_000, 900]

type WordPlace = 'head' | 'often' | 'both' | 'once'

/** What a document of a day says of one word. */
const texts: Record<WordPlace, (word: string, day: number) => { deck: string; block: string }> = {
  head: (word, day) => ({ deck: `${word} ${'شمال '.repeat(day % 4)}`, block: word }),
  often: (word) => ({ deck: '', block: `${word} و ${word} و ${word}` }),
  both: (word) => ({ deck: word, block: `${word} و ${word} و ${word}` }),
  once: (word) => ({ deck: '', block: word }),
}

/** A document on each day, which has two words in places of their own. */
async function indexDays({ store }: Office, placesOf: (day: number) => [WordPlace, WordPlace]): Promise<void> {
  const facets = [facetToken('language', 'fa'), facetToken('kind', 'report')]
  const entries = Array.from({ length: days }, (_, day) => {
    const [one, other] = placesOf(day)
    const said = [texts[one]('بندر', day), texts[other]('مدرسه', day)]
    const [decks, blocks] = [['شهر', ...said.map(({ deck }) => deck)], said.map(({ block }) => block)]
    const entry = { document: `d${day}`, edition: `e${day}`, lang: 'fa', day: first + day, facets }
    return { ...entry, texts: tokenTexts(store.kind, entryTokens({ decks, lead: '', blocks }, facets)) }
  })
  const documents = entries.map((entry) => entry.document)
  await store.transact((tx) => replaceEntries(tx, documents, { documents: entries, statements: [] }))
}

/** However many must stand in their order, they stand as if each of all had been looked at. */
async function isInOrder({ store }: Office, q: string): Promise<void> {
  const index = { reader: store.read, kind: store.kind, place: 'searchDocument' } as const
  const question = await askFor(store.read, readQuery(q), { lang: 'fa' })
  const matches = await idsOf(index, question, { limit: 10_001 })
  assert.ok(matches.length > 0, q)
  const today = first + days
  const ranked = await rankMatches(index, question, { matches, today, first: days })
  const wanted = orderByRelevance(await weigh(index, ranked, question.clauses), today)
  assert.deepEqual(ranked, wanted, q)
  assert.deepEqual(
    matches.slice(0, 300).filter((id) => !ranked.includes(id)),
    [],
  )
  for (const few of [1, 10, 60]) {
    const led = await rankMatches(index, question, { matches, today, first: few })
    assert.deepEqual(led.slice(0, few), wanted.slice(0, few), `${q}, the first ${few}`)
    assert.deepEqual(led.toSorted(), wanted.toSorted())
  }
}

const queries = ['بندر', 'مدرسه', 'بندر مدرسه', 'مدرسه بندر شهر']

eachDatabase('words that decks seldom have are put in order as if each document were looked at', async (office) => {
  await indexDays(office, (day) => [
    day % 17 === 0 ? 'head' : day % 5 === 0 ? 'often' : 'once',
    day % 11 === 0 ? 'both' : 'once',
  ])
  for (const q of queries) await isInOrder(office, q)
})

const places: readonly WordPlace[] = ['both', 'once', 'head', 'often', 'head', 'both', 'often']

eachDatabase('… and words that more of them have there than are asked for', async (office) => {
  await indexDays(office, (day) => [places[day % 7] as WordPlace, places[(day * 3) % 5] as WordPlace])
  for (const q of queries) await isInOrder(office, q)
  await indexDays(office, (day) => ['often', day % 30 === 0 ? 'head' : 'often'])
  for (const q of queries) await isInOrder(office, q)
})
