import { later } from '#ground/clock.ts'
import type { Store } from '#storage/store.ts'
import type { ClaimedJob } from './claim-job.ts'

const second = 1000
const longestWait = 60 * 60 * second

/** The wait after the nth failed attempt: 15 s, 30 s, 1 min … up to an hour. */
export function backOff(attempt: number): number {
  return Math.min(15 * second * 2 ** (attempt - 1), longestWait)
}

type Settled = ClaimedJob & { worker: string }

/** The job is done. Nothing happens when another worker has taken it since. */
export async function finishJob(store: Store, job: Settled): Promise<void> {
  await store.transact((tx) =>
    held(tx.sql.updateTable('job'), job)
      .set({ finishedAt: tx.at, lockedBy: null, lockedUntil: null, lastError: null })
      .execute(),
  )
}

/** The attempt failed: the job is due again after its back-off, or given up after its last attempt. The error stays with it. */
export async function failJob(store: Store, job: Settled, error: unknown): Promise<{ isGivenUp: boolean }> {
  const isGivenUp = job.attempt >= job.maxAttempts
  const lastError = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 2000)
  await store.transact((tx) =>
    held(tx.sql.updateTable('job'), job)
      .set({
        lockedBy: null,
        lockedUntil: null,
        lastError,
        ...(isGivenUp ? { failedAt: tx.at } : { runAt: later(tx.at, backOff(job.attempt)) }),
      })
      .execute(),
  )
  return { isGivenUp }
}

/** Hold on to a job that takes long. */
export async function keepJob(store: Store, job: Settled, lease: number): Promise<void> {
  await store.transact((tx) =>
    held(tx.sql.updateTable('job'), job)
      .set({ lockedUntil: later(tx.at, lease) })
      .execute(),
  )
}

/** A query on this job while it is still this worker's. */
function held<Query extends { where(column: 'id' | 'lockedBy', is: '=', value: string): Query }>(
  query: Query,
  job: Settled,
): Query {
  return query.where('id', '=', job.id).where('lockedBy', '=', job.worker)
}
