import { later } from '#ground/clock.ts'
import type { Transaction } from '#storage/store.ts'
import { forgetMailCalls } from './call-mail.ts'
import { forgetMailAddresses } from './reply-notice.ts'

/** How long the part of the network is known that a comment or a report came from. */
const networkMs = 30 * 86_400_000

/** Let go what was needed for a while only: networks and unanswered mail addresses after thirty days, bans of networks as long after their end, spent proofs once they could no longer be sent. */
export async function forgetTraces(tx: Transaction): Promise<void> {
  await tx.sql
    .updateTable('comment')
    .set({ network: null })
    .where('network', 'is not', null)
    .where('createdAt', '<', later(tx.at, -networkMs))
    .execute()
  await tx.sql
    .updateTable('errorReport')
    .set({ network: null })
    .where('network', 'is not', null)
    .where('createdAt', '<', later(tx.at, -networkMs))
    .execute()
  await forgetMailAddresses(tx, later(tx.at, -networkMs))
  await forgetMailCalls(tx)
  await tx.sql.deleteFrom('commentProof').where('expiresAt', '<', tx.at).execute()
  await tx.sql
    .deleteFrom('commentBan')
    .where('kind', '=', 'network')
    .where('until', '<', later(tx.at, -networkMs))
    .execute()
}
