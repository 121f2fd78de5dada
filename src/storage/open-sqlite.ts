import Sqlite from 'better-sqlite3'
import { CompiledQuery, Kysely, sql, SqliteAdapter, SqliteDialect, SqliteDriver } from 'kysely'
import type { DatabaseConnection, SqliteDatabase, SqliteDialectConfig, SqliteStatement } from 'kysely'
import { StorageError } from './storage-error.ts'

/**
 * A SQLite file, for writing unless `readonly`. Commits are durable (WAL, synchronous = FULL) until `syncsAtCommit` says otherwise. The file is
 * opened at the first query, which throws `StorageError` when that fails.
 */
export function openSqlite<T>(file: string, options: { readonly?: boolean } = {}): Kysely<T> {
  return askedOf(() => keepStatements(openFile(file, options.readonly ?? false)))
}

/**
 * A SQLite file as the process that writes it has it: `write`, which is as `openSqlite` gives it, and `read`, which sees what is committed and cannot
 * write. SQLite forgets every page that a connection holds as soon as another one has committed. So what only reads goes over the connection that writes
 * while no transaction is open there, and all else over one of its own, opened when it is needed, that SQLite itself keeps from writing.
 */
export function openSqliteBoth<T>(file: string): { write: Kysely<T>; read: Kysely<T> } {
  let opened: KeptDatabase | undefined
  const writing = () => (opened ??= keepStatements(openFile(file, false)))
  return { write: askedOf<T>(writing), read: askedOf<T>(() => readBetween(writing(), file)) }
}

/** A SQLite file that is only read, for a thread that answers statements as they come. */
export function openForReading(file: string): KeptDatabase {
  return keepStatements(openFile(file, true))
}

function askedOf<T>(open: () => SqliteDatabase): Kysely<T> {
  return new Kysely<T>({ dialect: new DurableDialect({ database: () => Promise.resolve(open()) }) })
}

function readBetween(writing: KeptDatabase, file: string): SqliteDatabase {
  let apart: KeptDatabase | undefined
  return {
    close: () => apart?.close(),
    prepare: (sql) => {
      const statement = writing.inTransaction ? undefined : writing.prepare(sql)
      if (statement?.readonly === true) return statement
      apart ??= keepStatements(openFile(file, true))
      return apart.prepare(sql)
    },
  }
}

/**
 * Whether the next transactions of this connection wait at their commit until they are on the disk, as all do at first. Where they do not, a power
 * failure may take the last of them, whole and in their order, and nothing else: the write-ahead log is read up to the last whole commit.
 */
export async function syncsAtCommit<T>(connection: Kysely<T>, syncs: boolean): Promise<void> {
  await sql`pragma synchronous = ${sql.raw(syncs ? 'full' : 'normal')}`.execute(connection)
}

/** So long does the write-ahead log grow before a commit itself brings it into the file; where an office is served, `keepLogShort` comes before. */
const longestLogPages = 5000

function openFile(file: string, readonly: boolean): Sqlite.Database {
  try {
    const raw = new Sqlite(file, { readonly })
    raw.pragma('busy_timeout = 5000')
    raw.pragma('foreign_keys = ON')
    raw.pragma('cache_size = -8000')
    if (!readonly) {
      raw.pragma('journal_mode = WAL')
      raw.pragma('synchronous = FULL')
      raw.pragma(`wal_autocheckpoint = ${longestLogPages}`)
    }
    return raw
  } catch (error) {
    throw new StorageError(
      `The database ${file} cannot be opened (${(error as Error).message}). Check the folder's rights and that the file is Dabir's.`,
    )
  }
}

const statementsKept = 400

export interface KeptDatabase extends SqliteDatabase {
  readonly inTransaction: boolean
  prepare(sql: string): KeptStatement
}

export type KeptStatement = SqliteStatement & { readonly readonly: boolean }

/** Prepare each SQL text once; the least recently used are let go. */
function keepStatements(raw: Sqlite.Database): KeptDatabase {
  const kept = new Map<string, KeptStatement>()
  return {
    get inTransaction() {
      return raw.inTransaction
    },
    close: () => raw.close(),
    prepare: (sql) => {
      const found = kept.get(sql)
      const statement = found ?? prepare(raw, sql)
      if (found !== undefined) kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > statementsKept) kept.delete(kept.keys().next().value as string)
      return statement
    },
  }
}

function prepare(raw: Sqlite.Database, sql: string): KeptStatement {
  const statement = raw.prepare(plannedOnce(sql))
  if (statement.reader && isPlucked(statement.columns())) statement.pluck()
  return statement as unknown as KeptStatement
}

/**
 * A column of this name that stands alone is given by its values, not in an object for each row: ten thousand numbers then take half the time. PostgreSQL
 * knows nothing of this.
 */
export const pluckedColumn = 'plucked'

function isPlucked(columns: readonly Sqlite.ColumnDefinition[]): boolean {
  return columns.length === 1 && columns[0]?.name === pluckedColumn
}

/**
 * The same statement, for SQLite to plan once. Where it takes statistics into its plans (STAT4, as here), it plans a statement anew at each asking in which
 * a column is compared with a bare parameter, since another value might be better found another way; that takes longer than most answers. A plus
 * before it changes no value (https://www.sqlite.org/lang_expr.html, «no-op») and makes it an expression like any other.
 */
function plannedOnce(sql: string): string {
  return sql.replace(/'[^']*'|"[^"]*"|\?/g, (part) => (part === '?' ? '+?' : part))
}

/** SQLite's DDL is transactional, whatever the stock adapter says; and a transaction that will write takes its lock at once. */
class DurableDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig

  constructor(config: SqliteDialectConfig) {
    super(config)
    this.#config = config
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalAdapter()
  }

  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#config)
  }
}

class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** Where the disk is full SQLite rolls back by itself; to be told so must not hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw('rollback'))
    } catch (error) {
      if (!(error as Error).message.includes('no transaction is active')) throw error
    }
  }
}
