import { Fault } from '#ground/fault.ts'
import type { Store } from '#storage/store.ts'
import type { Account } from './account.ts'
import { appendAudit } from './append-audit.ts'
import { accounts, type FullAccount } from './inside/get-account.ts'
import { attemptRules, beginAttempt, forgiveAttempt } from './inside/limit-attempts.ts'
import { foldLogin } from './login.ts'
import { verifyPassword } from './password.ts'
import { startSession } from './start-session.ts'

export interface SignIn {
  login: string
  password: string
  /** Where the attempt comes from: an IPv4 /24 or an IPv6 /48. */
  network: string
  device: string
}

export interface SignedIn {
  account: Account
  /** For the session's cookie; it cannot be had again. */
  token: string
}

/**
 * Sign in by password. Counts the attempt in a transaction of its own, hashes outside any, and begins the session in a second one.
 * Throws `too_many` (`sign_in.wait`), `unauthenticated` (`sign_in.wrong`, alike for a wrong password and an unknown login, after
 * the same work), or, to who knows the password, `forbidden` (`account.suspended`).
 */
export async function signIn(store: Store, given: SignIn): Promise<SignedIn> {
  const attempt = { login: foldLogin(given.login), network: given.network }
  const tried = await store.transact((tx) => beginAttempt(tx, attempt))
  const account = await accounts(store.read).where('login', '=', attempt.login).executeTakeFirst()
  if (!(await verifyPassword(given.password, account?.passwordHash ?? null))) {
    if (account !== undefined && tried === attemptRules.login.free) await noteHeld(store, account)
    throw new Fault('unauthenticated', 'sign_in.wrong')
  }
  return store.transact(async (tx) => {
    const known = await accounts(tx.sql).where('login', '=', attempt.login).executeTakeFirstOrThrow()
    if (known.passwordHash !== account?.passwordHash) throw new Fault('unauthenticated', 'sign_in.wrong')
    if (known.disabledAt !== null) throw new Fault('forbidden', 'account.suspended')
    await forgiveAttempt(tx, attempt)
    const token = await startSession(tx, { account: known.id, device: given.device, means: 'password' })
    return { account: publicAccount(known), token }
  })
}

async function noteHeld(store: Store, { id }: FullAccount): Promise<void> {
  await store.transact((tx) => appendAudit(tx, { account: id, action: 'sign_in.held', by: null }))
}

function publicAccount({ id, login, name, role, language }: FullAccount): Account {
  return { id, login, name, role, language }
}
