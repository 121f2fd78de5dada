import type { Instant } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'

export interface ListedSession {
  id: string
  device: string
  createdAt: Instant
  lastSeenAt: Instant
}

/** Where this account is signed in, the latest in use first. */
export async function listSessions(
  reader: Reader,
  { account, now }: { account: string; now: Instant },
): Promise<ListedSession[]> {
  return reader
    .selectFrom('session')
    .select(['id', 'device', 'createdAt', 'lastSeenAt'])
    .where('account', '=', account)
    .where('expiresAt', '>', now)
    .orderBy('lastSeenAt', 'desc')
    .orderBy('createdAt', 'desc')
    .execute()
}
