import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import pg from 'pg'
import { stoppedClock } from '#ground/clock.ts'
import type { Blobs } from '#storage/blobs.ts'
import { diskBlobs } from '#storage/disk-blobs.ts'
import type { DatabaseKind } from '#storage/migrations/schema.ts'
import { openStore } from '#storage/open-store.ts'
import type { Store } from '#storage/store.ts'
import { makeOnce } from './make-once.ts'

/** A real office on a database of its own, empty but for its schema. Everything it owns is gone after the test. */
export interface Office {
  kind: DatabaseKind
  store: Store
  blobs: Blobs
  /** The data folder; on PostgreSQL only the blobs lie in it. */
  folder: string
  databaseUrl: string | undefined
  clock: ReturnType<typeof stoppedClock>
}

export const kinds: readonly DatabaseKind[] = ['sqlite', 'postgres']

/** Run a test twice, each time on an office of its own: on SQLite and on PostgreSQL. */
export function eachDatabase(name: string, body: (office: Office) => Promise<void>): void {
  for (const kind of kinds) test(`${name} [${kind}]`, () => withOffice(kind, body))
}

/** Open an office, hand it to `body`, and take it down whatever happens. */
export async function withOffice<T>(kind: DatabaseKind, body: (office: Office) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-office-'))
  const databaseUrl = kind === 'postgres' ? await copyTemplate() : undefined
  if (kind === 'sqlite') copyFileSync(await sqliteTemplate(), join(folder, 'dabir.sqlite'))
  const clock = stoppedClock('2026-03-21T08:00:00.000Z')
  const store = await openStore({ folder, databaseUrl, clock, migrates: false })
  try {
    return await body({ kind, store, blobs: diskBlobs(join(folder, 'blobs')), folder, databaseUrl, clock })
  } finally {
    await store.close()
    rmSync(folder, { recursive: true, force: true })
    if (databaseUrl !== undefined) await onServer((server) => dropDatabase(server, databaseUrl))
  }
}

let template: Promise<string> | undefined

/** A migrated file; the first process of the run to ask makes it for all of them. */
function sqliteTemplate(): Promise<string> {
  return (template ??= makeOnce('migrated.sqlite', async (folder) => {
    await (await openStore({ folder })).close()
    return join(folder, 'dabir.sqlite')
  }))
}

const templateName = 'dabir_template'
let copies = 0

/** A copy of the migrated template on the test run's server; the first process to ask makes the template. */
async function copyTemplate(): Promise<string> {
  return onServer(async (server) => {
    await server.query('select pg_advisory_lock(1)')
    const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [templateName])
    if (rowCount === 0) await makeTemplate(server)
    const name = `dabir_${process.pid}_${++copies}`
    await server.query(`create database ${name} template ${templateName}`)
    await server.query('select pg_advisory_unlock(1)')
    return databaseUrlOf(name)
  })
}

async function makeTemplate(server: pg.Client): Promise<void> {
  await server.query('create database dabir_making')
  await (await openStore({ folder: tmpdir(), databaseUrl: databaseUrlOf('dabir_making') })).close()
  await server.query(`alter database dabir_making rename to ${templateName}`)
}

async function dropDatabase(server: pg.Client, url: string): Promise<void> {
  await server.query(`drop database ${new URL(url).pathname.slice(1)} with (force)`)
}

function databaseUrlOf(name: string): string {
  const url = new URL(serverUrl())
  url.pathname = `/${name}`
  return url.href
}

async function onServer<T>(ask: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: serverUrl() })
  await server.connect()
  try {
    return await ask(server)
  } finally {
    await server.end()
  }
}

function serverUrl(): string {
  const url = process.env.TEST_PG_URL
  if (url === undefined)
    throw new Error('No PostgreSQL for tests: run them with --test-global-setup=./test/global.ts, as `npm test` does.')
  return url
}
