import { sql } from 'kysely'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Log } from '#ground/log.ts'
import type { Store } from './store.ts'

/** Pages of the write-ahead log that wait to be brought into the database's file. */
const mostPages = 1000
const lookEveryMs = 500
const tryAgainMs = 30_000

export interface KeepingShort {
  log: Log
  signal: AbortSignal
  /** Called after each time that the log was brought into the file. */
  onDone?: () => void
}

/**
 * See that SQLite's write-ahead log stays short, until the signal says stop: what stands in it is brought into the database's file on a thread of
 * its own, which may wait for the disk while pages go on being served. SQLite would do it within some commit, and keep everybody waiting.
 */
export async function keepLogShort(store: Store, { log, signal, onDone }: KeepingShort): Promise<void> {
  const { file } = store
  if (file === undefined) return
  let pauseMs = lookEveryMs
  while (!signal.aborted) {
    await setTimeout(pauseMs, undefined, { signal, ref: false }).catch(() => undefined)
    pauseMs = lookEveryMs
    try {
      if (signal.aborted || (await pagesWaiting(store)) < mostPages) continue
      await checkpoint(file)
      onDone?.()
    } catch (error) {
      pauseMs = tryAgainMs
      log.error({ err: error }, 'the write-ahead log could not be brought into the database; it is tried again')
    }
  }
}

/** SQLite is asked what a checkpoint would have to do, and does nothing. */
async function pagesWaiting({ read }: Store): Promise<number> {
  const question = sql<{ log: number; checkpointed: number }>`pragma wal_checkpoint(noop)`
  const { rows } = await question.execute(read)
  const [told] = rows
  return told === undefined ? 0 : told.log - told.checkpointed
}

function checkpoint(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./checkpoint-thread.ts', import.meta.url), { workerData: { file } })
    thread.once('error', reject)
    thread.once('exit', () => resolve())
  })
}
