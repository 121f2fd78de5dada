import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import { findStatement } from '../list-statements.ts'
import type { Statement } from '../statement.ts'

export interface KeptChange {
  what: 'facts' | 'status'
  before: Statement
  after: Statement
  note: string
  by: Id
}

/** Keep for good what a statement was before a change, and after it. */
export async function keepStatementChange(
  tx: Transaction,
  { what, before, after, note, by }: KeptChange,
): Promise<void> {
  await tx.sql
    .insertInto('statementChange')
    .values({
      statement: before.id,
      at: tx.at,
      byAccount: by,
      what,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      note,
    })
    .execute()
}

/** A statement as it stands. Fault: `statement.unknown`. */
export async function getStatement(tx: Transaction, id: Id): Promise<Statement> {
  const statement = await findStatement(tx.sql, id)
  if (statement === undefined) throw new Fault('not_found', 'statement.unknown')
  return statement
}
