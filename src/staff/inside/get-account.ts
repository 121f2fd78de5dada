import { Fault } from '#ground/fault.ts'
import type { Reader } from '#storage/store.ts'
import type { Account } from '../account.ts'

export interface FullAccount extends Account {
  passwordHash: string | null
  disabledAt: string | null
}

/** The account, suspended or not. Throws `not_found`. */
export async function getAccount(reader: Reader, id: string): Promise<FullAccount> {
  const row = await accounts(reader).where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'account.unknown')
  return row
}

export function accounts(reader: Reader) {
  return reader.selectFrom('account').select(['id', 'login', 'name', 'role', 'language', 'passwordHash', 'disabledAt'])
}
