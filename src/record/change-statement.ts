import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { getStatement, keepStatementChange } from './inside/keep-statement-change.ts'
import { columnsOf, refuseUnknown, writeAddressees, writeTopics } from './mark-statement.ts'
import type { Statement, StatementFacts } from './statement.ts'

export type StatementChange = { [Fact in keyof StatementFacts]?: StatementFacts[Fact] | undefined } & {
  statement: Id
  revision: number
  note?: string | undefined
  by: Id
}

/**
 * Change what is known of a statement: who, to whom, how. What it was before is kept for good. Faults: `statement.unknown`,
 * `statement.stale`, `statement.of_itself`, and those of `markStatement`.
 */
export async function changeStatement(tx: Transaction, change: StatementChange): Promise<{ revision: number }> {
  const { statement, revision, note, by, ...facts } = change
  const before = await getStatement(tx, statement)
  if (before.revision !== revision)
    throw new Fault('conflict', 'statement.stale', { details: { revision: before.revision } })
  const after: Statement = { ...before, ...withoutUndefined(facts) }
  if (after.parent === statement || after.sameAs === statement) throw new Fault('invalid', 'statement.of_itself')
  await refuseUnknown(tx, after)
  await tx.sql
    .updateTable('statement')
    .set({ ...columnsOf(after), revision: revision + 1 })
    .where('id', '=', statement)
    .execute()
  await writeAddressees(tx, statement, after.addressees)
  await writeTopics(tx, statement, after.topics)
  await keepStatementChange(tx, { what: 'facts', before, after, note: note ?? '', by })
  await appendEntry(tx, { kind: 'statement.changed', subject: statement, details: { document: before.document }, by })
  return { revision: revision + 1 }
}

/**
 * Take a statement back: its mark no longer counts, and where it is public its page says so. Publishing needs its mark gone from the
 * draft. Faults: `statement.unknown`.
 */
export async function withdrawStatement(
  tx: Transaction,
  input: { statement: Id; note?: string; by: Id },
): Promise<void> {
  const before = await getStatement(tx, input.statement)
  if (before.status === 'withdrawn') return
  await tx.sql
    .updateTable('statement')
    .set({ status: 'withdrawn', revision: before.revision + 1 })
    .where('id', '=', input.statement)
    .execute()
  await keepStatementChange(tx, {
    what: 'status',
    before,
    after: { ...before, status: 'withdrawn' },
    note: input.note ?? '',
    by: input.by,
  })
  await appendEntry(tx, {
    kind: 'statement.withdrawn',
    subject: input.statement,
    details: { document: before.document },
    by: input.by,
  })
}

function withoutUndefined(
  facts: Omit<StatementChange, 'statement' | 'revision' | 'note' | 'by'>,
): Partial<StatementFacts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<StatementFacts>
}
