import type { Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import { appendAudit } from './append-audit.ts'
import { relyingParty } from './inside/relying-party.ts'
import { readName } from './login.ts'

export interface ListedPasskey {
  id: string
  name: string
  createdAt: Instant
  lastUsedAt: Instant | null
}

/** The passkeys of an account, oldest first. */
export async function listPasskeys(reader: Reader, account: string): Promise<ListedPasskey[]> {
  return reader
    .selectFrom('passkey')
    .select(['id', 'name', 'createdAt', 'lastUsedAt'])
    .where('account', '=', account)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Whether browsers have passkeys at this public address. */
export function hasPasskeys(publicUrl: string): boolean {
  return relyingParty(publicUrl) !== undefined
}

/** How a person calls a passkey: «تلفن من». */
export function readPasskeyName(text: string): string {
  return readName(text)
}

/** Call a passkey differently. Throws `not_found`. */
export async function renamePasskey(
  tx: Transaction,
  { account, passkey, name }: { account: string; passkey: string; name: string },
): Promise<void> {
  const renamed = await tx.sql
    .updateTable('passkey')
    .set({ name: readPasskeyName(name) })
    .where('id', '=', passkey)
    .where('account', '=', account)
    .returning('id')
    .executeTakeFirst()
  if (renamed === undefined) throw new Fault('not_found', 'passkey.unknown')
  await appendAudit(tx, { account, action: 'passkey.renamed', by: account, details: { passkey } })
}
