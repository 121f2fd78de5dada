import type { Transaction } from '#storage/store.ts'

/** Let go what has run out: sessions, challenges, links that were never used, and counts of failed sign-ins older than a day. */
export async function removeExpired(tx: Transaction): Promise<void> {
  const dayBefore = new Date(Date.parse(tx.at) - 24 * 60 * 60 * 1000).toISOString()
  await tx.sql.deleteFrom('session').where('expiresAt', '<=', tx.at).execute()
  await tx.sql.deleteFrom('challenge').where('expiresAt', '<=', tx.at).execute()
  await tx.sql.deleteFrom('invitation').where('expiresAt', '<=', dayBefore).execute()
  await tx.sql.deleteFrom('signInAttempt').where('since', '<=', dayBefore).execute()
}
