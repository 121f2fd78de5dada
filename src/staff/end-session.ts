import { Fault } from '#ground/fault.ts'
import type { Transaction } from '#storage/store.ts'
import { appendAudit } from './append-audit.ts'

/** Sign out: end one session of this account. Throws `not_found` when it has no such session. */
export async function endSession(
  tx: Transaction,
  { account, session }: { account: string; session: string },
): Promise<void> {
  const ended = await tx.sql
    .deleteFrom('session')
    .where('id', '=', session)
    .where('account', '=', account)
    .returning('device')
    .executeTakeFirst()
  if (ended === undefined) throw new Fault('not_found', 'session.unknown')
  await appendAudit(tx, { account, action: 'session.ended', by: account, details: { device: ended.device } })
}

/** Sign out everywhere, `except` in one session. Returns how many ended. */
export async function endSessions(
  tx: Transaction,
  { account, except, by }: { account: string; except?: string; by: string | null },
): Promise<number> {
  let sessions = tx.sql.deleteFrom('session').where('account', '=', account)
  if (except !== undefined) sessions = sessions.where('id', '!=', except)
  const ended = (await sessions.returning('id').execute()).length
  if (ended > 0) await appendAudit(tx, { account, action: 'sessions.ended', by, details: { ended } })
  return ended
}
