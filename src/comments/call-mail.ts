import { later } from '#ground/clock.ts'
import type { Transaction } from '#storage/store.ts'
import type { MailCallTable } from '#storage/tables/mail.ts'
import { provedStates } from './mail-address.ts'

const dayMs = 86_400_000

/**
 * Whether a mail that anybody could have called for may go to an address now; where it may, it is noted as sent. One of a kind goes there in a
 * day, and to an address that never said yes one of any kind: whoever types a stranger's address fills nobody's box. What was erased meanwhile does not
 * begin the day anew.
 */
export async function callMail(
  tx: Transaction,
  { addressKey, kind }: { addressKey: string; kind: MailCallTable['kind'] },
): Promise<boolean> {
  const free = await tx.sql
    .insertInto('mailCall')
    .values({ addressKey, kind, at: tx.at })
    .onConflict((conflict) =>
      conflict
        .columns(['addressKey', 'kind'])
        .doUpdateSet({ at: tx.at })
        .where('mailCall.at', '<=', later(tx.at, -dayMs)),
    )
    .returning('at')
    .executeTakeFirst()
  if (free === undefined) return false
  const isOther = await tx.sql
    .selectFrom('mailCall')
    .select('at')
    .where('addressKey', '=', addressKey)
    .where('kind', '!=', kind)
    .where('at', '>', later(tx.at, -dayMs))
    .executeTakeFirst()
  if (isOther === undefined || (await isConfirmed(tx, addressKey))) return true
  await tx.sql.deleteFrom('mailCall').where('addressKey', '=', addressKey).where('kind', '=', kind).execute()
  return false
}

async function isConfirmed(tx: Transaction, addressKey: string): Promise<boolean> {
  const row = await tx.sql
    .selectFrom('commentMail')
    .select('comment')
    .where('addressKey', '=', addressKey)
    .where('state', 'in', provedStates)
    .executeTakeFirst()
  return row !== undefined
}

export async function forgetMailCalls(tx: Transaction): Promise<void> {
  await tx.sql.deleteFrom('mailCall').where('at', '<=', later(tx.at, -dayMs)).execute()
}
