import { newId } from '#ground/id.ts'
import type { Log } from '#ground/log.ts'
import type { Store } from '#storage/store.ts'
import { claimJob, type ClaimedJob } from './claim-job.ts'
import { sleep, wakeCalls } from './inside/wake.ts'
import { failJob, finishJob, keepJob } from './settle-job.ts'

/** Does one job. What it throws counts as a failed attempt. It is done at least once, so a second run must do no harm. */
export type JobHandler = (payload: never, job: { id: string; attempt: number; signal: AbortSignal }) => Promise<void>

export interface Workshop {
  store: Store
  log: Log
  /** By kind. A kind without a handler waits for a process that has one. */
  handlers: Record<string, JobHandler>
  /** Says stop: no new job is taken, what is in flight is finished. */
  signal: AbortSignal
  /** How many jobs at once; 1 where nothing is said. */
  hands?: number
  /** A worker that has not been heard of for so many milliseconds is thought dead; a minute where nothing is said. */
  lease?: number
  /** How often to look for jobs that other processes added or that fall due, in milliseconds; 5 s where nothing is said. */
  pollEvery?: number
}

const minute = 60 * 1000

/**
 * Do jobs until the signal says stop; then finish what is in flight and return. Woken at once by `addJob` in the same process, else it
 * looks every few seconds. A database that does not answer is a line in the log and another try.
 */
export async function workJobs(shop: Workshop): Promise<void> {
  if (Object.keys(shop.handlers).length === 0) return
  await Promise.all(Array.from({ length: shop.hands ?? 1 }, () => work(shop, newId())))
}

async function work(shop: Workshop, worker: string): Promise<void> {
  while (!shop.signal.aborted) {
    const seen = wakeCalls()
    const found = await next(shop, worker)
    if (found === undefined) await sleep(shop.pollEvery ?? 5000, seen, shop.signal)
    else await attempt(shop, { ...found, worker })
  }
}

async function next({ store, handlers, log, lease }: Workshop, worker: string): Promise<ClaimedJob | undefined> {
  try {
    return await claimJob(store, { worker, lease: lease ?? minute, kinds: Object.keys(handlers) })
  } catch (error) {
    log.error({ err: error }, 'no job could be taken')
    return undefined
  }
}

async function attempt(shop: Workshop, job: ClaimedJob & { worker: string }): Promise<void> {
  const { store, handlers, signal } = shop
  const heartbeat = setInterval(() => void keep(shop, job), (shop.lease ?? minute) / 3)
  try {
    await handlers[job.kind]?.(job.payload as never, { id: job.id, attempt: job.attempt, signal })
    await finishJob(store, job)
  } catch (error) {
    await noteFailure(shop, job, error)
  } finally {
    clearInterval(heartbeat)
  }
}

async function keep({ store, log, lease }: Workshop, job: ClaimedJob & { worker: string }): Promise<void> {
  try {
    await keepJob(store, job, lease ?? minute)
  } catch (error) {
    log.warn({ err: error, job: job.id }, 'the lease of a job could not be renewed')
  }
}

async function noteFailure(
  { store, log }: Workshop,
  job: ClaimedJob & { worker: string },
  error: unknown,
): Promise<void> {
  const told = { err: error, job: job.id, kind: job.kind, attempt: job.attempt }
  try {
    const { isGivenUp } = await failJob(store, job, error)
    if (isGivenUp) log.error(told, 'a job was given up')
    else log.warn(told, 'a job failed and will be tried again')
  } catch (silence) {
    log.error({ ...told, silence }, 'a job failed, and the database could not be told; its lease will run out')
  }
}
