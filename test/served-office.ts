import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { builtProgram } from '../scripts/prepare/build-server.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The real server in a process of its own. */
export interface Served {
  /** Its public address without a trailing slash. */
  url: string
  /** The one-time link to become the owner, while there is none. */
  ownerLink: string | undefined
  /** Everything it wrote so far, both streams. */
  output(): string
  /** Ask it to stop; returns its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  process: ChildProcess
  env: Record<string, string>
}

/** A data folder that is removed when the test process ends. */
export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-served-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Run `dabir` with words, as the shell would. */
export function dabir(words: string[], env: Record<string, string>, input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [builtProgram('command'), ...words], {
    cwd: root,
    env: { ...process.env, ...env },
    input,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Start the server on a free port and wait until it has told its addresses. Rejects with its output when it ends before that. */
export async function serveOffice(env: Record<string, string> = {}, words: string[] = []): Promise<Served> {
  const all = { PORT: '0', DABIR_DATA: dataFolder(), DABIR_LOG: 'warn', ...env }
  const server = spawn(process.execPath, [builtProgram('serve'), ...words], {
    cwd: root,
    env: { ...process.env, ...all },
  })
  let output = ''
  const told = new Promise<void>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
      if (/^Files: .*\n/m.test(output)) resolve()
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${output}`)))
  })
  await told
  const url = /^Site:\s+(\S+)\/$/m.exec(output)?.[1]
  if (url === undefined) throw new Error(`The server told no address:\n${output}`)
  return {
    url,
    get ownerLink() {
      return /(\S+\/newsroom\/invitation\/\S+)/.exec(output)?.[1]
    },
    output: () => output,
    process: server,
    env: all,
    stop: async (signal = 'SIGTERM') => {
      if (server.exitCode !== null) return server.exitCode
      const ended = once(server, 'exit') as Promise<[number | null]>
      server.kill(signal)
      return (await ended)[0]
    },
  }
}

/** A server with an empty office of its own, in Persian, English and Arabic. */
export async function serveOwnOffice(env: Record<string, string> = {}): Promise<Served> {
  const all = { PORT: '0', DABIR_DATA: dataFolder(), ...env }
  const names = ['--name', 'شهرداری ساحل‌آباد', '--name-en', 'City Hall of Sahelabad', '--languages', 'fa,en,ar']
  const opened = dabir(['office', 'open', ...names], all)
  if (opened.status !== 0) throw new Error(opened.stderr)
  return serveOffice(all)
}

let databases = 0

/** The address of an empty database on the test run's PostgreSQL. It goes when that server goes. */
export async function emptyDatabase(): Promise<string> {
  const server = new pg.Client({ connectionString: process.env.TEST_PG_URL })
  await server.connect()
  const name = `dabir_served_${process.pid}_${++databases}`
  await server.query(`create database ${name}`)
  await server.end()
  const url = new URL(process.env.TEST_PG_URL ?? '')
  url.pathname = `/${name}`
  return url.href
}
