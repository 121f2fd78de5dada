import type { Instant } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'
import type { Account } from './account.ts'

export interface ListedAccount extends Account {
  createdAt: Instant
  disabledAt: Instant | null
  /** When it was last seen in any session that has not ended. */
  lastSeenAt: Instant | null
  passkeys: number
}

/** Everyone who may or might sign in: owners first, then by name. */
export async function listAccounts(reader: Reader): Promise<ListedAccount[]> {
  const rows = await reader
    .selectFrom('account')
    .select(['id', 'login', 'name', 'role', 'language', 'createdAt', 'disabledAt'])
    .select((eb) => [
      eb
        .selectFrom('session')
        .whereRef('session.account', '=', 'account.id')
        .select((inner) => inner.fn.max('session.lastSeenAt').as('seen'))
        .as('lastSeenAt'),
      eb
        .selectFrom('passkey')
        .whereRef('passkey.account', '=', 'account.id')
        .select((inner) => inner.fn.countAll().as('n'))
        .as('passkeys'),
    ])
    .orderBy('role', 'desc')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, passkeys: Number(row.passkeys) }))
}
