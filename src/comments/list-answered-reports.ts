import type { Instant } from '#ground/clock.ts'
import { blockText, textBlocks } from '#record/body.ts'
import { readLeaf } from '#record/leaf.ts'
import type { Reader } from '#storage/store.ts'
import type { ErrorReportState } from './error-report.ts'

/** A report that was answered, as readers see it: the words it was about and the office's answer, none of the reporter's. */
export interface AnsweredReport {
  id: string
  state: 'corrected' | 'not_error'
  quote: string
  answer: string | null
  /** The numbers of the editions before and after the correction, and its note. */
  correction: { from: number; to: number; note: string } | null
  createdAt: Instant
  answeredAt: Instant
}

const shown = 100

/** The answered reports on a version of a document, the latest first. `quote` is empty where the words do not stand in the text reported on. */
export async function listAnsweredReports(reader: Reader, version: string): Promise<AnsweredReport[]> {
  const rows = await withCorrection(reader)
    .where('errorReport.version', '=', version)
    .where('errorReport.state', 'in', ['corrected', 'not_error'])
    .orderBy('errorReport.answeredAt', 'desc')
    .orderBy('errorReport.id')
    .limit(shown)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    state: row.state as AnsweredReport['state'],
    quote: isOurs(row.quote, row.leaf) ? row.quote : '',
    answer: row.answer,
    correction: correctionOf(row),
    createdAt: row.createdAt,
    answeredAt: row.answeredAt ?? row.createdAt,
  }))
}

/** A report as its reporter sees it again. */
export interface OwnReport {
  id: string
  document: string
  number: number | null
  lang: string
  quote: string
  text: string
  name: string | null
  isNamed: boolean
  state: ErrorReportState
  answer: string | null
  correction: AnsweredReport['correction']
  createdAt: Instant
  answeredAt: Instant | null
  /** duplicate: what was answered to the report that it repeats; null as long as nothing was. */
  first: FirstAnswer | null
}

/** What the office answered to the first report of its kind. */
export type FirstAnswer = Pick<OwnReport, 'answer' | 'correction' | 'answeredAt'> & {
  state: Exclude<ErrorReportState, 'open' | 'taken_back'>
}

/** One's own report, by the id that its receipt names, with the answer to the report that it repeats. */
export async function findOwnReport(reader: Reader, id: string): Promise<OwnReport | undefined> {
  const row = await withCorrection(reader).where('errorReport.id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  return {
    id: row.id,
    document: row.document,
    number: row.number,
    lang: row.lang,
    quote: row.quote,
    text: row.text,
    name: row.name,
    isNamed: row.isNamed === 1,
    state: row.state,
    answer: row.answer,
    correction: correctionOf(row),
    createdAt: row.createdAt,
    answeredAt: row.answeredAt,
    first: row.duplicateOf === null ? null : await findFirstAnswer(reader, row.duplicateOf),
  }
}

async function findFirstAnswer(reader: Reader, id: string): Promise<FirstAnswer | null> {
  const row = await withCorrection(reader).where('errorReport.id', '=', id).executeTakeFirstOrThrow()
  const { state, answer, answeredAt } = row
  if (state === 'open' || state === 'taken_back') return null
  return { state, answer, correction: correctionOf(row), answeredAt }
}

function withCorrection(reader: Reader) {
  return reader
    .selectFrom('errorReport')
    .innerJoin('document', 'document.id', 'errorReport.document')
    .leftJoin('editionBody', 'editionBody.edition', 'errorReport.edition')
    .leftJoin('correction', 'correction.id', 'errorReport.correction')
    .leftJoin('edition as before', 'before.id', 'correction.fromEdition')
    .leftJoin('edition as after', 'after.id', 'correction.toEdition')
    .selectAll('errorReport')
    .select(['document.number', 'editionBody.leaf', 'correction.note'])
    .select(['before.number as from', 'after.number as to'])
}

function correctionOf(row: { from: number | null; to: number | null; note: string | null }) {
  return row.from === null || row.to === null ? null : { from: row.from, to: row.to, note: row.note ?? '' }
}

/** Only words that the office published itself are shown again: a field for quotations must not become a way onto its pages. */
function isOurs(quote: string, leaf: string | null): boolean {
  if (quote === '' || leaf === null) return false
  const { decks, lead, blocks } = readLeaf(leaf)
  const texts = [
    ...decks.map((deck) => deck.text),
    lead,
    ...textBlocks({ type: 'doc', content: blocks }).map(blockText),
  ]
  return oneSpace(texts.join('\n')).includes(oneSpace(quote))
}

function oneSpace(text: string): string {
  return text.replace(/\s+/gu, ' ')
}
