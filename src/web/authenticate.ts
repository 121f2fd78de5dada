import type { Context, MiddlewareHandler } from 'hono'
import { Fault } from '#ground/fault.ts'
import type { Account } from '#staff/account.ts'
import { findSession, isDue, keepSession } from '#staff/find-session.ts'
import { requireMay } from '#staff/may.ts'
import type { House } from './house.ts'
import { readSessionCookie, writeSessionCookie } from './session-cookie.ts'

/** What a staff route finds in its context. */
export interface StaffEnv {
  Variables: {
    account: Account | undefined
    /** The id of the session that the request came with. */
    session: string | undefined
  }
}

/** Put the account that the session cookie stands for into the context, or undefined; refuses nobody. */
export function authenticate(house: House): MiddlewareHandler<StaffEnv> {
  return async (c, next) => {
    const token = readSessionCookie(c, house)
    const now = house.clock.now()
    const session = token === undefined ? undefined : await findSession(house.store.read, token, now)
    c.set('account', session?.account)
    c.set('session', session?.id)
    if (token !== undefined && session !== undefined && isDue(session, now)) {
      await house.store.transact((tx) => keepSession(tx, session.id))
      writeSessionCookie(c, house, token)
    }
    await next()
  }
}

/** Who is signed in. Throws `unauthenticated` when nobody is. */
export function signedIn(c: Context<StaffEnv>): Account {
  const account = c.get('account')
  if (account === undefined) throw new Fault('unauthenticated', 'session.missing')
  return account
}

/** Who is signed in and may manage the staff. Throws `unauthenticated` or `forbidden`. */
export function ownerOnly(c: Context<StaffEnv>): Account {
  const account = signedIn(c)
  requireMay(account, 'manage_staff')
  return account
}
