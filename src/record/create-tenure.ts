import { newId, type Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { checkTenure } from './inside/tenure-rows.ts'
import { newTenureShape, type NewTenure } from './tenure.ts'

/**
 * Note that a person holds a position from one day to another, and return the id. Days may be unknown, and several may hold one
 * position at once. Throws `invalid` with `tenure.dates`, `thing.unknown` or `thing.wrong_kind`.
 */
export async function createTenure(tx: Transaction, input: NewTenure & { by: string | null }): Promise<Id> {
  const row = await checkTenure(tx, newTenureShape.parse(input))
  const id = newId()
  await tx.sql
    .insertInto('tenure')
    .values({ ...row, id, revision: 1 })
    .execute()
  const details = { person: row.person, position: row.position }
  await appendEntry(tx, { kind: 'tenure.created', subject: id, details, by: input.by })
  return id
}
