import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { getDocument } from './create-document.ts'
import { appendToLog } from './inside/append-to-log.ts'
import { eraseBodies } from './inside/erase-bodies.ts'
import { writeListing } from './write-listing.ts'
import type { WithdrawalKind } from './kinds.ts'

export interface NewWithdrawal {
  document: Id
  kind: WithdrawalKind
  /** Why, for readers. */
  reason: string
  /** The document that stands in its place: `consolidated` must have one, the others may. */
  redirectTo?: Id | null | undefined
  by: Id
}

/**
 * Take a public document back. `withdrawn`: the text stays under a dated notice · `in_error`: a tombstone · `consolidated`: its address
 * leads to another document · `legal`: a tombstone, and the words are erased for good (the leaf hashes stay, so that the chain still
 * verifies). Notice and tombstone lead to the document in its place, where one is named. Faults: `withdrawal.nothing_public`, `withdrawal.standing`, `withdrawal.reason_missing`, `withdrawal.target_missing`.
 */
export async function withdrawDocument(tx: Transaction, input: NewWithdrawal): Promise<Id> {
  const document = await getDocument(tx, input.document)
  if (document.number === null) throw new Fault('conflict', 'withdrawal.nothing_public')
  await refuseStanding(tx, input.document)
  if (input.reason.trim() === '') throw new Fault('invalid', 'withdrawal.reason_missing', { field: 'reason' })
  const redirectTo = await targetOf(tx, input)
  const id = newId()
  await tx.sql
    .insertInto('withdrawal')
    .values({
      id,
      document: input.document,
      kind: input.kind,
      reason: input.reason.trim(),
      since: tx.at,
      redirectTo,
      byAccount: input.by,
      liftedAt: null,
    })
    .execute()
  await writeListing(tx, input.document)
  if (input.kind === 'legal') await eraseBodies(tx, input.document)
  await appendToLog(tx, {
    subject: id,
    document: input.document,
    entry: { kind: 'withdrawal', number: document.number, how: input.kind },
  })
  await appendEntry(tx, {
    kind: 'document.withdrawn',
    subject: input.document,
    details: { withdrawal: id, number: document.number, redirectTo },
    by: input.by,
  })
  return id
}

async function refuseStanding(tx: Transaction, document: Id): Promise<void> {
  const standing = await findStanding(tx, document)
  if (standing !== undefined) throw new Fault('conflict', 'withdrawal.standing', { details: { kind: standing.kind } })
}

async function targetOf(tx: Transaction, { document, kind, redirectTo }: NewWithdrawal): Promise<Id | null> {
  const missing = new Fault('invalid', 'withdrawal.target_missing', { field: 'redirectTo' })
  if (redirectTo === undefined || redirectTo === null) {
    if (kind === 'consolidated') throw missing
    return null
  }
  if (redirectTo === document) throw missing
  const target = await tx.sql.selectFrom('document').select('number').where('id', '=', redirectTo).executeTakeFirst()
  const standing = await findStanding(tx, redirectTo)
  if (target?.number === undefined || target.number === null || standing !== undefined) throw missing
  return redirectTo
}

function findStanding(tx: Transaction, document: Id) {
  return tx.sql
    .selectFrom('withdrawal')
    .select(['id', 'kind'])
    .where('document', '=', document)
    .where('liftedAt', 'is', null)
    .executeTakeFirst()
}

/** Put a withdrawn document back. Faults: `withdrawal.none`; `withdrawal.final` for what was erased by law. */
export async function liftWithdrawal(tx: Transaction, input: { document: Id; by: Id }): Promise<void> {
  const { number } = await getDocument(tx, input.document)
  const standing = await findStanding(tx, input.document)
  if (standing === undefined || number === null) throw new Fault('not_found', 'withdrawal.none')
  if (standing.kind === 'legal') throw new Fault('conflict', 'withdrawal.final')
  await tx.sql.updateTable('withdrawal').set({ liftedAt: tx.at }).where('id', '=', standing.id).execute()
  await writeListing(tx, input.document)
  await appendToLog(tx, { subject: standing.id, document: input.document, entry: { kind: 'return', number } })
  await appendEntry(tx, {
    kind: 'withdrawal.lifted',
    subject: input.document,
    details: { withdrawal: standing.id },
    by: input.by,
  })
}
