import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { getThing } from './find-thing.ts'

/**
 * Take a thing out of the lists that editors choose from. Its page and all that refers to it stay. Retiring what is retired changes
 * nothing. Throws `not_found thing.unknown` and `conflict thing.merged`.
 */
export async function retireThing(tx: Transaction, input: { thing: string; by: string | null }): Promise<void> {
  await setRetired(tx, { ...input, retiredAt: tx.at, kind: 'thing.retired' })
}

/** Offer a retired thing again. Throws as `retireThing`. */
export async function restoreThing(tx: Transaction, input: { thing: string; by: string | null }): Promise<void> {
  await setRetired(tx, { ...input, retiredAt: null, kind: 'thing.restored' })
}

async function setRetired(
  tx: Transaction,
  given: { thing: string; by: string | null; retiredAt: string | null; kind: string },
): Promise<void> {
  const before = await getThing(tx.sql, given.thing)
  if (before.mergedInto !== null) throw new Fault('conflict', 'thing.merged', { details: { into: before.mergedInto } })
  if ((before.retiredAt === null) === (given.retiredAt === null)) return
  await tx.sql
    .updateTable('thing')
    .set((eb) => ({ retiredAt: given.retiredAt, revision: eb('revision', '+', 1) }))
    .where('id', '=', given.thing)
    .execute()
  await appendEntry(tx, { kind: given.kind, subject: given.thing, details: { thing: before.kind }, by: given.by })
}
