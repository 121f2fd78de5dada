import { later } from '#ground/clock.ts'
import type { Store } from '#storage/store.ts'

export interface ClaimedJob {
  id: string
  kind: string
  payload: unknown
  /** This attempt, from 1. */
  attempt: number
  maxAttempts: number
}

/**
 * Take the job that has been due the longest, for `lease` milliseconds: until then nobody else gets it, and when its worker has not said
 * by then what became of it, it is due again. Undefined when nothing is due. A job whose last attempt never reported is given up here.
 */
export async function claimJob(
  store: Store,
  { worker, lease, kinds }: { worker: string; lease: number; kinds: string[] },
): Promise<ClaimedJob | undefined> {
  const now = store.clock.now()
  const due = await store.read
    .selectFrom('job')
    .select(['id', 'attempts', 'maxAttempts'])
    .where('finishedAt', 'is', null)
    .where('failedAt', 'is', null)
    .where('runAt', '<=', now)
    .where((eb) => eb.or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', now)]))
    .where('kind', 'in', kinds)
    .orderBy('runAt')
    .orderBy('id')
    .limit(20)
    .execute()
  for (const job of due) {
    const taken = await (job.attempts >= job.maxAttempts ? giveUp(store, job) : take(store, { ...job, worker, lease }))
    if (taken !== undefined) return taken
  }
  return undefined
}

/** The attempt that was read is part of the condition: of two workers that read the same one takes it, on both databases. */
async function take(
  store: Store,
  { id, attempts, worker, lease }: { id: string; attempts: number; worker: string; lease: number },
): Promise<ClaimedJob | undefined> {
  const row = await store.transact((tx) =>
    tx.sql
      .updateTable('job')
      .set({ attempts: attempts + 1, lockedBy: worker, lockedUntil: later(tx.at, lease) })
      .where('id', '=', id)
      .where('attempts', '=', attempts)
      .where('finishedAt', 'is', null)
      .where('failedAt', 'is', null)
      .where((eb) => eb.or([eb('lockedUntil', 'is', null), eb('lockedUntil', '<=', tx.at)]))
      .returning(['kind', 'payload', 'maxAttempts'])
      .executeTakeFirst(),
  )
  if (row === undefined) return undefined
  return {
    id,
    kind: row.kind,
    payload: JSON.parse(row.payload) as unknown,
    attempt: attempts + 1,
    maxAttempts: row.maxAttempts,
  }
}

async function giveUp(store: Store, { id, attempts }: { id: string; attempts: number }): Promise<undefined> {
  await store.transact((tx) =>
    tx.sql
      .updateTable('job')
      .set((eb) => ({
        failedAt: tx.at,
        lockedBy: null,
        lockedUntil: null,
        lastError: eb.fn.coalesce('lastError', eb.val('The worker stopped in the middle.')),
      }))
      .where('id', '=', id)
      .where('attempts', '=', attempts)
      .where('lockedUntil', '<=', tx.at)
      .execute(),
  )
}
