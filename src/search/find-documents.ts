import type { Id } from '#ground/id.ts'
import { listPublishedTexts } from '#record/list-published-texts.ts'
import type { DatabaseKind } from '#storage/migrations/schema.ts'
import type { Reader } from '#storage/store.ts'
import { countDays, countMonths, type MonthCalendar } from './count-months.ts'
import { dayNumber } from './entry-id.ts'
import { askFor, type Question } from './inside/ask-for.ts'
import { facetCounts, type FacetCount } from './inside/facet-counts.ts'
import { facetToken } from './inside/marks.ts'
import { rankMatches } from './inside/rank-matches.ts'
import { countOf, idsOf, type Index } from './inside/read-index.ts'
import { suggestSpelling } from './inside/suggest-spelling.ts'
import { markPassage, markText, type MarkedText, type Wanted } from './mark-text.ts'
import { readQuery } from './read-query.ts'
import type { SearchFilter, SearchOrder } from './search-filter.ts'

export interface DocumentSearch {
  /** As it was typed. */
  q: string
  filter: SearchFilter
  order: SearchOrder
  /** From 1. */
  page: number
  pageSize: number
  /** ISO day. */
  today: string
  /** By whose months counts over time are gathered. */
  calendar: MonthCalendar
  /** The languages of the office, for what is found in another one. */
  languages: readonly string[]
}

/** A document as a result shows it. */
export interface DocumentHit {
  document: Id
  number: number
  kind: string
  lang: string
  slug: string
  kicker: string
  headline: MarkedText
  passage: MarkedText
  firstPublishedAt: string
  isWithdrawn: boolean
}

export interface DocumentResults {
  /** Exact, unless `isMore`: then there are more than that. */
  total: number
  isMore: boolean
  /** The last page that can be asked for. */
  pages: number
  hits: DocumentHit[]
  facets: {
    kinds: FacetCount[]
    speakers: FacetCount[]
    addressees: FacetCount[]
    things: FacetCount[]
    isPart: boolean
  }
  /** How many were first published in each month, over what was counted. */
  months: [month: number, count: number][]
  /** What answers, for marking what else is shown. */
  wanted: Wanted
  /** How many answer in another language, where few do in this one. */
  elsewhere: { lang: string; count: number }[]
  /** The query as it may have been meant. */
  meant: string | undefined
  /** Whether only a part of what was typed was asked for. */
  isCut: boolean
}

/** Matches are counted exactly so far. */
export const countedMatches = 10_000
/** Facets of what has more matches are counted over the newest of them. */
const facetsOfMany = 2_000
/** Nobody pages further than this. */
const reachable = 1_000
const fewMatches = 3

/** Documents that answer a query, a page of them in order, with what they can be narrowed to. */
export async function findDocuments(
  reader: Reader,
  kind: DatabaseKind,
  search: DocumentSearch,
): Promise<DocumentResults> {
  const index: Index = { reader, kind, place: 'searchDocument' }
  const query = readQuery(search.q)
  const question = await askFor(reader, query, search.filter)
  const matches = await idsOf(index, question, { limit: countedMatches + 1 })
  const total = Math.min(matches.length, countedMatches)
  const pages = Math.max(1, Math.ceil(Math.min(total, reachable) / search.pageSize))
  const isMore = matches.length > countedMatches
  const counted = isMore ? matches.slice(0, facetsOfMany) : matches
  const facets = await facetCounts(index, counted)
  const shown = await pageOf(index, { question, matches, search })
  return {
    total,
    isMore,
    pages,
    hits: await hitsOf(index, shown, question),
    facets: { ...facets, isPart: isMore },
    months: countMonths(countDays(counted), search.calendar),
    wanted: { clauses: question.clauses, phrases: question.phrases },
    elsewhere: total <= fewMatches ? await elsewhere(index, search) : [],
    meant:
      total <= fewMatches ? await suggestSpelling(index, query, { filter: search.filter, found: total }) : undefined,
    isCut: query.isCut,
  }
}

interface Paging {
  question: Question
  /** Newest first. */
  matches: number[]
  search: DocumentSearch
}

async function pageOf(index: Index, { question, matches, search }: Paging): Promise<number[]> {
  const from = (search.page - 1) * search.pageSize
  const to = Math.min(from + search.pageSize, reachable)
  if (search.order === 'newest') return matches.slice(from, to)
  if (search.order === 'oldest')
    return idsOf(index, question, { limit: Math.max(0, to - from), offset: from, order: 'oldest' })
  const ranked = await rankMatches(index, question, { matches, today: dayNumber(search.today), first: to })
  if (to <= ranked.length) return ranked.slice(from, to)
  const known = new Set(ranked)
  const rest = matches.slice(0, reachable + ranked.length).filter((id) => !known.has(id))
  return [...ranked, ...rest].slice(from, to)
}

async function hitsOf({ reader }: Index, ids: number[], question: Question): Promise<DocumentHit[]> {
  if (ids.length === 0) return []
  const rows = await reader.selectFrom('searchDocument').select(['id', 'edition']).where('id', 'in', ids).execute()
  const editions = new Map(rows.map((row) => [row.id, row.edition]))
  const texts = await listPublishedTexts(reader, { editions: [...editions.values()] })
  const byEdition = new Map(texts.map((text) => [text.edition, text]))
  return ids.flatMap((id) => {
    const text = byEdition.get(editions.get(id) ?? '')
    if (text === undefined) return []
    const { document, number, kind, lang, slug, kicker, firstPublishedAt, isWithdrawn } = text
    const blocks = [text.lead, ...text.blocks].filter((block) => block !== '')
    const headline = markText(text.headline, question)
    const passage = markPassage(blocks, question)
    return { document, number, kind, lang, slug, kicker, firstPublishedAt, isWithdrawn, headline, passage }
  })
}

async function elsewhere(
  index: Index,
  { q, filter, languages }: DocumentSearch,
): Promise<{ lang: string; count: number }[]> {
  if (filter.lang === undefined) return []
  const found: { lang: string; count: number }[] = []
  for (const lang of languages) {
    if (lang === filter.lang) continue
    const question = await askFor(index.reader, readQuery(q), { ...filter, lang })
    const count = await countOf(index, { ...question, condition: withLanguage(question, lang) }, countedMatches)
    if (count > 0) found.push({ lang, count })
  }
  return found
}

/** As the question, with the language's token: where a language has little, that is the shortest list, and the index looks no further than its end. */
function withLanguage({ condition }: Question, lang: string): Question['condition'] {
  return { ...condition, is: { all: [condition.is, { token: facetToken('language', lang) }] } }
}
