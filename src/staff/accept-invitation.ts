import type { Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import type { Reader, Store, Transaction } from '#storage/store.ts'
import type { Account } from './account.ts'
import { appendAudit } from './append-audit.ts'
import { endSessions } from './end-session.ts'
import { getAccount } from './inside/get-account.ts'
import { lockStaff } from './inside/lock-staff.ts'
import { secretId } from './inside/secret-id.ts'
import { readLogin, readName } from './login.ts'
import { hashPassword, refuseWeakPassword } from './password.ts'
import { removePasskeysOf } from './remove-passkey.ts'
import type { SignedIn } from './sign-in.ts'
import { startSession } from './start-session.ts'

export interface Invitation {
  id: string
  kind: 'owner' | 'editor' | 'reset'
  /** For a reset: whose account it is. */
  account: Account | undefined
}

/** What a one-time link is for. Throws `not_found` for one that never was, `gone` for one that is spent or too old. */
export async function findInvitation(
  reader: Reader,
  { secret, now }: { secret: string; now: Instant },
): Promise<Invitation> {
  const row = await reader.selectFrom('invitation').selectAll().where('id', '=', secretId(secret)).executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'invitation.unknown')
  if (row.spentAt !== null) throw new Fault('gone', 'invitation.spent')
  if (row.expiresAt <= now) throw new Fault('gone', 'invitation.expired')
  const account = row.account === null ? undefined : await getAccount(reader, row.account)
  return { id: row.id, kind: row.kind, account }
}

export interface Acceptance {
  secret: string
  /** Not asked of a reset, whose account has both. */
  login?: string
  name?: string
  password: string
  /** The newsroom's language for a new account. */
  language: Account['language']
  device: string
}

/**
 * Spend a one-time link: a new account for an invitation, a new password for a reset, and a session at once. A reset ends all other
 * sessions and removes all passkeys, for whoever has them may not be who lost them. Throws as `findInvitation`, `invalid` for login,
 * name or password, and `conflict` (`login.taken`).
 */
export async function acceptInvitation(store: Store, given: Acceptance): Promise<SignedIn> {
  const { account } = await findInvitation(store.read, { secret: given.secret, now: store.clock.now() })
  const who = account ?? { login: readLogin(given.login ?? ''), name: readName(given.name ?? '') }
  refuseWeakPassword(given.password, { login: who.login, field: 'password' })
  const passwordHash = await hashPassword(given.password)
  return store.transact(async (tx) => {
    await lockStaff(tx)
    const { id, kind, account: theirs } = await findInvitation(tx.sql, { secret: given.secret, now: tx.at })
    await tx.sql.updateTable('invitation').set({ spentAt: tx.at }).where('id', '=', id).execute()
    const role = kind === 'owner' ? 'owner' : 'editor'
    const next =
      theirs === undefined
        ? await createAccount(tx, { ...who, role, language: given.language, passwordHash, invitation: id })
        : await resetAccount(tx, theirs, passwordHash)
    const token = await startSession(tx, { account: next.id, device: given.device, means: 'invitation' })
    return { account: next, token }
  })
}

type NewAccount = Omit<Account, 'id'> & { passwordHash: string; invitation: string }

async function createAccount(tx: Transaction, { invitation, passwordHash, ...fields }: NewAccount): Promise<Account> {
  const taken = await tx.sql.selectFrom('account').select('id').where('login', '=', fields.login).executeTakeFirst()
  if (taken !== undefined) throw new Fault('conflict', 'login.taken', { field: 'login' })
  const { login, name, role, language } = fields
  const account: Account = { id: newId(), login, name, role, language }
  await tx.sql
    .insertInto('account')
    .values({ ...account, passwordHash, createdAt: tx.at, disabledAt: null })
    .execute()
  await appendAudit(tx, {
    account: account.id,
    action: 'account.created',
    by: account.id,
    details: { role, invitation },
  })
  return account
}

async function resetAccount(tx: Transaction, { id }: Account, passwordHash: string): Promise<Account> {
  const { disabledAt, login, name, role, language } = await getAccount(tx.sql, id)
  if (disabledAt !== null) throw new Fault('forbidden', 'account.suspended')
  await tx.sql.updateTable('account').set({ passwordHash }).where('id', '=', id).execute()
  await appendAudit(tx, { account: id, action: 'reset.accepted', by: id })
  await removePasskeysOf(tx, { account: id, by: id })
  await endSessions(tx, { account: id, by: id })
  return { id, login, name, role, language }
}
