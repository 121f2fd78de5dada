import { Fault } from '#ground/fault.ts'
import type { Transaction } from '#storage/store.ts'
import type { TenureTable } from '#storage/tables/record.ts'
import { presentThing } from '../present-thing.ts'
import type { Tenure } from '../tenure.ts'

/** A tenure as it may be written. Throws `invalid tenure.dates` and what `presentThing` throws. */
export async function checkTenure(
  tx: Transaction,
  given: Omit<Tenure, 'id' | 'revision'>,
): Promise<Omit<TenureTable, 'id' | 'revision'>> {
  const { validFrom, validTo } = given
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    throw new Fault('invalid', 'tenure.dates', { field: 'validTo' })
  }
  const person = await presentThing(tx, { thing: given.person, kinds: ['person'], field: 'person' })
  const position = await presentThing(tx, { thing: given.position, kinds: ['position'], field: 'position' })
  return { person: person.id, position: position.id, validFrom, validTo, isActing: given.isActing ? 1 : 0 }
}

export function tenureOf(row: TenureTable): Tenure {
  return { ...row, isActing: row.isActing === 1 }
}
