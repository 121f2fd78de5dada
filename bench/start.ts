/**
 * npm run bench: how long an office takes to its first page, what memory it holds, and how many document pages a second
 * it serves beside a bare server with the same bytes. All of it on a fresh clone of what is committed, in one run.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../scripts/prepare/root.mjs'
import { measureServing } from './serve.ts'
import { startOffice } from './start-office.ts'

const rounds = 7
const npmStart = ['npm', 'start'] as [string, ...string[]]
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()

const folder = mkdtempSync(join(tmpdir(), 'dabir-bench-'))
const clone = join(folder, 'clone')
const data = join(folder, 'data')
try {
  console.log(
    `commit ${git('rev-parse', '--short', 'HEAD')}, ${cpus().length} × ${cpus()[0]?.model}, measuring on Node ${process.versions.node}`,
  )
  git('clone', '--quiet', '--no-hardlinks', root, clone)
  await measureStart()
  await measureServing(clone, data, folder)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measureStart(): Promise<void> {
  const first = await startOffice(clone, data, npmStart)
  console.log(
    `fresh clone, npm start → first page: ${(first.firstPageMs / 1000).toFixed(1)} s (npm's own cache as it was)`,
  )
  console.log(`SIGTERM to npm → exit code ${await first.stop()}`)
  tell('second start, npm start → first page', await startAgain(npmStart))
  tell('second start, node alone → first page', await startAgain([nodeOfClone(), programOfClone()]))
}

async function startAgain(command: [string, ...string[]]): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const office = await startOffice(clone, data, command)
    times.push(office.firstPageMs)
    await office.stop()
  }
  return times
}

/** What `npm start` built there and runs. */
function programOfClone(): string {
  const { hash } = JSON.parse(readFileSync(join(clone, 'dist/server.json'), 'utf8')) as { hash: string }
  return `dist/server/${hash}/serve.mjs`
}

// The Node that `npm start` uses there: the one it brought, or the machine's where that is recent enough.
function nodeOfClone(): string {
  const ask = `import { findNode } from '${clone}/scripts/prepare/bring-node.mjs'; process.stdout.write(findNode())`
  const machine = execFileSync('/bin/sh', ['-c', 'command -v node'], {
    encoding: 'utf8',
    env: {
      PATH: (process.env.PATH ?? '')
        .split(':')
        .filter((one) => !one.includes('/.runtime/'))
        .join(':'),
    },
  }).trim()
  return execFileSync(machine, ['--input-type=module', '--eval', ask], { encoding: 'utf8' })
}

function tell(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const [low, middle, high] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((time) => time?.toFixed(0))
  console.log(`${what}: median ${middle} ms of ${times.length} (${low}–${high})`)
}
