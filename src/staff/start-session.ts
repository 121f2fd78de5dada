import { later } from '#ground/clock.ts'
import { newSecret } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import { appendAudit } from './append-audit.ts'
import { sessionId, sessionLife } from './find-session.ts'

/** How one signed in. */
export type SignInMeans = 'password' | 'passkey' | 'invitation'

/** Begin a session of this account and return the token for its cookie; the table keeps the token's hash alone. */
export async function startSession(
  tx: Transaction,
  { account, device, means }: { account: string; device: string; means: SignInMeans },
): Promise<string> {
  const token = newSecret()
  const id = sessionId(token)
  await tx.sql.deleteFrom('session').where('account', '=', account).where('expiresAt', '<=', tx.at).execute()
  await tx.sql
    .insertInto('session')
    .values({ id, account, device, createdAt: tx.at, lastSeenAt: tx.at, expiresAt: later(tx.at, sessionLife) })
    .execute()
  await appendAudit(tx, { account, action: 'session.started', by: account, details: { means, device } })
  return token
}
