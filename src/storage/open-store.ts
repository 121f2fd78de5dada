import { sql, type Kysely } from 'kysely'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { systemClock, type Clock } from '#ground/clock.ts'
import { migrate } from './migrate.ts'
import type { Bare, DatabaseKind } from './migrations/schema.ts'
import { openSqlite, openSqliteBoth, syncsAtCommit } from './open-sqlite.ts'
import { openAside } from './read-aside.ts'
import { StorageError } from './storage-error.ts'
import { diskSyncOf } from './disk-sync.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

export interface StorePlace {
  /** The folder of the SQLite file; made when it is not there. */
  folder: string
  /** PostgreSQL instead of the file. */
  databaseUrl?: string | undefined
  clock?: Clock
  /** False where the database is known to be at the present already. */
  migrates?: boolean
  /** True for a process beside the one that writes: it opens no connection for writing, and `transact` is a defect. */
  isReader?: boolean
}

/** Open the office's database and bring it to the present. Throws `StorageError` when that cannot be done; nothing is damaged then. */
export async function openStore(place: StorePlace): Promise<Store> {
  const clock = place.clock ?? systemClock
  if (place.databaseUrl !== undefined) {
    // What PostgreSQL needs is loaded by who uses it.
    const { openPostgres } = await import('./open-postgres.ts')
    const db = await openPostgres<Tables>(place.databaseUrl)
    await present(db, 'postgres', place)
    if (place.isReader === true) return readerOver({ kind: 'postgres', read: db, clock, url: place.databaseUrl })
    return storeOver({ kind: 'postgres', read: db, write: db, clock, url: place.databaseUrl })
  }
  const file = sqliteFile(place.folder)
  if (place.isReader === true)
    return readerOver({ kind: 'sqlite', read: openSqlite<Tables>(file, { readonly: true }), clock, file })
  const both = openSqliteBoth<Tables>(file)
  await present(both.write, 'sqlite', place)
  return storeOver({ kind: 'sqlite', ...both, clock, file })
}

/** The SQLite file of a data folder, whose folder is made. */
export function sqliteFile(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new StorageError(
      `The data folder ${folder} cannot be made (${(error as Error).message}). Name another one in DABIR_DATA, or change its rights.`,
    )
  }
  return join(folder, 'dabir.sqlite')
}

async function present(db: Kysely<Tables>, kind: DatabaseKind, place: StorePlace): Promise<void> {
  try {
    await sql`select 1`.execute(db)
    if (place.migrates !== false && place.isReader !== true) await migrate(db as unknown as Bare, kind)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

interface Connections {
  kind: DatabaseKind
  read: Kysely<Tables>
  write: Kysely<Tables>
  clock: Clock
  file?: string
  /** Of PostgreSQL. */
  url?: string
}

function readerOver(open: Omit<Connections, 'write'>): Store {
  return {
    ...storeOver({ ...open, write: open.read }),
    transact: () => Promise.reject(new Error('A reader was asked to write.')),
  }
}

function storeOver({ kind, read, write, clock, file, url }: Connections): Store {
  const log = file === undefined ? undefined : diskSyncOf(`${file}-wal`)
  const aside = file === undefined ? undefined : openAside<Tables>(file)
  return {
    kind,
    read,
    aside: aside?.read ?? read,
    clock,
    file,
    hearOthers: (hear, signal) => {
      if (url !== undefined) void import('./hear-others.ts').then(({ hearOthers }) => hearOthers(url, hear, signal))
    },
    transact: async (change, { durable = 'first' } = {}) => {
      const effects: (() => void | Promise<void>)[] = []
      const result = await write.connection().execute(async (connection) => {
        if (kind === 'sqlite') await syncsAtCommit(connection, durable === 'first')
        return connection.transaction().execute(async (trx) => {
          if (kind === 'postgres' && durable === 'later') await sql`set local synchronous_commit = off`.execute(trx)
          return change({ sql: trx, kind, at: clock.now(), afterCommit: (effect) => effects.push(effect) })
        })
      })
      if (durable === 'shared') await log?.sync()
      for (const effect of effects) await effect()
      return result
    },
    close: async () => {
      aside?.close()
      await read.destroy()
      if (write !== read) await write.destroy()
      await log?.close()
    },
  }
}
