import assert from 'node:assert/strict'
import { authenticator } from '../../test/authenticator.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { goodPassword, openingOwner } from '../../test/staff.ts'
import { acceptInvitation, findInvitation } from './accept-invitation.ts'
import { addPasskey, offerPasskey } from './add-passkey.ts'
import { findSession } from './find-session.ts'
import {
  ensureOwnerInvitation,
  invitationLife,
  inviteStaff,
  listInvitations,
  removeInvitation,
} from './invite-staff.ts'
import { listPasskeys } from './list-passkeys.ts'
import { resetLife, resetStaff } from './reset-staff.ts'
import { signIn } from './sign-in.ts'

const publicUrl = 'http://localhost:3000'
const behrouz = { login: 'behrouz', name: 'بهروز', password: goodPassword, language: 'fa', device: 'test' } as const

eachDatabase('the first link makes the owner; each start makes a fresh one and voids the last', async (office) => {
  const first = await ownerLink(office)
  const second = await ownerLink(office)
  const find = (secret: string) => findInvitation(office.store.read, { secret, now: office.clock.now() })
  await assert.rejects(find(first ?? ''), { code: 'not_found', reason: 'invitation.unknown' })
  assert.equal((await find(second ?? '')).kind, 'owner')
  const { account, token } = await acceptInvitation(office.store, { ...behrouz, secret: second ?? '' })
  assert.deepEqual([account.role, account.name], ['owner', 'بهروز'])
  assert.ok(await findSession(office.store.read, token, office.clock.now()))
  assert.equal(await ownerLink(office), undefined, 'there is an owner now')
})

eachDatabase('a link makes one account, though five take it at once', async (office) => {
  const secret = (await ownerLink(office)) ?? ''
  const takers = Array.from({ length: 5 }, (_, n) =>
    acceptInvitation(office.store, { ...behrouz, login: `taker${n}`, secret }),
  )
  const taken = await Promise.allSettled(takers)
  assert.equal(taken.filter(({ status }) => status === 'fulfilled').length, 1)
  for (const each of taken)
    if (each.status === 'rejected') assert.equal((each.reason as { reason: string }).reason, 'invitation.spent')
  assert.equal((await office.store.read.selectFrom('account').selectAll().execute()).length, 1)
})

eachDatabase('a link that is spent, old, withdrawn or mistyped is told apart', async (office) => {
  const owner = await openingOwner(office)
  const invite = () =>
    office.store.transact((tx) => inviteStaff(tx, { kind: 'editor', note: 'گزارشگر تازه', by: owner.account.id }))
  const accept = (secret: string) => acceptInvitation(office.store, { ...behrouz, secret })
  const spent = await invite()
  assert.equal((await accept(spent.secret)).account.role, 'editor')
  await assert.rejects(accept(spent.secret), { code: 'gone', reason: 'invitation.spent' })
  const withdrawn = await invite()
  assert.deepEqual(
    (await listInvitations(office.store.read, office.clock.now())).map(({ id }) => id),
    [withdrawn.id],
  )
  await office.store.transact((tx) => removeInvitation(tx, { id: withdrawn.id, by: owner.account.id }))
  await assert.rejects(accept(withdrawn.secret), { reason: 'invitation.unknown' })
  const old = await invite()
  office.clock.advance(invitationLife)
  await assert.rejects(accept(old.secret), { code: 'gone', reason: 'invitation.expired' })
  assert.deepEqual(await listInvitations(office.store.read, office.clock.now()), [])
})

eachDatabase('a refused acceptance spends nothing', async (office) => {
  const owner = await openingOwner(office)
  const { secret } = await office.store.transact((tx) =>
    inviteStaff(tx, { kind: 'editor', note: '', by: owner.account.id }),
  )
  const accept = (change: object) => acceptInvitation(office.store, { ...behrouz, ...change, secret })
  await assert.rejects(accept({ login: 'a b' }), { reason: 'login.malformed', field: 'login' })
  await assert.rejects(accept({ login: 'BEHNOUSH' }), { code: 'conflict', reason: 'login.taken' })
  await assert.rejects(accept({ name: ' ' }), { reason: 'input.missing', field: 'name' })
  await assert.rejects(accept({ name: 'سارا\u202e' }), { reason: 'input.format', field: 'name' })
  await assert.rejects(accept({ password: 'behrouzbehrouz' }), { reason: 'password.too_easy' })
  assert.equal((await accept({})).account.login, 'behrouz')
})

eachDatabase('who lost everything begins anew by one link; what was lost opens nothing any more', async (office) => {
  const { account, token } = await openingOwner(office)
  const options = await office.store.transact((tx) => offerPasskey(tx, { account, publicUrl, officeName: 'دفتر' }))
  const response = authenticator().register(options)
  await addPasskey(office.store, { account: account.id, response, name: 'تلفن', publicUrl })
  const first = await office.store.transact((tx) => resetStaff(tx, { login: 'Behnoush', by: null }))
  const { secret } = await office.store.transact((tx) => resetStaff(tx, { login: 'behnoush', by: null }))
  const accept = (link: string) =>
    acceptInvitation(office.store, { secret: link, password: 'پنج پرنده بر بام', language: 'fa', device: '' })
  await assert.rejects(accept(first.secret), { reason: 'invitation.unknown' })
  assert.ok(await findSession(office.store.read, token, office.clock.now()), 'until the link is used all goes on')
  assert.deepEqual((await accept(secret)).account, account)
  assert.equal(await findSession(office.store.read, token, office.clock.now()), undefined)
  assert.deepEqual(await listPasskeys(office.store.read, account.id), [])
  const given = { login: 'behnoush', network: '192.0.2.0/24', device: '' }
  await assert.rejects(signIn(office.store, { ...given, password: goodPassword }), { reason: 'sign_in.wrong' })
  await signIn(office.store, { ...given, password: 'پنج پرنده بر بام' })
  const late = await office.store.transact((tx) => resetStaff(tx, { login: 'behnoush', by: null }))
  office.clock.advance(resetLife)
  await assert.rejects(accept(late.secret), { reason: 'invitation.expired' })
})

async function ownerLink(office: Office): Promise<string | undefined> {
  return (await office.store.transact((tx) => ensureOwnerInvitation(tx)))?.secret
}
