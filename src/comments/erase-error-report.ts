import { Fault } from '#ground/fault.ts'
import { fold } from '#persian/fold.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { settleReport } from './inside/settle-report.ts'

/** What a reporter may have erased: the name alone, or everything that was written. */
export const erasures = ['name', 'all'] as const
export type Erasure = (typeof erasures)[number]

/**
 * Erase what a reporter wrote, by the wish of whoever holds the receipt. What nobody has answered leaves the queue, and the first of those who said
 * the same waits in its place; an answer of the office stays where it is, without the reporter's words. Done twice, it is done once. Throws
 * `not_found errorReport.unknown`.
 */
export async function eraseErrorReport(tx: Transaction, { id, what }: { id: string; what: Erasure }): Promise<void> {
  const row = await lockedReport(tx, id)
  if (row.text === '' || (what === 'name' && row.name === null)) return
  const isOpen = row.state === 'open'
  await tx.sql
    .updateTable('errorReport')
    .set({
      name: null,
      isNamed: 0,
      submissionHash: '',
      revision: row.revision + 1,
      ...(what === 'name' ? { folded: fold(`${row.quote} ${row.text}`) } : nothingLeft),
      ...(what === 'all' && isOpen ? { state: 'taken_back' as const, isHeld: 0 as const } : {}),
    })
    .where('id', '=', id)
    .execute()
  if (what === 'all' && isOpen) await handOn(tx, id)
  await appendEntry(tx, {
    kind: 'errorReport.erased',
    subject: id,
    details: isOpen ? {} : { document: row.document },
  })
}

const nothingLeft = { text: '', quote: '', block: null, folded: '', signals: '[]', network: null } as const

async function lockedReport(tx: Transaction, id: string) {
  const query = tx.sql.selectFrom('errorReport').selectAll().where('id', '=', id)
  const row = await (tx.kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'errorReport.unknown')
  return row
}

/** Those who said the same as an erased report were promised its answer: the first of them asks for it now, in the name of all. */
async function handOn(tx: Transaction, erased: string): Promise<void> {
  const query = tx.sql
    .selectFrom('errorReport')
    .select(['id', 'document', 'revision', 'text'])
    .where('duplicateOf', '=', erased)
    .orderBy('createdAt')
    .orderBy('id')
  const alike = await (tx.kind === 'postgres' ? query.forUpdate() : query).execute()
  const next = alike.find(({ text }) => text !== '')
  if (next !== undefined)
    await settleReport(tx, next, { state: 'open', answer: null, correction: null, duplicateOf: null, by: null })
  await tx.sql
    .updateTable('errorReport')
    .set(next === undefined ? { duplicateOf: null, state: 'taken_back' as const } : { duplicateOf: next.id })
    .where('duplicateOf', '=', erased)
    .execute()
}
