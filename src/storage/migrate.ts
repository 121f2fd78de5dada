import { sql } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'
import { foundation } from './migrations/0001-foundation.ts'
import { log } from './migrations/0002-log.ts'
import { comments } from './migrations/0003-comments.ts'
import { search } from './migrations/0004-search.ts'
import { proofing } from './migrations/0005-proofing.ts'
import { anchorOrder } from './migrations/0008-anchor-order.ts'
import { desk } from './migrations/0009-desk.ts'
import { mail } from './migrations/0011-mail.ts'
import { shareImages } from './migrations/0016-share-images.ts'
import { documentsByKind } from './migrations/0017-documents-by-kind.ts'
import { commentLimits } from './migrations/0021-comment-limits.ts'
import { claimStatements } from './migrations/0024-claim-statements.ts'
import { readOrder } from './migrations/0025-read-order.ts'
import { logKeys } from './migrations/0026-log-keys.ts'
import { files } from './migrations/0027-files.ts'
import { documentPins } from './migrations/0029-document-pins.ts'
import { searchWords } from './migrations/0030-search-words.ts'
import { statementChanges } from './migrations/0031-statement-changes.ts'
import { wordsByLength } from './migrations/0032-words-by-length.ts'
import { withdrawalsByTime } from './migrations/0033-withdrawals-by-time.ts'
import { listing } from './migrations/0034-listing.ts'
import { waiting } from './migrations/0035-waiting.ts'
import type { Bare, DatabaseKind } from './migrations/schema.ts'
import { StorageError } from './storage-error.ts'

/** Every step from an empty database to the present, in order, under names that never change. Steps only go forward. */
const steps: Record<string, (db: Bare, kind: DatabaseKind) => Promise<void>> = {
  '0001-foundation': foundation,
  '0002-log': log,
  '0003-comments': comments,
  '0004-search': search,
  '0005-proofing': proofing,
  '0008-anchor-order': anchorOrder,
  '0009-desk': desk,
  '0011-mail': mail,
  '0016-share-images': shareImages,
  '0017-documents-by-kind': documentsByKind,
  '0021-comment-limits': commentLimits,
  '0024-claim-statements': claimStatements,
  '0025-read-order': readOrder,
  '0026-log-keys': logKeys,
  '0027-files': files,
  '0029-document-pins': documentPins,
  '0030-search-words': searchWords,
  '0031-statement-changes': statementChanges,
  '0032-words-by-length': wordsByLength,
  '0033-withdrawals-by-time': withdrawalsByTime,
  '0034-listing': listing,
  '0035-waiting': waiting,
}

/** The names of all steps, in order. */
export const migrationSteps: readonly string[] = Object.keys(steps)

/**
 * Bring a database to the present. Either all pending steps are taken or none, on both databases, so that a start that was
 * interrupted begins again where it was. A database that knows steps which this program does not is left untouched: `StorageError`.
 */
export async function migrate(db: Bare, kind: DatabaseKind): Promise<void> {
  const taken = await stepsTaken(db, kind)
  refuseNewer(taken)
  // Kysely's migrator looks at every table first, which is a good part of a start.
  if (taken.length === migrationSteps.length) return
  const migrations = Object.fromEntries(
    Object.entries(steps).map(([name, up]): [string, Migration] => [name, { up: (tx) => up(tx as Bare, kind) }]),
  )
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableName: 'migration',
    migrationLockTableName: 'migrationLock',
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

function refuseNewer(taken: readonly string[]): void {
  const known = new Set(migrationSteps)
  const unknown = taken.find((name) => !known.has(name))
  if (unknown === undefined) return
  throw new StorageError(
    `The database is from a newer version of Dabir (it knows the step «${unknown}»). Start that version, or restore a backup of this one.`,
  )
}

async function stepsTaken(db: Bare, kind: DatabaseKind): Promise<string[]> {
  const tables =
    kind === 'sqlite'
      ? sql<{ n: number }>`select count(*) as n from sqlite_master where type = 'table' and name = 'migration'`
      : sql<{ n: number }>`select count(*) as n from information_schema.tables
          where table_name = 'migration' and table_schema = current_schema()`
  if (Number((await tables.execute(db)).rows[0]?.n) === 0) return []
  const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(db)
  return rows.map((row) => row.name)
}
