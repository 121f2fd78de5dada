import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eachDatabase, type Office } from '../../test/office.ts'
import { goodPassword, openingOwner } from '../../test/staff.ts'
import { suspendAccount } from './change-account.ts'
import { changePassword } from './change-password.ts'
import { findSession, keepSession, sessionId, sessionLife } from './find-session.ts'
import { inviteStaff } from './invite-staff.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { hashPassword, refuseWeakPassword, verifyPassword } from './password.ts'
import { signIn } from './sign-in.ts'

const minute = 60_000

function tryIn(office: Office, given: { login?: string; password?: string; network?: string } = {}) {
  return signIn(office.store, {
    login: 'behnoush',
    password: goodPassword,
    network: '192.0.2.0/24',
    device: 'test',
    ...given,
  })
}

const reason = (expected: string) => (error: { reason?: string }) => error.reason === expected

eachDatabase('the right password opens a session, however it was typed', async (office) => {
  const { account } = await openingOwner(office, 'Behnoush.12')
  assert.equal(account.login, 'behnoush.12')
  const arabicKeyboard = goodPassword.replaceAll('ی', 'ي').replaceAll('ک', 'ك')
  const { token } = await tryIn(office, { login: ' behnoush.۱۲ ', password: arabicKeyboard })
  const session = await findSession(office.store.read, token, office.clock.now())
  assert.deepEqual(session?.account, account)
  assert.equal(await findSession(office.store.read, `${token.slice(0, -1)}x`, office.clock.now()), undefined)
})

eachDatabase('a wrong password and an unknown login are answered alike', async (office) => {
  await openingOwner(office)
  await assert.rejects(tryIn(office, { password: 'not this one at all' }), reason('sign_in.wrong'))
  await assert.rejects(tryIn(office, { login: 'nobody' }), reason('sign_in.wrong'))
})

eachDatabase(
  'guesses at one login are slowed, longer each time, and the right password forgives them',
  async (office) => {
    await openingOwner(office)
    const guess = (n: number) => tryIn(office, { password: `guess number ${n}`, network: `198.51.${n}.0/24` })
    for (let n = 0; n < 5; n += 1) await assert.rejects(guess(n), reason('sign_in.wrong'))
    await assert.rejects(guess(5), { code: 'too_many', reason: 'sign_in.wait', details: { seconds: 15 } })
    await assert.rejects(tryIn(office), reason('sign_in.wait'), 'the right password waits as well')
    office.clock.advance(15_000)
    await assert.rejects(guess(6), reason('sign_in.wrong'))
    await assert.rejects(guess(7), { details: { seconds: 30 } })
    office.clock.advance(30_000)
    await tryIn(office)
    for (let n = 8; n < 13; n += 1) await assert.rejects(guess(n), reason('sign_in.wrong'))
  },
)

eachDatabase('a login that nobody has is slowed alike', async (office) => {
  for (let n = 0; n < 5; n += 1) await assert.rejects(tryIn(office, { login: 'nobody' }), reason('sign_in.wrong'))
  await assert.rejects(tryIn(office, { login: 'nobody' }), reason('sign_in.wait'))
})

eachDatabase('a network that tries many logins is slowed; another one is not', async (office) => {
  await openingOwner(office)
  for (let n = 0; n < 30; n += 1) await assert.rejects(tryIn(office, { login: `login${n}` }), reason('sign_in.wrong'))
  await assert.rejects(tryIn(office, { login: 'login99' }), reason('sign_in.wait'))
  await assert.rejects(tryIn(office), reason('sign_in.wait'))
  await tryIn(office, { network: '203.0.113.0/24' })
  office.clock.advance(24 * 60 * minute + 1)
  await tryIn(office)
  const { rows } = { rows: await office.store.read.selectFrom('signInAttempt').selectAll().execute() }
  assert.deepEqual(
    rows.filter(({ key }) => key.includes('login')),
    [],
    'nothing is kept of what was tried a day ago',
  )
})

