import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inRoot } from '../scripts/prepare/root.mjs'
import { cpuSeconds, type Running } from './site-server.ts'

const run = promisify(execFile)

export interface Load {
  /** Requests a second. */
  rate: number
  /** Requests for each second of the server's processor time. */
  perCpuSecond: number
  p50: number
  p99: number
}

export interface Wanted {
  path: string
  headers?: Record<string, string>
  connections?: number
  /** A number is put after the path, another one for each request. */
  isEachAnother?: boolean
}

export const hasWrk = spawnSync('wrk', ['-v']).stdout?.toString().includes('wrk') === true

/** Ask a server for so many seconds on connections that are kept: by wrk with one thread where it is there, else by autocannon. */
export async function load(server: Running, wanted: Wanted, seconds: number): Promise<Load> {
  const before = cpuSeconds(server.pid)
  const { requests, rate, p50, p99 } = hasWrk
    ? await byWrk(server, wanted, seconds)
    : await byAutocannon(server, wanted, seconds)
  return { rate, p50, p99, perCpuSecond: requests / (cpuSeconds(server.pid) - before) }
}

type Counted = Omit<Load, 'perCpuSecond'> & { requests: number }

async function byWrk({ url }: Running, wanted: Wanted, seconds: number): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-wrk-'))
  const script = join(folder, 'ask.lua')
  const each = wanted.isEachAnother === true
  writeFileSync(
    script,
    `local n = 0
    ${each ? `request = function() n = n + 1; return wrk.format("GET", "${wanted.path}" .. n) end` : ''}
    done = function(s, l, r)
      io.write(string.format("RESULT %d %d %d %d %d\\n", s.requests, s.duration, l:percentile(50), l:percentile(99),
        s.errors.status + s.errors.connect + s.errors.read + s.errors.timeout)) end`,
  )
  const headers = Object.entries(wanted.headers ?? {}).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const size = ['-t1', `-c${wanted.connections ?? 32}`, `-d${seconds}s`]
  try {
    const { stdout } = await run('wrk', [...size, ...headers, '-s', script, url + (each ? '/' : wanted.path)])
    const [requests = 0, micros = 1, p50 = 0, p99 = 0, errors = 0] = (/RESULT (.*)/.exec(stdout)?.[1] ?? '')
      .split(' ')
      .map(Number)
    if (errors > 0) throw new Error(`${errors} of ${requests} requests to ${url}${wanted.path} failed`)
    return { requests, rate: (requests / micros) * 1e6, p50: p50 / 1000, p99: p99 / 1000 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function byAutocannon({ url }: Running, wanted: Wanted, seconds: number): Promise<Counted> {
  const headers = Object.entries(wanted.headers ?? {}).flatMap(([name, value]) => ['-H', `${name}=${value}`])
  const each = wanted.isEachAnother === true ? ['--idReplacement'] : []
  const path = wanted.path + (wanted.isEachAnother === true ? '[<id>]' : '')
  const size = ['--connections', String(wanted.connections ?? 32), '--duration', String(seconds)]
  const generator = inRoot('node_modules', 'autocannon', 'autocannon.js')
  const args = [generator, '--json', '--no-progress', ...size, ...each, ...headers, url + path]
  const { stdout } = await run(process.execPath, args, { maxBuffer: 2 ** 26 })
  const told = JSON.parse(stdout) as {
    requests: { total: number }
    duration: number
    errors: number
    '4xx': number
    '5xx': number
    latency: { p50: number; p99: number }
  }
  const errors = told.errors + told['4xx'] + told['5xx']
  if (errors > 0) throw new Error(`${errors} requests to ${url}${wanted.path} failed`)
  return { requests: told.requests.total, rate: told.requests.total / told.duration, ...told.latency }
}
