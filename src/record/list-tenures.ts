import { Fault } from '#ground/fault.ts'
import type { Reader } from '#storage/store.ts'
import { tenureOf } from './inside/tenure-rows.ts'
import type { Tenure } from './tenure.ts'

/** The tenures of people, of positions, or some by id: the latest first, those whose beginning nobody knows at the end. */
export async function listTenures(
  reader: Reader,
  filter: { persons?: readonly string[]; positions?: readonly string[]; ids?: readonly string[] },
): Promise<Tenure[]> {
  const { persons, positions, ids } = filter
  if ([persons, positions, ids].some((list) => list?.length === 0)) return []
  const rows = await reader
    .selectFrom('tenure')
    .selectAll()
    .$if(persons !== undefined, (query) => query.where('person', 'in', persons ?? []))
    .$if(positions !== undefined, (query) => query.where('position', 'in', positions ?? []))
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .orderBy('id')
    .execute()
  return rows.map(tenureOf).toSorted((a, b) => compareDays(b.validFrom, a.validFrom))
}

/** The tenure with an id; throws `not_found tenure.unknown`. */
export async function getTenure(reader: Reader, id: string): Promise<Tenure> {
  const row = await reader.selectFrom('tenure').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'tenure.unknown')
  return tenureOf(row)
}

function compareDays(a: string | null, b: string | null): number {
  return (a ?? '').localeCompare(b ?? '', 'en')
}
