import { sql, type ColumnDefinitionBuilder, type Kysely } from 'kysely'

export type DatabaseKind = 'sqlite' | 'postgres'
/** The database as a migration sees it: no table is known yet. */
export type Bare = Kysely<Record<string, Record<string, unknown>>>

type Column = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder

export const required: Column = (column) => column.notNull()
export const optional: Column = (column) => column
export const key: Column = (column) => column.notNull().primaryKey()
export const references =
  (table: string): Column =>
  (column) =>
    column.references(`${table}.${table === 'event' ? 'thing' : 'id'}`)
export const requires =
  (table: string): Column =>
  (column) =>
    references(table)(column).notNull()

/** Columns of one table: `name: [type, rule]`. */
export type Columns = Record<string, readonly ['text' | 'integer' | 'bigint' | 'double precision', Column]>

/** Create a table of text and number columns, alike on both databases. */
export async function createTable(db: Bare, name: string, columns: Columns): Promise<void> {
  let table = db.schema.createTable(name)
  for (const [column, [type, rule]] of Object.entries(columns)) table = table.addColumn(column, type, rule)
  await table.execute()
}

/** Create an index; a unique one keeps its columns unique together. */
export async function createIndex(
  db: Bare,
  table: string,
  index: { columns: string[]; unique?: boolean },
): Promise<void> {
  const name = `${table}_${index.columns.join('_')}`
  const made = db.schema.createIndex(name).on(table).columns(index.columns)
  await (index.unique === true ? made.unique() : made).execute()
}

/**
 * Let the database itself refuse `update` or `delete` on a table. `unless`, a condition in SQL over the rows `old` and `new`, lets it pass.
 * The refusal's text is `immutable: <table>`.
 */
export async function refuse(
  db: Bare,
  kind: DatabaseKind,
  rule: { table: string; on: 'update' | 'delete'; unless?: string },
): Promise<void> {
  const name = `${rule.table}_refuses_${rule.on}`
  const table = sql.id(rule.table)
  const trigger = sql.id(name)
  const condition = sql.raw(rule.unless === undefined ? '' : `when not (${rule.unless})`)
  if (kind === 'sqlite') {
    await sql`create trigger ${trigger} before ${sql.raw(rule.on)} on ${table} ${condition}
      begin select raise(abort, ${sql.lit(`immutable: ${rule.table}`)}); end`.execute(db)
    return
  }
  const row = rule.on === 'update' ? 'new' : 'old'
  const passes = sql.raw(rule.unless === undefined ? '' : `if ${rule.unless} then return ${row}; end if;`)
  await sql`create function ${trigger}() returns trigger language plpgsql as $$
    begin ${passes} raise exception ${sql.lit(`immutable: ${rule.table}`)}; end $$`.execute(db)
  await sql`create trigger ${trigger} before ${sql.raw(rule.on)} on ${table} for each row execute function ${trigger}()`.execute(
    db,
  )
}
