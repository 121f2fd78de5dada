import { newId } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader, Transaction } from '#storage/store.ts'

/**
 * Which entries of the index changed last. It is written with every change, so that what any process keeps in memory of the index can forget
 * what is no longer so: `count` goes up by one for each entry, and the last of them are named.
 */
export interface ChangeNote {
  /** Counts of different series say nothing about each other. */
  series: string
  count: number
  /** The last of them, at most `named`. */
  ids: number[]
}

/** The name of its row; a rebuilding keeps it. */
export const changeNoteName = 'changed'
const named = 200

/** Note that these entries are not what they were, in the transaction that changes them. */
export async function noteChanges(tx: Transaction, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const { series, count, ids: before } = (await readChangeNote(tx.sql)) ?? { series: newId(), count: 0, ids: [] }
  await writeNote(tx, { series, count: count + ids.length, ids: [...before, ...ids].slice(-named) })
}

/** Note that nothing of the index is what it was. */
export async function noteAllChanged(tx: Transaction): Promise<void> {
  await writeNote(tx, { series: newId(), count: 0, ids: [] })
}

async function writeNote(tx: Transaction, { series, count, ids }: ChangeNote): Promise<void> {
  const value = [series, count, ids.join(',')].join(' ')
  await tx.sql
    .insertInto('searchState')
    .values({ name: changeNoteName, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** The note as it is now; undefined where nothing was ever indexed. */
export async function readChangeNote(reader: Reader): Promise<ChangeNote | undefined> {
  const [row] = await noteRow(reader, { name: changeNoteName })
  if (row === undefined) return undefined
  const [series = '', count = '', ids = ''] = row.value.split(' ')
  return { series, count: Number(count), ids: ids === '' ? [] : ids.split(',').map(Number) }
}

const noteRow = prepared((reader, { name }: { name: string }) =>
  reader.selectFrom('searchState').select('value').where('name', '=', name),
)

/** The entries that changed from one note to a later one; undefined where that cannot be told. */
export function changedSince(before: ChangeNote, after: ChangeNote): number[] | undefined {
  const changes = after.count - before.count
  if (after.series !== before.series || changes < 0 || changes > after.ids.length) return undefined
  return changes === 0 ? [] : after.ids.slice(-changes)
}
