import type { Transaction } from '#storage/store.ts'

/** For how long a job that was done is kept; one that was given up stays three times as long, for whoever looks into it. */
const keptMs = 7 * 24 * 60 * 60 * 1000

/** Let go jobs that were done, or given up, long ago. */
export async function removeSettled(tx: Transaction): Promise<void> {
  const before = (ms: number) => new Date(Date.parse(tx.at) - ms).toISOString()
  await tx.sql.deleteFrom('job').where('finishedAt', '<=', before(keptMs)).execute()
  await tx.sql
    .deleteFrom('job')
    .where('failedAt', '<=', before(3 * keptMs))
    .execute()
}
