import { sql } from 'kysely'
import { setImmediate } from 'node:timers/promises'
import type { Reader, Store, Transaction } from '#storage/store.ts'

const tables = ['searchDocumentText', 'searchStatementText'] as const
type Table = (typeof tables)[number]

/** Pages that one step merges: some two milliseconds, for which who writes waits. */
const pagesAtOnce = 32
/**
 * FTS5 keeps what was written at different times in segments and asks each of them at every question: of fourteen, twice as long as of one. Where there
 * are `most` or more of them, all are merged into one, step by step, so that nobody waits long for the writing lock. PostgreSQL has none.
 */
export async function mergeSegments(
  store: Store,
  { most, signal }: { most: number; signal?: AbortSignal | undefined },
): Promise<void> {
  if (store.kind !== 'sqlite') return
  for (const table of tables) {
    if ((await countSegments(store.read, table, most)) < most) continue
    // To begin with less than nothing has FTS5 put all segments together; what is written meanwhile stays a segment of its own.
    for (let pages = -pagesAtOnce; signal?.aborted !== true; pages = pagesAtOnce) {
      const isDone = await store.transact((tx) => mergePages(tx, table, pages), { durable: 'later' })
      if (isDone) break
      await setImmediate()
    }
  }
}

/** Merge so many pages; whether nothing was left to do. */
async function mergePages(tx: Transaction, table: Table, pages: number): Promise<boolean> {
  const before = await changes(tx)
  // FTS5 takes an order as a row with a rank, a whole number: https://www.sqlite.org/fts5.html#the_merge_command
  const order = sql`'merge', ${sql.lit(pages)}`
  await sql`insert into ${sql.table(table)} (${sql.id(table)}, rank) values (${order})`.execute(tx.sql)
  // The order itself is one change.
  return (await changes(tx)) - before < 2
}

async function changes(tx: Transaction): Promise<number> {
  const { rows } = await sql<{ n: number }>`select total_changes() as n`.execute(tx.sql)
  return rows[0]?.n ?? 0
}

/** How many segments a table has, counted no further than `most`. */
async function countSegments(reader: Reader, table: Table, most: number): Promise<number> {
  let count = 0
  for (let last: number | null = 0; count < most; count += 1) {
    const { rows } = await sql<{ next: number | null }>`select min(segid) as "next" from ${sql.table(`${table}_idx`)}
      where segid > ${last}`.execute(reader as never)
    last = rows[0]?.next ?? null
    if (last === null) break
  }
  return count
}
