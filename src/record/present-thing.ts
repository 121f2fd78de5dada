import { Fault } from '#ground/fault.ts'
import type { Transaction } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'

/** Which thing is meant, and what it has to be. `field` is where a refusal points. */
export interface ThingWanted {
  thing: string
  kinds?: readonly ThingKind[]
  field?: string
}

/**
 * The thing that a writer may refer to: the one asked for or, where it was merged, the one it was merged into. Until the transaction ends
 * nobody else can merge it away. Throws `thing.unknown` (`invalid` when a field names it, else `not_found`) and `invalid thing.wrong_kind`.
 */
export async function presentThing(tx: Transaction, wanted: ThingWanted): Promise<{ id: string; kind: ThingKind }> {
  const row = await tx.sql
    .selectFrom('thing')
    .select(['id', 'kind', 'mergedInto'])
    .where('id', '=', wanted.thing)
    .$if(tx.kind === 'postgres', (query) => query.forShare())
    .executeTakeFirst()
  const at = wanted.field === undefined ? {} : { field: wanted.field }
  if (row === undefined) throw new Fault(wanted.field === undefined ? 'not_found' : 'invalid', 'thing.unknown', at)
  if (row.mergedInto !== null) return presentThing(tx, { ...wanted, thing: row.mergedInto })
  if (wanted.kinds !== undefined && !wanted.kinds.includes(row.kind)) {
    throw new Fault('invalid', 'thing.wrong_kind', { ...at, details: { kind: row.kind, wanted: [...wanted.kinds] } })
  }
  return { id: row.id, kind: row.kind }
}
