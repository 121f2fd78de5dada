import { Fault } from '#ground/fault.ts'
import type { Store } from '#storage/store.ts'
import { appendAudit } from './append-audit.ts'
import { endSessions } from './end-session.ts'
import { getAccount } from './inside/get-account.ts'
import { beginAttempt, forgiveAttempt } from './inside/limit-attempts.ts'
import { hashPassword, refuseWeakPassword, verifyPassword } from './password.ts'

export interface PasswordChange {
  account: string
  /** The present password, where there is one. */
  current: string
  next: string
  /** The session that goes on; all others of this account end. */
  session: string | undefined
  network: string
}

/**
 * Change one's own password. The present one is asked, and asking is counted like signing in. Throws `too_many`, `invalid`
 * (`password.wrong` at `current`, or what is wrong with the next one).
 */
export async function changePassword(store: Store, change: PasswordChange): Promise<void> {
  const { login, passwordHash } = await getAccount(store.read, change.account)
  const attempt = { login, network: change.network }
  if (passwordHash !== null) {
    await store.transact((tx) => beginAttempt(tx, attempt))
    if (!(await verifyPassword(change.current, passwordHash))) throw wrong()
  }
  refuseWeakPassword(change.next, { login, field: 'next' })
  const next = await hashPassword(change.next)
  await store.transact(async (tx) => {
    const now = await getAccount(tx.sql, change.account)
    if (now.passwordHash !== passwordHash) throw wrong()
    await forgiveAttempt(tx, attempt)
    await tx.sql.updateTable('account').set({ passwordHash: next }).where('id', '=', change.account).execute()
    await appendAudit(tx, { account: change.account, action: 'password.changed', by: change.account })
    const except = change.session === undefined ? {} : { except: change.session }
    await endSessions(tx, { account: change.account, by: change.account, ...except })
  })
}

function wrong(): Fault {
  return new Fault('invalid', 'password.wrong', { field: 'current' })
}
