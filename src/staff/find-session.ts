import { createHash } from 'node:crypto'
import { later, type Instant } from '#ground/clock.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import type { Account } from './account.ts'

/** A session ends this long after it was last used. */
export const sessionLife = 30 * 24 * 60 * 60 * 1000
/** Its use is noted no more often than this. */
const noteEvery = 10 * 60 * 1000

export interface Session {
  id: string
  account: Account
  lastSeenAt: Instant
}

/** The session that a cookie's token opens, unless it has ended or its account is suspended. */
export async function findSession(reader: Reader, token: string, now: Instant): Promise<Session | undefined> {
  const row = await reader
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select(['session.id as session', 'session.lastSeenAt', 'account.id', 'login', 'name', 'role', 'language'])
    .where('session.id', '=', sessionId(token))
    .where('session.expiresAt', '>', now)
    .where('account.disabledAt', 'is', null)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { session, lastSeenAt, ...account } = row
  return { id: session, account, lastSeenAt }
}

/** What the table knows of a token: its SHA-256, so that who reads the table cannot sign in. */
export function sessionId(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Whether the use of a session is due to be noted, and its cookie renewed. */
export function isDue(session: Session, now: Instant): boolean {
  return later(session.lastSeenAt, noteEvery) <= now
}

/** Note that a session is in use: its thirty days begin anew. */
export async function keepSession(tx: Transaction, session: string): Promise<void> {
  await tx.sql
    .updateTable('session')
    .set({ lastSeenAt: tx.at, expiresAt: later(tx.at, sessionLife) })
    .where('id', '=', session)
    .execute()
}
