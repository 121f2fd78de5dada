import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import type { ErrorReportState } from '../error-report.ts'

export interface Settlement {
  state: ErrorReportState
  answer: string | null
  correction: string | null
  duplicateOf: string | null
  /** Null: nobody of the office, where a reporter's own wish put it back into the queue. */
  by: string | null
}

/**
 * Let a report stand in another state, with the answer that goes with it, and keep that it did; those that repeated it now repeat what it repeats.
 * Throws `conflict errorReport.stale` where it has changed since it was read.
 */
export async function settleReport(
  tx: Transaction,
  report: { id: string; document: string; revision: number },
  { by, ...settled }: Settlement,
): Promise<void> {
  const isOpen = settled.state === 'open'
  const changed = await tx.sql
    .updateTable('errorReport')
    .set({
      ...settled,
      answeredAt: isOpen ? null : tx.at,
      answeredBy: isOpen ? null : by,
      revision: report.revision + 1,
    })
    .where('id', '=', report.id)
    .where('revision', '=', report.revision)
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) throw new Fault('conflict', 'errorReport.stale')
  if (settled.duplicateOf !== null)
    await tx.sql
      .updateTable('errorReport')
      .set({ duplicateOf: settled.duplicateOf })
      .where('duplicateOf', '=', report.id)
      .execute()
  await tx.sql
    .insertInto('errorReportChange')
    .values({ id: newId(), report: report.id, ...settled, at: tx.at, byAccount: by })
    .execute()
  await appendEntry(tx, {
    kind: isOpen ? 'errorReport.reopened' : 'errorReport.answered',
    subject: report.id,
    details: { document: report.document },
    by,
  })
}
