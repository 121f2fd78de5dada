import assert from 'node:assert/strict'
import { authenticator, type Authenticator } from '../../test/authenticator.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { openingOwner } from '../../test/staff.ts'
import type { Account } from './account.ts'
import { addPasskey, offerPasskey } from './add-passkey.ts'
import { findSession } from './find-session.ts'
import { hasPasskeys, listPasskeys, renamePasskey } from './list-passkeys.ts'
import { removePasskey } from './remove-passkey.ts'
import { offerPasskeySignIn, signInWithPasskey } from './sign-in-with-passkey.ts'

const publicUrl = 'http://localhost:3000'

eachDatabase('a passkey is made, signs in, is renamed and removed', async (office) => {
  const { account } = await openingOwner(office)
  const phone = authenticator()
  const id = await addTo(office, account, phone)
  const { account: known, token } = await enter(office, phone)
  assert.deepEqual(known, account)
  assert.ok(await findSession(office.store.read, token, office.clock.now()))
  await office.store.transact((tx) => renamePasskey(tx, { account: account.id, passkey: id, name: 'تلفن سارا' }))
  const [listed] = await listPasskeys(office.store.read, account.id)
  assert.deepEqual([listed?.name, listed?.lastUsedAt], ['تلفن سارا', office.clock.now()])
  await office.store.transact((tx) => removePasskey(tx, { account: account.id, passkey: id }))
  await assert.rejects(enter(office, phone), { code: 'unauthenticated', reason: 'passkey.refused' })
})

eachDatabase('a challenge is answered once, in time, and for what it was made', async (office) => {
  const { account } = await openingOwner(office)
  const phone = authenticator()
  await addTo(office, account, phone)
  const options = await offer(office)
  const response = phone.signIn(options)
  await signInWithPasskey(office.store, { response, publicUrl, device: '' })
  const spent = { code: 'gone', reason: 'passkey.challenge_spent' }
  await assert.rejects(signInWithPasskey(office.store, { response, publicUrl, device: '' }), spent)
  const late = phone.signIn(await offer(office))
  office.clock.advance(5 * 60_000)
  await assert.rejects(signInWithPasskey(office.store, { response: late, publicUrl, device: '' }), spent)
  const forSignIn = authenticator().register(await offer(office))
  await assert.rejects(
    addPasskey(office.store, { account: account.id, response: forSignIn, name: 'x', publicUrl }),
    spent,
  )
  const unasked = phone.signIn({ challenge: 'c29tZXRoaW5nIG9mIG15IG93bg' })
  await assert.rejects(signInWithPasskey(office.store, { response: unasked, publicUrl, device: '' }), spent)
})

eachDatabase('an answer from another site, by another key, or with a counter gone back is refused', async (office) => {
  const { account } = await openingOwner(office)
  const phone = authenticator()
  const id = await addTo(office, account, phone)
  const refused = { code: 'unauthenticated', reason: 'passkey.refused' }
  const strangers = authenticator({ origin: 'https://stranger.example' })
  const elsewhere = { ...strangers.signIn(await offer(office)), id, rawId: id }
  await assert.rejects(signInWithPasskey(office.store, { response: elsewhere, publicUrl, device: '' }), refused)
  const forged = { ...authenticator().signIn(await offer(office)), id, rawId: id }
  await assert.rejects(signInWithPasskey(office.store, { response: forged, publicUrl, device: '' }), refused)
  await office.store.transact((tx) => tx.sql.updateTable('passkey').set({ signCount: 40 }).execute())
  await assert.rejects(enter(office, phone), refused, 'a copy of the key is behind')
  await office.store.transact((tx) => tx.sql.updateTable('account').set({ disabledAt: tx.at }).execute())
  await office.store.transact((tx) => tx.sql.updateTable('passkey').set({ signCount: 0 }).execute())
  await assert.rejects(enter(office, phone), { reason: 'account.suspended' })
})

eachDatabase('a device that did not check who holds it makes no passkey', async (office) => {
  const { account } = await openingOwner(office)
  await assert.rejects(addTo(office, account, authenticator({ isVerified: false })), { reason: 'passkey.refused' })
  await assert.rejects(addTo(office, account, authenticator({ rpID: 'stranger.example' })), {
    reason: 'passkey.refused',
  })
  assert.deepEqual(await listPasskeys(office.store.read, account.id), [])
})

eachDatabase('nobody touches the passkey of another', async (office) => {
  const { account } = await openingOwner(office)
  const id = await addTo(office, account, authenticator())
  const unknown = { code: 'not_found', reason: 'passkey.unknown' }
  const theirs = { account: 'somebodyelse', passkey: id }
  await assert.rejects(
    office.store.transact((tx) => renamePasskey(tx, { ...theirs, name: 'x' })),
    unknown,
  )
  await office.store.transact((tx) =>
    tx.sql
      .insertInto('account')
      .values({ ...account, id: theirs.account, login: 'else', passwordHash: null, createdAt: tx.at, disabledAt: null })
      .execute(),
  )
  await assert.rejects(
    office.store.transact((tx) => removePasskey(tx, theirs)),
    unknown,
  )
})

eachDatabase('where browsers have no passkeys, we say so', async (office) => {
  for (const there of ['https://office.example', 'http://localhost:3000', publicUrl])
    assert.ok(hasPasskeys(there), there)
  for (const here of ['http://office.example', 'http://192.0.2.4:3000', 'https://192.0.2.4', 'https://[2001:db8::1]'])
    assert.ok(!hasPasskeys(here), here)
  await assert.rejects(
    office.store.transact((tx) => offerPasskeySignIn(tx, 'http://192.0.2.4')),
    {
      reason: 'passkey.impossible_here',
    },
  )
})

function offer(office: Office) {
  return office.store.transact((tx) => offerPasskeySignIn(tx, publicUrl))
}

async function enter(office: Office, device: Authenticator) {
  return signInWithPasskey(office.store, { response: device.signIn(await offer(office)), publicUrl, device: '' })
}

async function addTo(office: Office, account: Account, device: Authenticator): Promise<string> {
  const options = await office.store.transact((tx) => offerPasskey(tx, { account, publicUrl, officeName: 'دفتر' }))
  return addPasskey(office.store, { account: account.id, response: device.register(options), name: 'تلفن', publicUrl })
}
