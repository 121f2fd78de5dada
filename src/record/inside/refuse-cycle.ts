import { Fault } from '#ground/fault.ts'
import type { Reader, Transaction } from '#storage/store.ts'

/** `partOf`: an event and the trip it belongs to; `organisation`: an organisation and its parent. */
export type Upward = 'partOf' | 'organisation'

/** Refuse to put a thing below `above` when it stands above that already: `invalid event.part_cycle` or `thing.organisation_cycle`. */
export async function refuseCycle(
  tx: Transaction,
  given: { thing: string; above: string | null; via: Upward },
): Promise<void> {
  if (given.above === null) return
  const path = [given.above, ...(await listAbove(tx.sql, given.above, given.via))]
  if (!path.includes(given.thing)) return
  if (given.via === 'partOf') throw new Fault('invalid', 'event.part_cycle', { field: 'event.partOf' })
  throw new Fault('invalid', 'thing.organisation_cycle', { field: 'organisation' })
}

/** Everything above a thing, nearest first. */
export async function listAbove(reader: Reader, thing: string, via: Upward): Promise<string[]> {
  const path: string[] = []
  for (let next = await findAbove(reader, thing, via); next !== null; next = await findAbove(reader, next, via)) {
    if (path.includes(next)) break
    path.push(next)
  }
  return path
}

async function findAbove(reader: Reader, thing: string, via: Upward): Promise<string | null> {
  const row =
    via === 'partOf'
      ? await reader.selectFrom('event').select('partOf as above').where('thing', '=', thing).executeTakeFirst()
      : await reader.selectFrom('thing').select('organisation as above').where('id', '=', thing).executeTakeFirst()
  return row?.above ?? null
}
