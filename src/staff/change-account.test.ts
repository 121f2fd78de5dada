import assert from 'node:assert/strict'
import { eachDatabase } from '../../test/office.ts'
import { memberOf, openingOwner } from '../../test/staff.ts'
import { changeRole, reinstateAccount, suspendAccount } from './change-account.ts'
import { listAccounts } from './list-accounts.ts'

eachDatabase('an office is never without an owner', async (office) => {
  const { account } = await openingOwner(office)
  const mine = { account: account.id, by: account.id }
  const lastOwner = { code: 'conflict', reason: 'account.last_owner' }
  await assert.rejects(
    office.store.transact((tx) => changeRole(tx, { ...mine, role: 'editor' })),
    lastOwner,
  )
  await assert.rejects(
    office.store.transact((tx) => suspendAccount(tx, mine)),
    lastOwner,
  )
  const sara = await memberOf(office, { role: 'owner' })
  await office.store.transact((tx) => suspendAccount(tx, { account: sara.account.id, by: account.id }))
  await assert.rejects(
    office.store.transact((tx) => suspendAccount(tx, mine)),
    lastOwner,
    'a suspended owner owns nothing',
  )
  await office.store.transact((tx) => reinstateAccount(tx, { account: sara.account.id, by: account.id }))
  await office.store.transact((tx) => changeRole(tx, { ...mine, role: 'editor' }))
  assert.deepEqual(
    (await listAccounts(office.store.read)).map(({ login, role, disabledAt }) => [login, role, disabledAt]),
    [
      ['sara', 'owner', null],
      ['behnoush', 'editor', null],
    ],
  )
})

eachDatabase('two owners who demote each other at once leave one', async (office) => {
  const first = await memberOf(office, { login: 'first', role: 'owner' })
  const second = await memberOf(office, { login: 'second', role: 'owner' })
  const demote = (account: string, by: string) =>
    office.store.transact((tx) => changeRole(tx, { account, role: 'editor', by }))
  const both = await Promise.allSettled([
    demote(first.account.id, second.account.id),
    demote(second.account.id, first.account.id),
  ])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected'])
  assert.equal((await listAccounts(office.store.read)).filter(({ role }) => role === 'owner').length, 1)
})
