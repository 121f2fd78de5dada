import { searchTerms } from '#persian/terms.ts'
import type { Id } from '#ground/id.ts'
import { listPublishedStatements } from '#record/list-published-statements.ts'
import type { DatabaseKind } from '#storage/migrations/schema.ts'
import type { Reader } from '#storage/store.ts'
import { inLanguage } from './inside/in-language.ts'
import { facetToken } from './inside/marks.ts'
import type { Match } from './inside/match.ts'
import { idsOf } from './inside/read-index.ts'

export interface NearnessQuestion {
  /** The words that circulate. */
  text: string
  lang: string
  /** Only this one's statements. */
  speaker?: Id | undefined
  limit: number
}

export interface NearStatement {
  statement: Id
  /** 0 to 1: how much of what is rare in either text is in both. */
  nearness: number
}

/** So many of a claim's rarest words are asked for, and so many statements that have one of them are read. */
const mostWords = 8
const mostRead = 400
/** Below this two texts share no more than any two texts of one office. */
const leastNearness = 0.12

/**
 * Public statements whose words are nearest to a text, the nearest first, in whatever spelling. The rarest words of the text are asked of the
 * index; what has one of them is compared whole.
 */
export async function nearestStatements(
  reader: Reader,
  kind: DatabaseKind,
  { text, lang, speaker, limit }: NearnessQuestion,
): Promise<NearStatement[]> {
  const clauses = clausesOf(text)
  const rarity = await rarityOf(reader, { lang, keys: clauses.flat() })
  const asked = clauses
    .toSorted((a, b) => weight(rarity, b) - weight(rarity, a))
    .slice(0, mostWords)
    .flat()
  if (asked.length === 0) return []
  const { matches, language } = inLanguage(lang)
  const is: Match[] = [
    { any: asked.map((token) => ({ token })) },
    ...matches,
    ...(speaker === undefined ? [] : [{ token: facetToken('speaker', speaker) }]),
  ]
  const question = { condition: { is: { all: is }, without: [] }, least: 0, most: Number.MAX_SAFE_INTEGER, language }
  const ids = await idsOf({ reader, kind, place: 'searchStatement' }, question, { limit: mostRead })
  const statements = await statementsOf(reader, { ids, lang })
  const wanted = wordsOf(text)
  const weigh = (word: string) => weight(rarity, [word])
  return statements
    .map(({ id, words }) => ({ statement: id, nearness: nearnessOf(wanted, words, weigh) }))
    .filter((one) => one.nearness >= leastNearness)
    .toSorted((a, b) => b.nearness - a.nearness)
    .slice(0, limit)
}

async function statementsOf(reader: Reader, { ids, lang }: { ids: number[]; lang: string }) {
  if (ids.length === 0) return []
  const rows = await reader.selectFrom('searchStatement').select('statement').where('id', 'in', ids).execute()
  const found = await listPublishedStatements(reader, { lang, ids: rows.map((row) => row.statement) })
  return found.map(({ id, wording }) => ({ id, words: wordsOf(wording.text) }))
}

/** How many documents have each word; a word that none has is the rarest. */
async function rarityOf(
  reader: Reader,
  { lang, keys }: { lang: string; keys: string[] },
): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const rows = await reader
    .selectFrom('searchTerm')
    .select(['key', 'count'])
    .where('lang', '=', lang)
    .where('key', 'in', [...new Set(keys)].slice(0, 2000))
    .execute()
  return new Map(rows.map((row) => [row.key, row.count]))
}

function weight(rarity: Map<string, number>, forms: readonly string[]): number {
  const counts = forms.flatMap((form) => rarity.get(form) ?? [])
  return 1 / Math.log2(2 + Math.max(0, ...counts))
}

/** The stems of a text, each once: what makes two spellings and two forms of a word one. */
function wordsOf(text: string): Set<string> {
  return new Set(clausesOf(text).flatMap(([stem]) => stem ?? []))
}

/** `searchTerms` reads a query's length; a claim may be longer. */
function clausesOf(text: string): string[][] {
  return (text.match(/[^]{1,900}(?=\s|$)|[^]{1,900}/g) ?? []).flatMap((part) => searchTerms(part))
}

/** What both have of what either has, rare words counting more; the claim's own words count most, for it may be a part of the statement. */
function nearnessOf(claim: Set<string>, statement: Set<string>, weigh: (word: string) => number): number {
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weigh(word), 0)
  const shared = sum(claim.intersection(statement))
  const [ofClaim, ofBoth] = [sum(claim), sum(claim.union(statement))]
  return ofClaim === 0 ? 0 : 0.65 * (shared / ofClaim) + 0.35 * (shared / ofBoth)
}