eachDatabase('twelve guesses at the same moment are counted one by one', async (office) => {
  await openingOwner(office)
  const guesses = Array.from({ length: 12 }, (_, n) => tryIn(office, { password: `guess number ${n}` }))
  const reasons = (await Promise.allSettled(guesses)).map((each) =>
    each.status === 'rejected' ? String((each.reason as { reason: string }).reason) : 'in',
  )
  assert.equal(reasons.filter((each) => each === 'sign_in.wrong').length, 5)
  assert.equal(reasons.filter((each) => each === 'sign_in.wait').length, 7)
})

eachDatabase('a suspended account is told so only by its own password, and its sessions are over', async (office) => {
  const owner = await openingOwner(office)
  const sara = await editor(office, owner.account.id)
  await office.store.transact((tx) => suspendAccount(tx, { account: sara.account.id, by: owner.account.id }))
  assert.equal(await findSession(office.store.read, sara.token, office.clock.now()), undefined)
  await assert.rejects(tryIn(office, { login: 'sara' }), reason('account.suspended'))
  await assert.rejects(tryIn(office, { login: 'sara', password: 'something else' }), reason('sign_in.wrong'))
})

eachDatabase('a session lasts thirty days from its last use', async (office) => {
  const { token } = await openingOwner(office)
  const isOpen = async () => (await findSession(office.store.read, token, office.clock.now())) !== undefined
  office.clock.advance(sessionLife - minute)
  assert.ok(await isOpen())
  await office.store.transact((tx) => keepSession(tx, sessionId(token)))
  office.clock.advance(sessionLife - minute)
  assert.ok(await isOpen())
  office.clock.advance(minute)
  assert.ok(!(await isOpen()))
})

eachDatabase('a new password needs the present one, and ends the other sessions', async (office) => {
  const { account, token } = await openingOwner(office)
  const elsewhere = await tryIn(office)
  const change = { account: account.id, session: sessionId(token), network: '192.0.2.0/24', next: 'هفت گربه روی دیوار' }
  await assert.rejects(changePassword(office.store, { ...change, current: 'not this one' }), {
    reason: 'password.wrong',
    field: 'current',
  })
  await assert.rejects(changePassword(office.store, { ...change, current: goodPassword, next: 'short' }), {
    reason: 'password.too_short',
    field: 'next',
  })
  await changePassword(office.store, { ...change, current: goodPassword })
  assert.ok(await findSession(office.store.read, token, office.clock.now()))
  assert.equal(await findSession(office.store.read, elsewhere.token, office.clock.now()), undefined)
  await assert.rejects(tryIn(office), reason('sign_in.wrong'))
  await tryIn(office, { password: change.next })
})

test('a hash tells its cost, fits its password alone, and without a hash nothing fits', async () => {
  const hash = await hashPassword(goodPassword)
  assert.match(hash, /^argon2id\$19456\$2\$1\$[\w-]{22}\$[\w-]{43}$/)
  assert.ok(await verifyPassword(goodPassword, hash))
  assert.ok(!(await verifyPassword(`${goodPassword}.`, hash)))
  assert.ok(!(await verifyPassword('', null)))
  assert.notEqual(await hashPassword(goodPassword), hash)
})

test('what guessers try first is refused', () => {
  const check = (password: string) => () =>
    refuseWeakPassword(password, { login: 'sara@office.example', field: 'password' })
  assert.throws(check('کوتاه'), { reason: 'password.too_short', field: 'password' })
  assert.throws(check('x'.repeat(257)), { reason: 'password.too_long' })
  for (const easy of [
    'aaaaaaaaaaaaaa',
    '۱۲۳۴۵۶۷۸۹۰۱۲۳',
    'Password1234567',
    'sarasarasara12',
    'qwertyqwerty123',
    'رمزعبور۱۲۳۴۵۶۷',
  ])
    assert.throws(check(easy), { reason: 'password.too_easy' }, easy)
  for (const good of [goodPassword, 'correct horse battery', 'k7#mQ2!xW9pz']) assert.doesNotThrow(check(good), good)
})

async function editor(office: Office, by: string) {
  const { secret } = await office.store.transact((tx) => inviteStaff(tx, { kind: 'editor', note: '', by }))
  const who = { login: 'sara', name: 'سارا', password: goodPassword, language: 'fa' as const, device: 'test' }
  return acceptInvitation(office.store, { secret, ...who })
}
