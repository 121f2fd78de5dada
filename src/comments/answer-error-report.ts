import { Fault } from '#ground/fault.ts'
import type { Transaction } from '#storage/store.ts'
import { letterCount } from '#persian/truncate.ts'
import { cleanLines, isVisible } from './clean-text.ts'
import { errorReportLimits, type ErrorAnswer, type ErrorReportState } from './error-report.ts'
import { settleReport } from './inside/settle-report.ts'

export interface NewErrorAnswer {
  report: string
  /** The revision that the editor saw. */
  revision: number
  answer: ErrorAnswer
  /** What the reporter reads, and every reader where it was no error; not needed for a correction, whose note says it. */
  text: string
  /** corrected: the correction that put it right. */
  correction?: string | undefined
  /** duplicate: the report that says the same. */
  duplicateOf?: string | undefined
  by: string
}

/**
 * Answer a report of an error: corrected, no error because…, said before, or no report at all. What was answered may be answered anew; every
 * answer is kept. Whoever reported the same hears the same.
 *
 * Throws `not_found errorReport.unknown`, `conflict errorReport.stale`, `invalid` (`errorReport.answer_missing`, `errorReport.answer_long`,
 * `errorReport.correction_unknown`, `errorReport.duplicate_unknown`), `conflict errorReport.erased` for what its reporter has erased.
 */
export async function answerErrorReport(tx: Transaction, given: NewErrorAnswer): Promise<void> {
  const report = await reportAt(tx, given)
  const text = readAnswer(given)
  const correction = given.answer === 'corrected' ? await correctionFor(tx, report, given.correction) : null
  const duplicateOf = given.answer === 'duplicate' ? await originalFor(tx, report, given.duplicateOf) : null
  await settleReport(tx, report, { state: given.answer, answer: text, correction, duplicateOf, by: given.by })
}

/**
 * Answer reports by the correction that has just put them right, whatever was answered before; what was erased meanwhile is passed over. Throws as
 * `answerErrorReport`.
 */
export async function answerByCorrection(
  tx: Transaction,
  given: { reports: readonly string[]; correction: string; by: string },
): Promise<void> {
  for (const id of new Set(given.reports)) {
    const report = await getReport(tx, id)
    if (report.isErased) continue
    const correction = await correctionFor(tx, report, given.correction)
    await settleReport(tx, report, { state: 'corrected', answer: null, correction, duplicateOf: null, by: given.by })
  }
}

/** Put a report back into the queue. Throws as `answerErrorReport`, and `conflict errorReport.open` where it is not answered. */
export async function reopenErrorReport(
  tx: Transaction,
  given: { report: string; revision: number; by: string },
): Promise<void> {
  const report = await reportAt(tx, given)
  if (report.state === 'open') throw new Fault('conflict', 'errorReport.open')
  await settleReport(tx, report, { state: 'open', answer: null, correction: null, duplicateOf: null, by: given.by })
}

interface Report {
  id: string
  document: string
  state: ErrorReportState
  revision: number
  isErased: boolean
}

async function reportAt(tx: Transaction, at: { report: string; revision: number }): Promise<Report> {
  const report = await getReport(tx, at.report)
  if (report.isErased) throw new Fault('conflict', 'errorReport.erased')
  if (report.revision !== at.revision) throw new Fault('conflict', 'errorReport.stale')
  return report
}

async function getReport(tx: Transaction, id: string): Promise<Report> {
  const row = await tx.sql
    .selectFrom('errorReport')
    .select(['id', 'document', 'state', 'revision', 'text'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'errorReport.unknown')
  const { text, ...report } = row
  return { ...report, isErased: text === '' }
}

function readAnswer({ answer, text: given }: NewErrorAnswer): string | null {
  const text = cleanLines(given)
  if (letterCount(text) > errorReportLimits.answer)
    throw new Fault('invalid', 'errorReport.answer_long', {
      field: 'text',
      details: { limit: errorReportLimits.answer },
    })
  if (isVisible(text)) return text
  if (answer === 'not_error') throw new Fault('invalid', 'errorReport.answer_missing', { field: 'text' })
  return null
}

async function correctionFor(tx: Transaction, report: Report, id: string | undefined): Promise<string> {
  const row = await tx.sql
    .selectFrom('correction')
    .select('id')
    .where('id', '=', id ?? '')
    .where('document', '=', report.document)
    .executeTakeFirst()
  if (row === undefined) throw new Fault('invalid', 'errorReport.correction_unknown', { field: 'correction' })
  return row.id
}

/** The first report of its kind: one that is itself a duplicate stands for what it repeats. */
async function originalFor(tx: Transaction, report: Report, id: string | undefined): Promise<string> {
  const row = await tx.sql
    .selectFrom('errorReport')
    .select(['id', 'duplicateOf'])
    .where('id', '=', id ?? '')
    .where('document', '=', report.document)
    .where('state', '!=', 'taken_back')
    .executeTakeFirst()
  const original = row?.duplicateOf ?? row?.id
  if (original === undefined || original === report.id)
    throw new Fault('invalid', 'errorReport.duplicate_unknown', { field: 'duplicateOf' })
  return original
}
