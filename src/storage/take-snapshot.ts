import { sql, type Kysely } from 'kysely'
import { openPostgres } from './open-postgres.ts'
import { openSqlite } from './open-sqlite.ts'
import { sqliteFile, type StorePlace } from './open-store.ts'
import type { KeptTable } from './table-order.ts'
import type { Tables } from './tables.ts'

export type Row = Record<string, string | number | null>

/** A database as it stood at one moment, whatever is written meanwhile. */
export interface Snapshot {
  /** The steps that brought its tables here. */
  steps: string[]
  /** A table's rows, a thousand at a time, in no order. */
  rows(table: KeptTable): AsyncIterable<Row[]>
}

const rowsAtOnce = 1000

/** Hold the database still for `read`, without keeping anybody from writing. */
export async function takeSnapshot<T>(place: StorePlace, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  if (place.databaseUrl !== undefined) return fromPostgres(place.databaseUrl, read)
  const db = openSqlite<Tables>(sqliteFile(place.folder), { readonly: true })
  try {
    await sql`begin`.execute(db)
    return await read({
      steps: await stepsOf(db),
      rows: (table) => inThousands(db.selectFrom(table).selectAll().stream()),
    })
  } finally {
    await db.destroy()
  }
}

async function fromPostgres<T>(url: string, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const db = await openPostgres<Tables>(url)
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => read({ steps: await stepsOf(tx), rows: (table) => byCursor(tx, table) }))
  } finally {
    await db.destroy()
  }
}

async function stepsOf(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db)
  return rows.map((row) => row.name)
}

async function* inThousands(rows: AsyncIterable<unknown>): AsyncIterable<Row[]> {
  let some: Row[] = []
  for await (const row of rows) {
    some.push(row as Row)
    if (some.length < rowsAtOnce) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

async function* byCursor(tx: Kysely<Tables>, table: KeptTable): AsyncIterable<Row[]> {
  await sql`declare backup no scroll cursor for select * from ${sql.table(table)}`.execute(tx)
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from backup`.execute(tx)
    if (rows.length === 0) break
    yield rows
  }
  await sql`close backup`.execute(tx)
}
