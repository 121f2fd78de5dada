import { sql } from 'kysely'
import { searchTerms } from '#persian/terms.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import type { TypedQuery } from '../read-query.ts'
import type { SearchFilter } from '../search-filter.ts'
import { inLanguage } from './in-language.ts'
import { countOf, type Index } from './read-index.ts'
import { spellingDistance } from './spelling-distance.ts'
import { typedOnOtherLayout } from './other-layout.ts'
import { turnsRound } from './turns-round.ts'
import { wordKey } from './word-key.ts'
import { beginningWith, knownWords, type KnownWord } from './words-beginning.ts'

/** So many times as common a word must be to be offered for one that is known too. */
const muchCommoner = 10
/** So many with one first letter are compared. */
const wordsCompared = 20_000

/**
 * The query, which `found` so many, with words that hardly anything has put into the nearest ones that documents have; also what was typed in Latin letters on a
 * keyboard that was thought to be Persian. Undefined when there is nothing better, or when the better one finds nothing either.
 */
export async function suggestSpelling(
  index: Index,
  query: TypedQuery,
  { filter, found }: { filter: SearchFilter; found: number },
): Promise<string | undefined> {
  const typed = query.words
  if (typed.length === 0 || typed.length > 6 || query.phrases.length > 0) return undefined
  const other = typedOnOtherLayout(typed.join(' '))
  if (other !== undefined && (await finds(index, other, filter))) return asWritten(index.reader, other, filter)
  const words: string[] = []
  for (const word of typed) words.push((await nearest(index, word, { lang: filter.lang, found })) ?? word)
  const meant = words.join(' ')
  return meant !== typed.join(' ') && (await finds(index, meant, filter)) ? meant : undefined
}

/** The words as documents spell them. */
async function asWritten(reader: Reader, text: string, { lang }: SearchFilter): Promise<string> {
  const words: string[] = []
  for (const word of text.split(' ')) {
    const key = wordKey(word)
    const known = await reader
      .selectFrom('searchTerm')
      .select('shown')
      .where('key', '=', key)
      .$if(lang !== undefined, (query) => query.where('lang', '=', lang ?? ''))
      .orderBy('count', 'desc')
      .orderBy('lang')
      .executeTakeFirst()
    // A word that is known by its stem is shown in another form.
    words.push(known !== undefined && wordKey(known.shown) === key ? known.shown : word)
  }
  return words.join(' ')
}

async function finds(index: Index, text: string, { lang }: SearchFilter): Promise<boolean> {
  const clauses = searchTerms(text).map((clause) => ({ any: clause.map((token) => ({ token })) }))
  const { matches, language } = inLanguage(lang)
  const condition = { is: { all: [...clauses, ...matches] }, without: [] }
  const asked = { condition, least: 0, most: Number.MAX_SAFE_INTEGER, language }
  return (await countOf(index, asked, 1)) > 0
}

async function nearest(
  { reader }: Index,
  word: string,
  { lang, found }: { lang: string | undefined; found: number },
): Promise<string | undefined> {
  const key = wordKey(word)
  const [stem = key] = searchTerms(word)[0] ?? []
  if (key.length < 3 || key.length > 24) return undefined
  const allowed = key.length < 5 ? 1 : 2
  // What was published a moment ago is found before its words are counted.
  const own = Math.max(await commonness(reader, { keys: [stem, key], lang }), Math.min(found, 1))
  let best: Candidate | undefined
  for (const from of firstLetters(key))
    for (const known of await wordsLike(reader, { from, key, lang, allowed, moreThan: own * muchCommoner })) {
      if (known.key === stem) continue
      const cost = spellingDistance(key, known.key, allowed)
      if (cost > allowed || cost === 0 || turnsRound(word, known.shown)) continue
      if (best === undefined || isNearer({ ...known, cost }, best)) best = { ...known, cost }
    }
  return best?.shown
}

/** In how many texts the commonest of these words is. */
async function commonness(
  reader: Reader,
  { keys, lang }: { keys: string[]; lang: string | undefined },
): Promise<number> {
  const rows = await reader
    .selectFrom('searchTerm')
    .select('count')
    .where('key', 'in', keys)
    .$if(lang !== undefined, (query) => query.where('lang', '=', lang ?? ''))
    .execute()
  return Math.max(0, ...rows.map((row) => row.count))
}

interface Likeness {
  /** The letter it begins with. */
  from: string
  key: string
  lang: string | undefined
  allowed: number
  /** In more texts than this. */
  moreThan: number
}

/** Words of about a word's length that begin with a letter; one letter at a time, so that the database reads no others. */
function wordsLike(reader: Reader, { from, key, lang, allowed, moreThan }: Likeness): Promise<KnownWord[]> {
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, at) => key.length - allowed + at)
  return likeRows(reader, { ...beginningWith(from), lang, lengths, moreThan, limit: wordsCompared })
}

interface Stretch {
  from: string
  to: string
  lang: string | undefined
  /** Letters. */
  lengths: readonly number[]
  moreThan: number
  limit: number
}

const likeRows = prepared((reader, { from, to, lang, lengths, moreThan, limit }: Pick<Stretch, keyof Stretch>) =>
  knownWords(reader, { from, to, lang })
    .where(sql<number>`length("key")`, 'in', [...lengths])
    .where('count', '>', moreThan)
    .limit(limit),
)

type Candidate = KnownWord & { cost: number }

function isNearer(one: Candidate, other: Candidate): boolean {
  if (one.cost !== other.cost) return one.cost < other.cost
  return one.count === other.count ? one.key < other.key : one.count > other.count
}

/** Letters that sound alike, and are taken for one another. */
const alike = ['تط', 'سصث', 'زذضظ', 'حه', 'قغ', 'اع', 'کگ', 'بپ', 'جچ', 'رز']

/** With what a word may begin that was meant: its own first letter, one like it, or its second. */
function firstLetters(key: string): string[] {
  const first = key[0] ?? ''
  const like = alike.filter((group) => group.includes(first)).flatMap((group) => [...group])
  return [...new Set([first, ...like, key[1] ?? first])]
}
