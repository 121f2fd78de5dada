import type { Id } from '#ground/id.ts'
import type { DatabaseKind } from '#storage/migrations/schema.ts'
import type { Reader } from '#storage/store.ts'
import { countMonths, type MonthCalendar } from './count-months.ts'
import { askFor } from './inside/ask-for.ts'
import { facetCounts, type FacetCount } from './inside/facet-counts.ts'
import { countByDay, countOf, idsOf, type Index } from './inside/read-index.ts'
import { suggestSpelling } from './inside/suggest-spelling.ts'
import type { Wanted } from './mark-text.ts'
import { readQuery } from './read-query.ts'
import type { SearchFilter } from './search-filter.ts'

export interface StatementSearch {
  q: string
  filter: SearchFilter
  order: 'newest' | 'oldest'
  page: number
  pageSize: number
  /** By whose months counts over time are gathered. */
  calendar: MonthCalendar
}

export interface StatementResults {
  /** Exact so far as `countedStatements`. */
  total: number
  isMore: boolean
  pages: number
  statements: Id[]
  facets: { speakers: FacetCount[]; addressees: FacetCount[]; things: FacetCount[]; isPart: boolean }
  /** How many were said in each month. */
  months: [month: number, count: number][]
  /** What answers, for marking. */
  wanted: Wanted
  meant: string | undefined
  isCut: boolean
}

/** Statements are counted, drawn over time and exported so far. */
export const countedStatements = 200_000
const facetsOver = 10_000

/** Statements that answer a query, a page of them, with counts over time and what they can be narrowed to. */
export async function findStatements(
  reader: Reader,
  kind: DatabaseKind,
  search: StatementSearch,
): Promise<StatementResults> {
  const index: Index = { reader, kind, place: 'searchStatement' }
  const query = readQuery(search.q)
  const question = await askFor(reader, query, search.filter)
  const total = await countOf(index, question, countedStatements + 1)
  const reachable = Math.min(total, countedStatements)
  const offset = (search.page - 1) * search.pageSize
  const ids = await idsOf(index, question, { limit: search.pageSize, offset, order: search.order })
  const newest = await idsOf(index, question, { limit: facetsOver })
  const { speakers, addressees, things } = await facetCounts(index, newest)
  const days = await countByDay(index, question, countedStatements)
  return {
    total: reachable,
    isMore: total > countedStatements,
    pages: Math.max(1, Math.ceil(reachable / search.pageSize)),
    statements: await statementsOf(reader, ids),
    facets: { speakers, addressees, things, isPart: total > facetsOver },
    months: countMonths(days, search.calendar),
    wanted: { clauses: question.clauses, phrases: question.phrases },
    meant: total === 0 ? await suggestSpelling(index, query, { filter: search.filter, found: total }) : undefined,
    isCut: query.isCut,
  }
}

/** Ids of statements that answer, the newest first, for an export: a stretch of them, without counts. */
export async function listFoundStatements(
  reader: Reader,
  kind: DatabaseKind,
  search: Pick<StatementSearch, 'q' | 'filter' | 'order'> & { offset: number; limit: number },
): Promise<Id[]> {
  const index: Index = { reader, kind, place: 'searchStatement' }
  const question = await askFor(reader, readQuery(search.q), search.filter)
  return statementsOf(reader, await idsOf(index, question, search))
}

async function statementsOf(reader: Reader, ids: number[]): Promise<Id[]> {
  if (ids.length === 0) return []
  const rows = await reader.selectFrom('searchStatement').select(['id', 'statement']).where('id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row.statement]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
