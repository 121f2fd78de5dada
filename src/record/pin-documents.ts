import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { getDocument } from './create-document.ts'
import { listPins } from './list-pins.ts'
import { mostPins } from './most-pins.ts'

export interface Pinning {
  document: Id
  /** The documents that stand first beneath it, in this order. */
  pins: readonly Id[]
  /** Those that were pinned when the editor chose: where others are by now, nothing is changed. */
  before: readonly Id[]
  by: Id
}

/**
 * Pin documents to a document, in the place of those that were pinned to it. They may be drafts or withdrawn: readers see each as soon as it is
 * public. Faults: `pins.too_many`, `pins.twice`, `pins.itself`, `pins.unknown`, `pins.stale`.
 */
export async function pinDocuments(tx: Transaction, { document, pins, before, by }: Pinning): Promise<void> {
  await getDocument(tx, document)
  const standing = await listPins(tx.sql, document)
  if (isSame(standing, pins)) return
  if (!isSame(standing, before)) throw new Fault('conflict', 'pins.stale', { details: { pins: standing } })
  await refuseWrong(tx, document, pins)
  await replacePins(tx, { document, pins, by })
  await appendEntry(tx, { kind: 'document.pinned', subject: document, details: { pins: pins.join(' ') }, by })
}

async function refuseWrong(tx: Transaction, document: Id, pins: readonly Id[]): Promise<void> {
  if (pins.length > mostPins)
    throw new Fault('invalid', 'pins.too_many', { field: 'pins', details: { limit: mostPins } })
  if (new Set(pins).size < pins.length) throw new Fault('invalid', 'pins.twice', { field: 'pins' })
  if (pins.includes(document)) throw new Fault('invalid', 'pins.itself', { field: 'pins' })
  if (pins.length === 0) return
  const rows = await tx.sql.selectFrom('document').select('id').where('id', 'in', pins).execute()
  const known = new Set(rows.map(({ id }) => id))
  const unknown = pins.find((id) => !known.has(id))
  if (unknown !== undefined) throw new Fault('invalid', 'pins.unknown', { field: 'pins', details: { id: unknown } })
}

/** A pin that stays keeps the day and the editor of its first pinning. */
async function replacePins(tx: Transaction, { document, pins, by }: Omit<Pinning, 'before'>): Promise<void> {
  const known = await tx.sql
    .selectFrom('documentPin')
    .select(['pinned', 'at', 'byAccount'])
    .where('document', '=', document)
    .execute()
  await tx.sql.deleteFrom('documentPin').where('document', '=', document).execute()
  if (pins.length === 0) return
  const fresh = { at: tx.at, byAccount: by }
  const rows = pins.map((pinned, ordinal) => {
    const { at, byAccount } = known.find((one) => one.pinned === pinned) ?? fresh
    return { document, pinned, ordinal, at, byAccount }
  })
  await tx.sql.insertInto('documentPin').values(rows).execute()
}

function isSame(one: readonly Id[], other: readonly Id[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}
