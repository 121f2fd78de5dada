import { sql, type Expression, type SqlBool } from 'kysely'
import { fold, foldKey } from '#persian/fold.ts'
import type { Reader } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { findThings } from './find-thing.ts'
import { bestName, type NameOf } from './name-of.ts'
import type { Thing } from './thing.ts'

export interface ThingFilter {
  kinds: readonly ThingKind[]
  /** Part of any name, however its letters and half-spaces are written. */
  q?: string | undefined
  /** The language whose order and names are wanted. */
  lang: string
  includesRetired?: boolean | undefined
  /** From 1. */
  page?: number | undefined
  pageSize?: number | undefined
}

/** A thing in a list: whole, and what to call it. */
export type ListedThing = Thing & { name: string; nameLang: string }

/**
 * A page of things, and how many there are in all. Events come newest first, those without a date on top; with a search the names that
 * begin with it come before the others; else names stand in the order of the alphabet. Retired things only
 * where asked for; merged ones never.
 */
export async function listThings(
  reader: Reader,
  filter: ThingFilter,
): Promise<{ items: ListedThing[]; total: number }> {
  const found = sortRows(await findMatching(reader, filter), filter)
  const size = filter.pageSize ?? 50
  const start = ((filter.page ?? 1) - 1) * size
  const shown = found.slice(start, start + size)
  const things = await findThings(
    reader,
    shown.map((row) => row.id),
  )
  const items = shown.flatMap(({ id, name }) => {
    const thing = things.get(id)
    return thing === undefined ? [] : [{ ...thing, name: name.full, nameLang: name.lang }]
  })
  return { items, total: found.length }
}

interface Row {
  id: string
  kind: ThingKind
  startSort: string | null
  name: NameOf
}

/** Every thing that the filter lets through, with its best name: one query, whatever their number. */
async function findMatching(reader: Reader, filter: ThingFilter): Promise<Row[]> {
  const words = fold(filter.q ?? '').trim()
  const rows = await reader
    .selectFrom('thing')
    .innerJoin('thingName as name', 'name.thing', 'thing.id')
    .leftJoin('event', 'event.thing', 'thing.id')
    .select(['thing.id', 'thing.kind as thingKind', 'event.startSort'])
    .select(['name.lang', 'name.form', 'name.kind', 'name.validFrom', 'name.validTo'])
    .where('thing.kind', 'in', filter.kinds)
    .where('thing.mergedInto', 'is', null)
    .$if(filter.includesRetired !== true, (query) => query.where('thing.retiredAt', 'is', null))
    .$if(words !== '', (query) =>
      query.where((eb) =>
        eb('thing.id', 'in', eb.selectFrom('thingName').select('thingName.thing').where(nameHolds(words))),
      ),
    )
    .orderBy('name.ordinal')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id)].flatMap(([id, names]) => {
    const [first] = names
    if (first === undefined) return []
    const { thingKind, startSort } = first
    return [{ id, kind: thingKind, startSort, name: bestName(names, { lang: filter.lang }) }]
  })
}

/** Both as it was typed and with all spaces closed up, so that «رئیسجمهور» finds «رئیس‌جمهور». */
function nameHolds(words: string): Expression<SqlBool> {
  const asTyped = sql<SqlBool>`"thingName"."folded" like ${pattern(words)} escape '!'`
  const key = foldKey(words)
  if (key === '') return asTyped
  return sql<SqlBool>`(${asTyped} or replace("thingName"."folded", ' ', '') like ${pattern(key)} escape '!')`
}

function pattern(words: string): string {
  return `%${words.replaceAll(/[!%_]/g, '!$&')}%`
}

const collators = new Map<string, Intl.Collator>()

function sortRows(rows: Row[], filter: ThingFilter): Row[] {
  const collator = collators.get(filter.lang) ?? new Intl.Collator(filter.lang, { numeric: true })
  collators.set(filter.lang, collator)
  const begin = fold(filter.q ?? '').trim()
  const first = new Set(begin === '' ? [] : rows.filter((row) => fold(row.name.full).startsWith(begin)))
  return rows.toSorted((a, b) => {
    if (first.has(a) !== first.has(b)) return first.has(a) ? -1 : 1
    return compareStarts(a, b) || collator.compare(a.name.full, b.name.full) || (a.id < b.id ? -1 : 1)
  })
}

function compareStarts(a: Row, b: Row): number {
  if (a.kind !== 'event' || b.kind !== 'event' || a.startSort === b.startSort) return 0
  if (a.startSort === null || b.startSort === null) return a.startSort === null ? -1 : 1
  return a.startSort < b.startSort ? 1 : -1
}
