import { later } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import { newSecret } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import { appendAudit } from './append-audit.ts'
import { accounts } from './inside/get-account.ts'
import { secretId } from './inside/secret-id.ts'
import { foldLogin } from './login.ts'

/** A link to begin anew is good for so long. */
export const resetLife = 24 * 60 * 60 * 1000

/**
 * For who lost password or passkey: a one-time link that sets a new password. Earlier such links of this account are void then; what
 * it has now goes on working until the link is used. Throws `not_found`, or `forbidden` for an account that is suspended.
 */
export async function resetStaff(
  tx: Transaction,
  { by, ...whose }: ({ login: string } | { account: string }) & { by: string | null },
): Promise<{ secret: string; login: string }> {
  const found = accounts(tx.sql)
  const account = await (
    'login' in whose ? found.where('login', '=', foldLogin(whose.login)) : found.where('id', '=', whose.account)
  ).executeTakeFirst()
  if (account === undefined) throw new Fault('not_found', 'account.unknown')
  if (account.disabledAt !== null) throw new Fault('forbidden', 'account.suspended')
  await tx.sql.deleteFrom('invitation').where('account', '=', account.id).where('spentAt', 'is', null).execute()
  const secret = newSecret()
  const row = {
    id: secretId(secret),
    kind: 'reset' as const,
    account: account.id,
    note: '',
    createdBy: by,
    createdAt: tx.at,
  }
  await tx.sql
    .insertInto('invitation')
    .values({ ...row, expiresAt: later(tx.at, resetLife), spentAt: null })
    .execute()
  await appendAudit(tx, { account: account.id, action: 'reset.created', by })
  return { secret, login: account.login }
}
