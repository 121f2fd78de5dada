import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { getStatement, keepStatementChange } from './inside/keep-statement-change.ts'
import type { StatementStatus } from './statement.ts'

export interface StatusChange {
  statement: Id
  revision: number
  status: Exclude<StatementStatus, 'proposed'>
  /** Why, for readers: shown on the statement's page and card. */
  note: string
  by: Id
}

/**
 * Say where a statement stands: disputed, denied, withdrawn, or confirmed again. What was said of it before is kept for good, and a public
 * one shows the change with its day and note wherever it is embedded. Faults: `statement.unknown`, `statement.stale`,
 * `statement.status_note_missing` for a public statement that no longer stands as it was confirmed.
 */
export async function changeStatementStatus(tx: Transaction, change: StatusChange): Promise<{ revision: number }> {
  const { statement, revision, status, by } = change
  const before = await getStatement(tx, statement)
  if (before.revision !== revision)
    throw new Fault('conflict', 'statement.stale', { details: { revision: before.revision } })
  const note = change.note.trim()
  if (note === '' && before.isPublic && status !== 'confirmed')
    throw new Fault('invalid', 'statement.status_note_missing', { field: 'note' })
  if (before.status === status) return { revision }
  await tx.sql
    .updateTable('statement')
    .set({ status, revision: revision + 1 })
    .where('id', '=', statement)
    .execute()
  await keepStatementChange(tx, { what: 'status', before, after: { ...before, status }, note, by })
  const kind = status === 'withdrawn' ? 'statement.withdrawn' : 'statement.changed'
  await appendEntry(tx, { kind, subject: statement, details: { document: before.document, status }, by })
  return { revision: revision + 1 }
}
