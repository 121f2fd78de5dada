import { Fault } from '#ground/fault.ts'
import type { Transaction } from '#storage/store.ts'
import type { Account, Role } from './account.ts'
import { appendAudit } from './append-audit.ts'
import { endSessions } from './end-session.ts'
import { getAccount } from './inside/get-account.ts'
import { lockStaff } from './inside/lock-staff.ts'
import { readName } from './login.ts'

/** Change how an account is called and which language its newsroom speaks. */
export async function changeAccount(
  tx: Transaction,
  change: { account: string; name?: string | undefined; language?: Account['language'] | undefined; by: string },
): Promise<void> {
  const { account, by } = change
  const before = await getAccount(tx.sql, account)
  const name = change.name === undefined ? before.name : readName(change.name)
  const language = change.language ?? before.language
  if (name !== before.name) await appendAudit(tx, { account, action: 'account.renamed', by })
  if (language !== before.language)
    await appendAudit(tx, { account, action: 'account.language_changed', by, details: { language } })
  await tx.sql.updateTable('account').set({ name, language }).where('id', '=', account).execute()
}

/** Make an owner of an editor or the reverse. Throws `conflict` where nobody would own the office then. */
export async function changeRole(
  tx: Transaction,
  { account, role, by }: { account: string; role: Role; by: string | null },
): Promise<void> {
  await lockStaff(tx)
  const before = await getAccount(tx.sql, account)
  if (before.role === role) return
  if (before.role === 'owner') await refuseLastOwner(tx, account)
  await tx.sql.updateTable('account').set({ role }).where('id', '=', account).execute()
  await appendAudit(tx, { account, action: 'account.role_changed', by, details: { before: before.role, after: role } })
}

/** Let an account no longer sign in, and end its sessions. Its name stays on what it did. Throws `conflict` for the last owner. */
export async function suspendAccount(
  tx: Transaction,
  { account, by }: { account: string; by: string | null },
): Promise<void> {
  await lockStaff(tx)
  const before = await getAccount(tx.sql, account)
  if (before.disabledAt !== null) return
  if (before.role === 'owner') await refuseLastOwner(tx, account)
  await tx.sql.updateTable('account').set({ disabledAt: tx.at }).where('id', '=', account).execute()
  await appendAudit(tx, { account, action: 'account.suspended', by })
  await endSessions(tx, { account, by })
}

/** Let a suspended account sign in again. */
export async function reinstateAccount(
  tx: Transaction,
  { account, by }: { account: string; by: string | null },
): Promise<void> {
  const before = await getAccount(tx.sql, account)
  if (before.disabledAt === null) return
  await tx.sql.updateTable('account').set({ disabledAt: null }).where('id', '=', account).execute()
  await appendAudit(tx, { account, action: 'account.reinstated', by })
}

async function refuseLastOwner(tx: Transaction, account: string): Promise<void> {
  const other = await tx.sql
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'owner')
    .where('disabledAt', 'is', null)
    .where('id', '!=', account)
    .limit(1)
    .executeTakeFirst()
  if (other === undefined) throw new Fault('conflict', 'account.last_owner')
}
