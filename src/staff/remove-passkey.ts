import { Fault } from '#ground/fault.ts'
import type { Transaction } from '#storage/store.ts'
import { appendAudit } from './append-audit.ts'
import { getAccount } from './inside/get-account.ts'

/** Remove one's passkey. Throws `not_found`, or `conflict` when it is the only means of signing in. */
export async function removePasskey(
  tx: Transaction,
  { account, passkey }: { account: string; passkey: string },
): Promise<void> {
  const { passwordHash } = await getAccount(tx.sql, account)
  const removed = await tx.sql
    .deleteFrom('passkey')
    .where('id', '=', passkey)
    .where('account', '=', account)
    .returning('id')
    .executeTakeFirst()
  if (removed === undefined) throw new Fault('not_found', 'passkey.unknown')
  const other = await tx.sql
    .selectFrom('passkey')
    .select('id')
    .where('account', '=', account)
    .limit(1)
    .executeTakeFirst()
  if (passwordHash === null && other === undefined) throw new Fault('conflict', 'passkey.only_means')
  await appendAudit(tx, { account, action: 'passkey.removed', by: account, details: { passkey } })
}

/** Remove every passkey of an account. */
export async function removePasskeysOf(
  tx: Transaction,
  { account, by }: { account: string; by: string | null },
): Promise<void> {
  for (const { id } of await tx.sql.deleteFrom('passkey').where('account', '=', account).returning('id').execute())
    await appendAudit(tx, { account, action: 'passkey.removed', by, details: { passkey: id } })
}
