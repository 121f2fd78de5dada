import { Fault } from '#ground/fault.ts'
import { addDays } from '#persian/week.ts'
import type { Name } from '../thing.ts'

/**
 * The names of a thing after a renaming on day `from`: a name that reads otherwise, or is left out, ends the day before; the new reading,
 * and a name that is new, begins on `from`. Names that are as they were stay so. Throws `invalid thing.name_before_start`
 * when a name that is to end had not begun by then.
 */
export function renameFrom(before: (Name & { id: string })[], after: Name[], from: string): Name[] {
  const renamed = after.flatMap((name, i): Name[] => {
    const old = before.find((candidate) => candidate.id === name.id)
    if (old === undefined) return [{ ...name, validFrom: name.validFrom ?? from }]
    if (old.form === name.form && old.lang === name.lang && old.kind === name.kind) return [name]
    const { id: _, ...fresh } = name
    return [{ ...fresh, validFrom: from, validTo: old.validTo }, endBefore(old, from, i)]
  })
  const leftOut = before.filter((name) => !after.some((kept) => kept.id === name.id))
  return [...renamed, ...leftOut.map((name) => (isOver(name, from) ? name : endBefore(name, from)))]
}

function endBefore(name: Name, from: string, index?: number): Name {
  if (name.validFrom !== null && name.validFrom >= from) {
    throw new Fault('invalid', 'thing.name_before_start', {
      field: index === undefined ? 'names' : `names.${index}.form`,
      details: { since: name.validFrom },
    })
  }
  return { ...name, validTo: addDays(from, -1) }
}

function isOver(name: Name, from: string): boolean {
  return name.validTo !== null && name.validTo < from
}
