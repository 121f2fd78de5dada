import cluster from 'node:cluster'
import { once } from 'node:events'
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Begin, Heard, Ready, Told } from './parts.ts'

/** More on one machine would wait for its disk and not for its cores. */
const mostWorkers = 64

/** A call that cannot be understood. */
class CallError extends Error {}

// What was compiled once is read at the next start. It must come before everything that is to be kept so.
enableCompileCache(
  process.env.NODE_COMPILE_CACHE ?? fileURLToPath(new URL('../.runtime/compile-cache', import.meta.url)),
)

try {
  if (cluster.isWorker) await servePart()
  else await serve(workersAsked())
} catch (error) {
  const { sentenceOf } = await import('./listen.ts')
  process.stderr.write(`${error instanceof CallError ? error.message : sentenceOf(error)}\n`, () => process.exit(1))
}

async function serve(workers: number): Promise<void> {
  const { readSettings } = await import('#ground/settings.ts')
  const settings = readSettings(process.env)
  if (workers > 1) (await import('./supervise.ts')).supervise(workers)
  else await (await import('./serve-office.ts')).serveOffice(settings)
}

/** `--workers N`: so many processes, one of which writes. */
function workersAsked(): number {
  const { values } = parseArgs({ options: { workers: { type: 'string', default: '1' } }, strict: false })
  const text = String(values.workers)
  if (/^[1-9]\d?$/.test(text) && Number(text) <= mostWorkers) return Number(text)
  throw new CallError(
    `--workers is «${text}», but should be a number from 1 to ${mostWorkers}, such as one for each core.`,
  )
}

/** One of several processes: the supervisor says which. */
async function servePart(): Promise<void> {
  const [{ part, inner }] = (await once(process, 'message')) as [Begin]
  const { readSettings } = await import('#ground/settings.ts')
  const settings = readSettings(process.env)
  if (part === 'reader')
    await (await import('./serve-reader.ts')).serveReader(settings, { inner, listening: hearWriter })
  else await (await import('./serve-office.ts')).serveOffice(settings, { inner, tell: readersTold() })
  say({ kind: 'ready' })
}

function say(message: Told | Heard | Ready): void {
  process.send?.(message)
}

function hearWriter(hear: (kind: Told['kind']) => Promise<void>): void {
  process.on('message', ({ kind, number }: Told) => void hear(kind).finally(() => say({ kind: 'heard', number })))
}

/** The way to tell every reader something and to wait until all have heard it. */
function readersTold(): (kind: Told['kind']) => Promise<void> {
  const waiting = new Map<number, () => void>()
  let last = 0
  process.on('message', ({ kind, number }: Heard) => {
    if (kind === 'heard') waiting.get(number)?.()
    waiting.delete(number)
  })
  return (kind) => {
    const number = ++last
    return new Promise((resolve) => {
      waiting.set(number, resolve)
      say({ kind, number })
    })
  }
}
