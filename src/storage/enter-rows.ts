import { sql } from 'kysely'
import type { Transaction } from './store.ts'
import { numberedColumns, ownReferences, type KeptTable } from './table-order.ts'
import type { Row } from './take-snapshot.ts'

/** SQLite binds at most so many values in one statement. */
const valuesAtOnce = 30_000

/** Enter rows as they were. What points into its own table waits for `pointRows`. */
export async function enterRows(tx: Transaction, table: KeptTable, rows: Row[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const waiting = new Set(ownReferences[table] ?? [])
  const size = Math.max(1, Math.floor(valuesAtOnce / Object.keys(first).length))
  for (let at = 0; at < rows.length; at += size) {
    const entered = rows.slice(at, at + size).map((row) => withoutValues(row, waiting))
    await tx.sql
      .insertInto(table)
      .values(entered as never)
      .execute()
  }
}

/** Fill the columns that point into their own table, once all of its rows are there. */
export async function pointRows(tx: Transaction, table: KeptTable, rows: Row[]): Promise<void> {
  const columns = ownReferences[table] ?? []
  for (const row of rows) {
    const pointing = Object.fromEntries(
      columns.flatMap((column) => (row[column] === null ? [] : [[column, row[column]]])),
    )
    if (Object.keys(pointing).length === 0) continue
    await tx.sql
      .updateTable(table)
      .set(pointing as never)
      .where('id' as never, '=', row.id as never)
      .execute()
  }
}

/** Let a table's own numbers go on after the last that was entered. SQLite does so by itself. */
export async function continueNumbers(tx: Transaction, table: KeptTable): Promise<void> {
  const column = numberedColumns[table]
  if (column === undefined || tx.kind === 'sqlite') return
  await sql`select setval(pg_get_serial_sequence(${sql.lit(`"${table}"`)}, ${sql.lit(column)}),
    coalesce((select max(${sql.ref(column)}) from ${sql.table(table)}), 0) + 1, false)`.execute(tx.sql)
}

function withoutValues(row: Row, columns: Set<string>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, columns.has(name) ? null : value]))
}
