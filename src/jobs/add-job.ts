import { newId } from '#ground/id.ts'
import type { Instant } from '#ground/clock.ts'
import type { Transaction } from '#storage/store.ts'
import { wakeWorkers } from './inside/wake.ts'

export interface NewJob {
  /** Which handler does it. */
  kind: string
  /** What the handler needs to know: ids rather than texts. It has to survive JSON. */
  payload: unknown
  /** Not before this moment; absent: at once. */
  runAt?: Instant
  /** While a job with the same key is unfinished, no second one is added. */
  key?: string
  /** Given up after so many attempts; 8 where nothing is said, which takes about an hour and a half. */
  maxAttempts?: number
}

/**
 * Add a job to the queue, in the transaction that makes it necessary: it is done after the commit and not at all without one. Returns
 * its id, or that of the unfinished job with the same key.
 */
export async function addJob(tx: Transaction, { kind, payload, runAt, key, maxAttempts }: NewJob): Promise<string> {
  const row = {
    id: newId(),
    kind,
    payload: JSON.stringify(payload ?? null),
    uniqueKey: key ?? null,
    runAt: runAt ?? tx.at,
    attempts: 0,
    maxAttempts: maxAttempts ?? 8,
    lockedUntil: null,
    lockedBy: null,
    lastError: null,
    finishedAt: null,
    failedAt: null,
    createdAt: tx.at,
  }
  const added = await tx.sql
    .insertInto('job')
    .values(row)
    .onConflict((conflict) =>
      conflict.column('uniqueKey').where('finishedAt', 'is', null).where('failedAt', 'is', null).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return unfinished(tx, key ?? '')
  tx.afterCommit(wakeWorkers)
  return added.id
}

async function unfinished(tx: Transaction, key: string): Promise<string> {
  const { id } = await tx.sql
    .selectFrom('job')
    .select('id')
    .where('uniqueKey', '=', key)
    .where('finishedAt', 'is', null)
    .where('failedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return id
}
