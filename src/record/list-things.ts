import { sql, type Expression, type SqlBool } from 'kysely'
import { fold, foldKey } from '#persian/fold.ts'
import type { Reader } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { findThings } from './find-thing.ts'
import { namesOf } from './name-of.ts'
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
  const found = await findMatching(reader, filter)
  const names = await namesOf(
    reader,
    found.map((row) => row.id),
    { lang: filter.lang },
  )
  const sorted = sortRows(found, names, filter)
  const size = filter.pageSize ?? 50
  const start = ((filter.page ?? 1) - 1) * size
  const ids = sorted.slice(start, start + size).map((row) => row.id)
  const things = await findThings(reader, ids)
  const items = ids.flatMap((id) => {
    const thing = things.get(id)
    const name = names.get(id)
    return thing === undefined ? [] : [{ ...thing, name: name?.full ?? '', nameLang: name?.lang ?? filter.lang }]
  })
  return { items, total: found.length }
}

interface Row {
  id: string
  kind: ThingKind
  startSort: string | null
}

async function findMatching(reader: Reader, filter: ThingFilter): Promise<Row[]> {
  const words = fold(filter.q ?? '').trim()
  return reader
    .selectFrom('thing')
    .leftJoin('event', 'event.thing', 'thing.id')
    .select(['thing.id', 'thing.kind', 'event.startSort'])
    .where('thing.kind', 'in', filter.kinds)
    .where('thing.mergedInto', 'is', null)
    .$if(filter.includesRetired !== true, (query) => query.where('thing.retiredAt', 'is', null))
    .$if(words !== '', (query) =>
      query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('thingName')
            .select('thingName.id')
            .whereRef('thingName.thing', '=', 'thing.id')
            .where(nameHolds(words)),
        ),
      ),
    )
    .execute()
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

function sortRows(rows: Row[], names: Awaited<ReturnType<typeof namesOf>>, filter: ThingFilter): Row[] {
  const collator = collators.get(filter.lang) ?? new Intl.Collator(filter.lang, { numeric: true })
  collators.set(filter.lang, collator)
  const begin = fold(filter.q ?? '').trim()
  const named = rows.map((row) => {
    const name = names.get(row.id)?.full ?? ''
    return { row, name, isFirst: begin !== '' && fold(name).startsWith(begin) }
  })
  return named
    .toSorted((a, b) => {
      if (a.isFirst !== b.isFirst) return a.isFirst ? -1 : 1
      return compareStarts(a.row, b.row) || collator.compare(a.name, b.name) || (a.row.id < b.row.id ? -1 : 1)
    })
    .map(({ row }) => row)
}

function compareStarts(a: Row, b: Row): number {
  if (a.kind !== 'event' || b.kind !== 'event' || a.startSort === b.startSort) return 0
  if (a.startSort === null || b.startSort === null) return a.startSort === null ? -1 : 1
  return a.startSort < b.startSort ? 1 : -1
}
