import { sql, type RawBuilder } from 'kysely'
import type { DatabaseKind } from '#storage/migrations/schema.ts'
import { pluckedColumn } from '#storage/open-sqlite.ts'
import type { Reader } from '#storage/store.ts'
import { idSizes } from '../entry-id.ts'
import { ftsOf, tsqueryOf, type Condition } from './match.ts'

export type Place = 'searchDocument' | 'searchStatement'

/** A place of the index that can be asked. */
export interface Index {
  reader: Reader
  kind: DatabaseKind
  place: Place
}

export interface Asked {
  condition: Condition
  least: number
  most: number
  /** Only entries in this language, by its number in their ids. */
  language?: number | undefined
}

/** The ids of entries that answer, the newest first unless said otherwise. */
export async function idsOf(
  index: Index,
  asked: Asked,
  page: { limit: number; offset?: number; order?: 'newest' | 'oldest' },
): Promise<number[]> {
  const order = sql.raw(page.order === 'oldest' ? 'asc' : 'desc')
  const found = sql`${matching(index, asked)} order by 1 ${order} limit ${page.limit} offset ${page.offset ?? 0}`
  return index.kind === 'sqlite' ? idsOfSqlite(index, found) : idsOfPostgres(index, found, order)
}

async function idsOfSqlite(index: Index, found: RawBuilder<unknown>): Promise<number[]> {
  const ids = sql<number>`select ${keyOf(index)} as ${sql.id(pluckedColumn)} from ${found}`
  return (await ids.execute(index.reader as never)).rows
}

/** As one text: of ten thousand, to be given each takes longer. */
async function idsOfPostgres(index: Index, found: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<number[]> {
  const gathered = sql<{ ids: string | null }>`select string_agg("id"::text, ',' order by "id" ${order}) as "ids"
    from (select ${keyOf(index)} as "id" from ${found}) as "found"`
  const { rows } = await gathered.execute(index.reader as never)
  return JSON.parse(`[${rows[0]?.ids ?? ''}]`) as number[]
}

/** How many entries answer, counted no further than `atMost`. */
export async function countOf(index: Index, asked: Asked, atMost: number): Promise<number> {
  const found = sql`select 1 from ${matching(index, asked)} limit ${atMost}`
  const { rows } = await sql<{ n: number }>`select count(*) as "n" from (${found}) as "found"`.execute(
    index.reader as never,
  )
  return Number(rows[0]?.n ?? 0)
}

/** How many entries answer on each day, by the day's number. */
export async function countByDay(index: Index, asked: Asked, atMost: number): Promise<Map<number, number>> {
  const found = sql`select ${keyOf(index)} / ${sql.lit(idSizes.perDay)} as "day" from ${matching(index, asked)} limit ${atMost}`
  const { rows } = await sql<{
    day: number
    n: number
  }>`select "day", count(*) as "n" from (${found}) as "found" group by "day"`.execute(index.reader as never)
  return new Map(rows.map((row) => [Number(row.day), Number(row.n)]))
}

function keyOf(index: Index) {
  return sql.id(index.kind === 'sqlite' ? 'rowid' : 'id')
}

function matching(index: Index, { condition, least, most, language }: Asked) {
  const table = sql.table(`${index.place}Text`)
  const found =
    index.kind === 'sqlite'
      ? sql`${table} match ${ftsOf(condition)}`
      : sql`"tokens" @@ cast(${tsqueryOf(condition)} as tsquery)`
  const key = keyOf(index)
  const from = least === 0 ? sql`` : sql` and ${key} >= ${least}`
  const to = most === Number.MAX_SAFE_INTEGER ? sql`` : sql` and ${key} <= ${most}`
  const only =
    language === undefined
      ? sql``
      : sql` and ${key} / ${sql.lit(idSizes.perGroup)} % ${sql.lit(idSizes.groups)} = ${sql.lit(language)}`
  return sql`${table} where ${found}${from}${to}${only}`
}
