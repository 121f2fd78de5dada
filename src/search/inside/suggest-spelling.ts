import { sql } from 'kysely'
import { fold } from '#persian/fold.ts'
import { searchTerms } from '#persian/terms.ts'
import type { TypedQuery } from '../read-query.ts'
import type { SearchFilter } from '../search-filter.ts'
import { facetToken } from './marks.ts'
import { countOf, type Index } from './read-index.ts'
import { spellingDistance } from './spelling-distance.ts'
import { typedOnOtherLayout } from './other-layout.ts'

/** So many times as common a word must be to be offered for one that is known too. */
const muchCommoner = 10
const wordsCompared = 20_000

/**
 * The query with words that hardly anything has put into the nearest ones that documents have; also what was typed in Latin letters on a
 * keyboard that was thought to be Persian. Undefined when there is nothing better, or when the better one finds nothing either.
 */
export async function suggestSpelling(
  index: Index,
  query: TypedQuery,
  filter: SearchFilter,
): Promise<string | undefined> {
  const typed = query.words
  if (typed.length === 0 || typed.length > 6 || query.phrases.length > 0) return undefined
  const other = typedOnOtherLayout(typed.join(' '))
  if (other !== undefined && (await finds(index, other, filter))) return other
  const words: string[] = []
  for (const word of typed) words.push((await nearest(index, word, filter.lang)) ?? word)
  const meant = words.join(' ')
  return meant !== typed.join(' ') && (await finds(index, meant, filter)) ? meant : undefined
}

async function finds(index: Index, text: string, { lang }: SearchFilter): Promise<boolean> {
  const clauses = searchTerms(text).map((clause) => ({ any: clause.map((token) => ({ token })) }))
  const all = lang === undefined ? clauses : [...clauses, { token: facetToken('language', lang) }]
  const asked = { condition: { is: { all }, without: [] }, least: 0, most: Number.MAX_SAFE_INTEGER }
  return (await countOf(index, asked, 1)) > 0
}

async function nearest({ reader }: Index, word: string, lang: string | undefined): Promise<string | undefined> {
  const key = fold(word, { halfSpace: 'nothing' }).replaceAll(' ', '')
  const [stem = key] = searchTerms(word)[0] ?? []
  if (key.length < 3 || key.length > 24) return undefined
  const allowed = key.length < 5 ? 1 : 2
  const rows = await reader
    .selectFrom('searchTerm')
    .select(['key', 'shown', 'count'])
    .$if(lang !== undefined, (query) => query.where('lang', '=', lang ?? ''))
    .where((eb) =>
      eb.or(firstLetters(key).map((from) => eb.and([eb('key', '>=', from), eb('key', '<', `${from}\u{10ffff}`)]))),
    )
    .where(sql<number>`length("key")`, '>=', key.length - allowed)
    .where(sql<number>`length("key")`, '<=', key.length + allowed)
    .limit(wordsCompared)
    .execute()
  const own = rows.find((row) => row.key === stem || row.key === key)?.count ?? 0
  let best: { shown: string; cost: number; count: number } | undefined
  for (const { key: known, shown, count } of rows) {
    if (Math.abs(known.length - key.length) > allowed || count <= own * muchCommoner || known === stem) continue
    const cost = spellingDistance(key, known, allowed)
    if (cost > allowed || cost === 0) continue
    if (best === undefined || cost < best.cost || (cost === best.cost && count > best.count))
      best = { shown, cost, count }
  }
  return best?.shown
}

/** Letters that sound alike, and are taken for one another. */
const alike = ['تط', 'سصث', 'زذضظ', 'حه', 'قغ', 'اع', 'کگ', 'بپ', 'جچ', 'رز']

/** With what a word may begin that was meant: its own first letter, one like it, or its second. */
function firstLetters(key: string): string[] {
  const first = key[0] ?? ''
  const like = alike.filter((group) => group.includes(first)).flatMap((group) => [...group])
  return [...new Set([first, ...like, key[1] ?? first])]
}
