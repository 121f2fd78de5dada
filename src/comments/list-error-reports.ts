import type { SelectQueryBuilder } from 'kysely'
import type { Instant } from '#ground/clock.ts'
import { hasWords } from '#storage/has-words.ts'
import type { Reader } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'
import { readSignals, type Signal } from './comment.ts'
import type { ErrorReportState } from './error-report.ts'

/** The lists of the queue. `held`: open ones for which the human check did not vouch. */
export const errorQueues = ['open', 'held', 'corrected', 'not_error', 'duplicate', 'dismissed', 'all'] as const
export type ErrorQueue = (typeof errorQueues)[number]

/** A report as an editor sees it. */
export interface ErrorReport {
  id: string
  document: string
  version: string
  number: number | null
  headline: string
  lang: string
  /** The number of the edition that was public then, and of the one that is now. */
  edition: number
  currentEdition: number
  block: string | null
  quote: string
  text: string
  name: string | null
  isNamed: boolean
  state: ErrorReportState
  isHeld: boolean
  signals: Signal[]
  answer: string | null
  correction: string | null
  duplicateOf: string | null
  /** How many others say the same. */
  duplicates: number
  revision: number
  createdAt: Instant
  answeredAt: Instant | null
  answeredByName: string | null
}

export interface ErrorReportFilter {
  queue: ErrorQueue
  q?: string | undefined
  document?: string | undefined
  lang?: string | undefined
  limit: number
  offset: number
}

/** One page of the queue: what waits longest first, in other lists the latest first. */
export async function listErrorReports(
  reader: Reader,
  filter: ErrorReportFilter,
): Promise<{ items: ErrorReport[]; total: number }> {
  const { n } = await inQueue(reader, filter)
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  const isWaiting = filter.queue === 'open' || filter.queue === 'held'
  const rows = await inQueue(reader, filter)
    .select('errorReport.id')
    .orderBy('errorReport.createdAt', isWaiting ? 'asc' : 'desc')
    .orderBy('errorReport.id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  const ids = rows.map((row) => row.id)
  return { items: await reportsOf(reader, ids), total: Number(n) }
}

/** How many stand in each list. */
export async function countErrorReports(reader: Reader): Promise<Record<ErrorQueue, number>> {
  const rows = await reader
    .selectFrom('errorReport')
    .select(['state', 'isHeld', (eb) => eb.fn.countAll().as('n')])
    .groupBy(['state', 'isHeld'])
    .execute()
  const sums = Object.fromEntries(errorQueues.map((queue) => [queue, 0])) as Record<ErrorQueue, number>
  for (const { state, isHeld, n } of rows) {
    if (state === 'taken_back') continue
    sums[state === 'open' && isHeld === 1 ? 'held' : state] += Number(n)
    sums.all += Number(n)
  }
  return sums
}

/** A report with every answer it had, the first one first; undefined where there is none. */
export async function findErrorReport(reader: Reader, id: string) {
  const [report] = await reportsOf(reader, [id])
  if (report === undefined) return undefined
  const changes = await reader
    .selectFrom('errorReportChange')
    .leftJoin('account', 'account.id', 'errorReportChange.byAccount')
    .select(['errorReportChange.state', 'errorReportChange.answer', 'errorReportChange.at', 'account.name as byName'])
    .where('report', '=', id)
    .orderBy('errorReportChange.at')
    .orderBy('errorReportChange.id')
    .execute()
  return { ...report, changes }
}

function inQueue(
  reader: Reader,
  { queue, q, document, lang }: ErrorReportFilter,
): SelectQueryBuilder<Tables, 'errorReport', object> {
  let found: SelectQueryBuilder<Tables, 'errorReport', object> = reader.selectFrom('errorReport')
  if (queue === 'open' || queue === 'held')
    found = found.where('errorReport.state', '=', 'open').where('errorReport.isHeld', '=', queue === 'held' ? 1 : 0)
  else if (queue === 'all') found = found.where('errorReport.state', '!=', 'taken_back')
  else found = found.where('errorReport.state', '=', queue)
  if (document !== undefined) found = found.where('errorReport.document', '=', document)
  if (lang !== undefined) found = found.where('errorReport.lang', '=', lang)
  return found.where(hasWords('errorReport.folded', q))
}

async function reportsOf(reader: Reader, ids: string[]): Promise<ErrorReport[]> {
  if (ids.length === 0) return []
  const rows = await reader
    .selectFrom('errorReport')
    .innerJoin('document', 'document.id', 'errorReport.document')
    .innerJoin('edition', 'edition.id', 'errorReport.edition')
    .innerJoin('version', 'version.id', 'errorReport.version')
    .leftJoin('edition as present', 'present.id', 'version.currentEdition')
    .leftJoin('editionBody', 'editionBody.edition', 'version.currentEdition')
    .leftJoin('account', 'account.id', 'errorReport.answeredBy')
    .selectAll('errorReport')
    .select(['document.number', 'edition.number as editionNumber', 'present.number as presentNumber'])
    .select(['editionBody.headline', 'account.name as answeredByName'])
    .select((eb) =>
      eb
        .selectFrom('errorReport as other')
        .select((count) => count.fn.countAll().as('n'))
        .whereRef('other.duplicateOf', '=', 'errorReport.id')
        .as('duplicates'),
    )
    .where('errorReport.id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (row === undefined) return []
    const { document, version, number, lang, block, quote, text, name, state, answer, correction } = row
    return {
      id,
      document,
      version,
      number,
      lang,
      block,
      quote,
      text,
      name,
      state,
      answer,
      correction,
      headline: row.headline ?? '',
      edition: row.editionNumber,
      currentEdition: row.presentNumber ?? row.editionNumber,
      isNamed: row.isNamed === 1,
      isHeld: row.isHeld === 1,
      signals: readSignals(row.signals),
      duplicateOf: row.duplicateOf,
      duplicates: Number(row.duplicates),
      revision: row.revision,
      createdAt: row.createdAt,
      answeredAt: row.answeredAt,
      answeredByName: row.answeredByName,
    }
  })
}
