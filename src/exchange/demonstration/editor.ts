import { newSecret } from '#ground/id.ts'
import { acceptInvitation } from '#staff/accept-invitation.ts'
import type { Account } from '#staff/account.ts'
import { suspendAccount } from '#staff/change-account.ts'
import { inviteStaff } from '#staff/invite-staff.ts'
import type { Store, Transaction } from '#storage/store.ts'

/** The editor who reads what readers write, and answers some of it. Nobody knows the password. */
export async function addEditor(store: Store): Promise<Account> {
  const { secret } = await store.transact((tx) => inviteStaff(tx, { kind: 'editor', note: '', by: null }))
  const { account } = await acceptInvitation(store, {
    secret,
    login: 'mina.pegah',
    name: 'مینا پگاه',
    password: newSecret(),
    language: 'fa',
    device: '',
  })
  return account
}

/** Her name stays on what she did; her account is no way in. */
export function closeEditor(tx: Transaction, { id }: Account): Promise<void> {
  return suspendAccount(tx, { account: id, by: null })
}
