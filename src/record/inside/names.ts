import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { fold } from '#persian/fold.ts'
import type { Transaction } from '#storage/store.ts'
import type { Name } from '../thing.ts'

/**
 * Refuse a list of names that cannot stand: no full name, days in the wrong order, or one name twice on the same days.
 * Throws `invalid` with `thing.name_missing`, `thing.name_dates`, `thing.name_twice`.
 */
export function checkNames(names: Name[]): void {
  if (!names.some((name) => name.kind === 'full')) throw new Fault('invalid', 'thing.name_missing', { field: 'names' })
  const seen = new Set<string>()
  names.forEach((name, i) => {
    if (name.validFrom !== null && name.validTo !== null && name.validTo < name.validFrom) {
      throw new Fault('invalid', 'thing.name_dates', { field: `names.${i}.validTo` })
    }
    const key = [name.lang, name.kind, fold(name.form), name.validFrom, name.validTo].join('\n')
    if (seen.has(key)) throw new Fault('invalid', 'thing.name_twice', { field: `names.${i}.form` })
    seen.add(key)
  })
}

/** Write the names of a thing in their order, in place of those it had. A name that comes with its id keeps it. */
export async function writeNames(tx: Transaction, thing: string, names: Name[]): Promise<void> {
  await tx.sql.deleteFrom('thingName').where('thing', '=', thing).execute()
  const rows = names.map((name, ordinal) => ({
    id: name.id ?? newId(),
    thing,
    lang: name.lang,
    form: name.form,
    folded: fold(name.form),
    kind: name.kind,
    validFrom: name.validFrom,
    validTo: name.validTo,
    ordinal,
  }))
  await tx.sql.insertInto('thingName').values(rows).execute()
}

/** The name that an address is made of: the first full one that still holds, else the first full one. */
export function titleOf(names: Name[]): string {
  const full = names.filter((name) => name.kind === 'full')
  return (full.find((name) => name.validTo === null) ?? full[0])?.form ?? ''
}
