import assert from 'node:assert/strict'
import { eachDatabase, type Office } from '../../../test/office.ts'
import { readQuery } from '../read-query.ts'
import { askFor } from './ask-for.ts'
import { entryTokens } from './entry-tokens.ts'
import { facetToken, marks } from './marks.ts'
import { orderByRelevance } from './order-by-relevance.ts'
import { newestRanked, rankMatches, strongRanked } from './rank-matches.ts'
import { idsOf } from './read-index.ts'
import { tokenTexts } from './token-texts.ts'
import { weigh } from './weigh.ts'
import { replaceEntries } from './write-entries.ts'

const [first, days] = [738_000, 900]

type WordPlace = 'head' | 'often' | 'both' | 'once'

/** A document on each day, with a word in its headline, often, both or once, by what `placeOf` says of its number. */
async function indexDays({ store }: Office, placeOf: (day: number) => WordPlace): Promise<void> {
  const facets = [facetToken('language', 'fa'), facetToken('kind', 'report')]
  const entries = Array.from({ length: days }, (_, day) => {
    const place = placeOf(day)
    const decks = place === 'head' || place === 'both' ? [`بندر ${'شمال '.repeat(day % 4)}`] : ['شهر']
    const texts = tokenTexts(
      store.kind,
      entryTokens(
        { decks, lead: '', blocks: [place === 'often' || place === 'both' ? 'بندر و بندر و بندر' : 'راه بندر'] },
        facets,
      ),
    )
    return { document: `d${day}`, edition: `e${day}`, lang: 'fa', day: first + day, texts, facets }
  })
  const documents = entries.map((entry) => entry.document)
  await store.transact((tx) => replaceEntries(tx, documents, { documents: entries, statements: [] }))
}

async function compare({ store }: Office): Promise<void> {
  const index = { reader: store.read, kind: store.kind, place: 'searchDocument' } as const
  const question = await askFor(store.read, readQuery('بندر'), { lang: 'fa' })
  const matches = await idsOf(index, question, { limit: 10_001 })
  assert.equal(matches.length, days)
  const withMark = async (mark: string): Promise<number[]> => {
    const is = { all: [{ token: mark + 'بندر' }, ...question.others] }
    return idsOf(index, { ...question, condition: { is, without: [] } }, { limit: strongRanked })
  }
  const candidates = new Set([
    ...matches.slice(0, newestRanked),
    ...(await withMark(marks.head)),
    ...(await withMark(marks.often)),
  ])
  const wanted = orderByRelevance(await weigh(index, [...candidates], question.clauses), first + days)
  assert.deepEqual(await rankMatches(index, question, { matches, today: first + days }), wanted)
}

eachDatabase('a common word that decks seldom have is put in order as if each were looked at', async (office) => {
  await indexDays(office, (day) => (day % 17 === 0 ? 'head' : day % 5 === 0 ? 'often' : 'once'))
  await compare(office)
})

const places: readonly WordPlace[] = ['both', 'once', 'head', 'often', 'head', 'once']

eachDatabase('… also where more of them have it in the decks, or often, than are asked for', async (office) => {
  await indexDays(office, (day) => places[day % 6] as WordPlace)
  await compare(office)
  await indexDays(office, (day) => (day % 30 === 0 ? 'head' : day % 31 === 0 ? 'once' : 'often'))
  await compare(office)
})
