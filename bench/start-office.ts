import { execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

export interface RunningOffice {
  url: string
  /** Milliseconds from the spawn to the whole of the first page. */
  firstPageMs: number
  /** Resident memory of the process that serves, in MB. */
  memory(): number
  /** SIGTERM, then the exit code. */
  stop(): Promise<number | null>
}

/**
 * Start the office of a checkout and wait for its first page. It has a port and a data folder of its own, and the
 * machine's own Node: what `npm run` put before it on the PATH is taken off again.
 */
export async function startOffice(
  checkout: string,
  data: string,
  command: [string, ...string[]],
): Promise<RunningOffice> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const begin = performance.now()
  const [program, ...args] = command
  const child = spawn(program, args, { cwd: checkout, env: environment(data, port), stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let hasEnded = false
  void ended.then(() => (hasEnded = true))
  while (!(await answers(url))) {
    if (hasEnded) throw new Error(`the office ended before its first page:\n${said}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return {
    url,
    firstPageMs: performance.now() - begin,
    memory: () => residentMemory(child.pid as number),
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

function environment(data: string, port: number): NodeJS.ProcessEnv {
  const { NODE_COMPILE_CACHE: _, ...rest } = process.env
  const own = Object.entries(rest).filter(([name]) => !/^(npm_.*|DABIR_.*|DATABASE_URL|PORT)$/.test(name))
  const path = (process.env.PATH ?? '').split(':').filter((folder) => !folder.includes('/.runtime/'))
  return { ...Object.fromEntries(own), PATH: path.join(':'), PORT: String(port), DABIR_DATA: data }
}

async function answers(url: string): Promise<boolean> {
  try {
    const reply = await fetch(url)
    await reply.text()
    return reply.ok
  } catch {
    return false
  }
}

// Under `npm start` the office is npm's grandchild; it is the leaf of that small tree.
function residentMemory(pid: number): number {
  const leaf = childOf(pid)
  if (leaf !== undefined) return residentMemory(leaf)
  if (process.platform !== 'linux') return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)])) / 1024
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}

function childOf(pid: number): number | undefined {
  if (process.platform !== 'linux') return undefined
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' '),
  )
  const first = children.find(Boolean)
  return first === undefined ? undefined : Number(first)
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
