import { later } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import type { Transaction } from '#storage/store.ts'
import { lockStaff } from './lock-staff.ts'
import { secretId } from './secret-id.ts'

const second = 1000

/** So many attempts are free; after each further one the next must wait, twice as long every time up to `most`. */
interface Rule {
  free: number
  first: number
  most: number
}

/**
 * Attempts to sign in by password. A login is slowed, never locked for good: 288 guesses a day are left to a stranger who goes on for
 * ever, and a passkey is not slowed at all. A network (/24, or /48 of IPv6) is slowed over all logins.
 */
export const attemptRules: Record<'login' | 'network', Rule> = {
  login: { free: 5, first: 15 * second, most: 5 * 60 * second },
  network: { free: 30, first: 15 * second, most: 15 * 60 * second },
}

/** What was tried is forgotten so long after the last attempt. */
const memory = 24 * 60 * 60 * second

export interface Attempt {
  login: string
  network: string
}

/**
 * Count an attempt before it is made, so that a hundred at once are a hundred. Returns how many this login has had. Throws `too_many`
 * with the seconds to wait; that one is not counted.
 */
export async function beginAttempt(tx: Transaction, attempt: Attempt): Promise<number> {
  await lockStaff(tx)
  await tx.sql.deleteFrom('signInAttempt').where('since', '<', later(tx.at, -memory)).execute()
  const login = await count(tx, 'login', attempt.login)
  await count(tx, 'network', attempt.network)
  return login
}

async function count(tx: Transaction, kind: 'login' | 'network', whose: string): Promise<number> {
  const key = keyOf(kind, whose)
  const seen = await tx.sql.selectFrom('signInAttempt').selectAll().where('key', '=', key).executeTakeFirst()
  const seconds =
    seen === undefined
      ? 0
      : (Date.parse(seen.since) + wait(attemptRules[kind], seen.count) - Date.parse(tx.at)) / second
  if (seconds > 0) throw new Fault('too_many', 'sign_in.wait', { details: { seconds: Math.ceil(seconds) } })
  const next = { count: (seen?.count ?? 0) + 1, since: tx.at }
  await tx.sql
    .insertInto('signInAttempt')
    .values({ key, ...next })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(next))
    .execute()
  return next.count
}

function wait({ free, first, most }: Rule, tried: number): number {
  return tried < free ? 0 : Math.min(first * 2 ** (tried - free), most)
}

/** The attempt succeeded: the login's count is wiped out, the network's goes back by one. */
export async function forgiveAttempt(tx: Transaction, { login, network }: Attempt): Promise<void> {
  await tx.sql.deleteFrom('signInAttempt').where('key', '=', keyOf('login', login)).execute()
  await tx.sql
    .updateTable('signInAttempt')
    .set((eb) => ({ count: eb('count', '-', 1) }))
    .where('key', '=', keyOf('network', network))
    .where('count', '>', 0)
    .execute()
}

/** A login that does not exist is counted like any other, and what was typed is not kept. */
function keyOf(kind: 'login' | 'network', whose: string): string {
  return `${kind}:${kind === 'login' ? secretId(whose) : whose}`
}
