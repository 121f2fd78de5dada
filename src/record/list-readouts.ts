import type { Selectable } from 'kysely'
import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'
import type { CapturedFile, Readout } from './readout.ts'

/** A readout with what became of it, for the newsroom. */
export interface KeptReadout extends Readout {
  addedByName: string | null
  removedAt: Instant | null
  removedByName: string | null
  reason: string | null
  replacedBy: Id | null
}

/** The readouts of an event that stand, in the order in which they were captured. */
export async function listReadouts(reader: Reader, event: Id): Promise<Readout[]> {
  const rows = await reader
    .selectFrom('readout')
    .selectAll()
    .where('event', '=', event)
    .where('removedAt', 'is', null)
    .orderBy('capturedAt')
    .orderBy('id')
    .execute()
  return rows.map(readoutOf)
}

/** Every readout that an event ever had, the last one added first. */
export async function listReadoutHistory(reader: Reader, event: Id): Promise<KeptReadout[]> {
  const rows = await reader
    .selectFrom('readout')
    .leftJoin('account as adder', 'adder.id', 'readout.addedBy')
    .leftJoin('account as remover', 'remover.id', 'readout.removedBy')
    .selectAll('readout')
    .select(['adder.name as addedByName', 'remover.name as removedByName'])
    .where('readout.event', '=', event)
    .orderBy('readout.addedAt', 'desc')
    .orderBy('readout.id')
    .limit(200)
    .execute()
  return rows.map((row) => ({
    ...readoutOf(row),
    addedByName: row.addedByName,
    removedAt: row.removedAt,
    removedByName: row.removedByName,
    reason: row.reason,
    replacedBy: row.replacedBy,
  }))
}

/** The file that was captured with a readout; undefined where there is none. */
export async function findCapturedFile(reader: Reader, id: Id): Promise<CapturedFile | undefined> {
  const row = await reader
    .selectFrom('readout')
    .select(['blob', 'size', 'mediaType'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.blob == null ? undefined : { ...row, blob: row.blob }
}

function readoutOf(row: Selectable<Tables['readout']>): Readout {
  const { id, lang, source, address, capturedAt, text, hash, size, addedAt } = row
  return { id, lang, source, address, capturedAt, text, hash, size, addedAt, hasFile: row.blob !== null }
}
