import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { StorageError } from './storage-error.ts'

const bigint = 20

/** Connections of one process to PostgreSQL. */
export const poolSize = 8

/** Open a pool on PostgreSQL. Counts and numbers arrive as numbers. Throws `StorageError` when nobody answers. */
export async function openPostgres<T>(url: string): Promise<Kysely<T>> {
  const types = { getTypeParser: typeParser }
  const pool = new pg.Pool({ connectionString: url, max: poolSize, types, connectionTimeoutMillis: 10_000 })
  pool.on('error', () => {
    // An idle connection broke; the pool opens a new one at the next query, and that one reports.
  })
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw new StorageError(
      `PostgreSQL does not answer (${(error as Error).message}). Check DATABASE_URL and that the server runs.`,
    )
  }
  return new Kysely<T>({ dialect: new PostgresDialect({ pool }) })
}

function typeParser(oid: number, format?: 'text' | 'binary'): unknown {
  if (oid === bigint && format !== 'binary') return Number
  return pg.types.getTypeParser(oid, format)
}
