import assert from 'node:assert/strict'
import { authenticator } from '../../test/authenticator.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { apiOf, askApi, goodPassword, houseOf, openingOwner, type Ask } from '../../test/staff.ts'
import { createOffice } from '#record/office.ts'
import { ensureOwnerInvitation } from '#staff/invite-staff.ts'

interface Session {
  account: { id: string; login: string } | null
  needsOwner: boolean
  office: { names: Record<string, string> } | null
  hasPasskeys: boolean
}

interface Refusal {
  error: { code: string; reason: string; message: string; field?: string; details: Record<string, unknown> }
}

interface List<Item> {
  items: Item[]
  total: number
}

eachDatabase('an office opens: the owner comes by the link, invites سارا, and both sign out and in', async (office) => {
  const names = { names: { fa: 'دفتر استان' }, languages: ['fa'], zone: 'Asia/Tehran' }
  await office.store.transact((tx) => createOffice(tx, names))
  const stranger = askApi(houseOf(office))
  const before = (await stranger<Session>('GET', '/session')).body
  assert.deepEqual(
    [before.account, before.needsOwner, before.office?.names, before.hasPasskeys],
    [null, true, names.names, true],
  )
  const link = await office.store.transact((tx) => ensureOwnerInvitation(tx))
  const owner = await join(office, link?.secret ?? '', { login: 'behnoush', name: 'بهنوش', password: goodPassword })
  assert.equal((await owner<Session>('GET', '/session')).body.needsOwner, false)
  const invitation = (await owner<{ link: string }>('POST', '/invitations', { kind: 'editor', note: 'سارا' })).body
  assert.match(invitation.link, /^http:\/\/localhost:3000\/newsroom\/invitation\/[\w-]{43}$/)
  const secret = invitation.link.split('/').at(-1) ?? ''
  const found = await stranger<{ kind: string }>('GET', `/invitations/${secret}`)
  assert.deepEqual([found.status, found.body.kind], [200, 'editor'])
  const sara = await join(office, secret, { login: 'sara', name: 'سارا', password: goodPassword })
  assert.equal((await stranger('GET', `/invitations/${secret}`)).status, 410)
  assert.equal((await sara('GET', '/accounts')).status, 403)
  const accounts = (await owner<List<{ login: string }>>('GET', '/accounts')).body
  assert.deepEqual(
    accounts.items.map(({ login }) => login),
    ['behnoush', 'sara'],
  )
  assert.equal((await sara('DELETE', '/session')).status, 204)
  assert.equal((await sara<Session>('GET', '/session')).body.account, null)
  assert.equal((await enter(office, { login: 'sara', password: goodPassword })).status, 201)
})

eachDatabase('the cookie is out of reach of scripts and sister domains', async (office) => {
  await openingOwner(office)
  const given = { login: 'behnoush', password: goodPassword }
  const plain = (await enter(office, given)).headers.getSetCookie().join()
  assert.match(plain, /^dabir=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
  const house = { ...houseOf(office), publicUrl: 'https://office.example', isSecure: true }
  const secure = (await askApi(house)('POST', '/session', given)).headers.getSetCookie().join()
  assert.match(secure, /^__Host-dabir=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  const token = /=([\w-]{43})/.exec(secure)?.[1] ?? ''
  const withName = (name: string) => askApi(house, { cookie: `${name}=${token}` })<Session>('GET', '/session')
  assert.equal((await withName('__Host-dabir')).body.account?.login, 'behnoush')
  assert.equal((await withName('dabir')).body.account, null)
})

eachDatabase('a session in use is renewed, with its cookie', async (office) => {
  const { token } = await openingOwner(office)
  const ask = askApi(houseOf(office), { cookie: `dabir=${token}` })
  assert.deepEqual((await ask('GET', '/session')).headers.getSetCookie(), [])
  office.clock.advance(11 * 60_000)
  assert.match(
    (await ask('GET', '/session')).headers.getSetCookie().join(),
    new RegExp(`^dabir=${token}; Max-Age=2592000`),
  )
  const [session] = await office.store.read.selectFrom('session').selectAll().execute()
  assert.equal(session?.lastSeenAt, office.clock.now())
})

eachDatabase('too many wrong passwords are told with the time to wait', async (office) => {
  const owner = { login: 'nobody', password: 'a wrong password' }
  for (let n = 0; n < 5; n += 1) assert.equal((await enter(office, owner)).status, 401)
  const { status, body, headers } = await enter(office, owner)
  assert.deepEqual([status, body.error.reason, headers.get('retry-after')], [429, 'sign_in.wait', '15'])
  assert.match(body.error.message, /۱۵ ثانیه/)
})

eachDatabase('nothing that a request adds makes anybody more than they are', async (office) => {
  const { token } = await openingOwner(office)
  const owner = askApi(houseOf(office), { cookie: `dabir=${token}` })
  const extras = [{ role: 'owner' }, { skipVerification: true }, { account: 'x' }]
  for (const extra of extras) {
    const { status, body } = await owner<Refusal>('PATCH', '/account', { name: 'بهنوش', ...extra })
    assert.deepEqual([status, body.error.reason], [422, 'input.unknown_field'])
  }
  const odd = '{"name":"بهنوش","__proto__":{"role":"owner"},"constructor":{"prototype":{"x":1}}}'
  const headers = { cookie: `dabir=${token}`, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const api = apiOf(houseOf(office))
  assert.equal((await api.request('/api/v1/account', { method: 'PATCH', headers, body: odd })).status, 422)
  assert.equal(({} as Record<string, unknown>).x, undefined)
  assert.equal((await owner<Refusal>('POST', '/session', { login: ['behnoush'], password: goodPassword })).status, 422)
  const broken = await api.request('/api/v1/account', { method: 'PATCH', headers, body: '{"name":' })
  assert.equal(broken.status, 400)
  const text = { ...headers, 'content-type': 'text/plain' }
  assert.notEqual(
    (await api.request('/api/v1/account', { method: 'PATCH', headers: text, body: '{"name":"x"}' })).status,
    204,
  )
})

eachDatabase('sessions are listed and ended one by one or all at once', async (office) => {
  const { token } = await openingOwner(office)
  const here = askApi(houseOf(office), { cookie: `dabir=${token}` })
  const agent = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0' }
  const elsewhere = await enter(office, { login: 'behnoush', password: goodPassword }, agent)
  const there = askApi(houseOf(office), { cookie: cookieOf(elsewhere.headers) })
  const { items } = (await here<List<{ id: string; device: string; isCurrent: boolean }>>('GET', '/sessions')).body
  assert.deepEqual(items.map(({ device, isCurrent }) => [device, isCurrent]).toSorted(), [
    ['Firefox, Linux', false],
    ['test', true],
  ])
  const other = items.find(({ isCurrent }) => !isCurrent)
  assert.equal((await here('DELETE', `/sessions/${other?.id}`)).status, 204)
  assert.equal((await there('GET', '/sessions')).status, 401)
  await enter(office, { login: 'behnoush', password: goodPassword })
  assert.equal((await here('DELETE', '/sessions')).status, 204)
  assert.equal((await here('GET', '/sessions')).status, 401)
  assert.deepEqual(await office.store.read.selectFrom('session').selectAll().execute(), [])
})

eachDatabase('a passkey is made and used by the API', async (office) => {
  const { token } = await openingOwner(office)
  const owner = askApi(houseOf(office), { cookie: `dabir=${token}` })
  const stranger = askApi(houseOf(office))
  const phone = authenticator()
  const options = (await owner<{ challenge: string; user: { name: string } }>('POST', '/passkey-challenges', {})).body
  assert.equal(options.user.name, 'behnoush')
  const response = phone.register(options)
  const added = await owner<{ id: string }>('POST', '/passkeys', { response, name: 'تلفن' })
  assert.equal(added.status, 201)
  assert.equal((await owner('PATCH', `/passkeys/${added.body.id}`, { name: 'تلفن نو' })).status, 204)
  const [listed] = (await owner<List<{ name: string }>>('GET', '/passkeys')).body.items
  assert.equal(listed?.name, 'تلفن نو')
  const offer = (await stranger<{ challenge: string }>('POST', '/passkey-challenges', {})).body
  const signed = phone.signIn(offer)
  const entered = await stranger<Session>('POST', '/session/passkey', { response: signed })
  assert.deepEqual([entered.status, entered.body.account?.login], [201, 'behnoush'])
  assert.equal((await stranger('POST', '/session/passkey', { response: signed })).status, 410)
  assert.equal((await owner('DELETE', `/passkeys/${added.body.id}`)).status, 204)
})

eachDatabase('the owner suspends, reinstates, resets, and reads what happened', async (office) => {
  const { account, token } = await openingOwner(office)
  const owner = askApi(houseOf(office), { cookie: `dabir=${token}` })
  const { link } = (await owner<{ link: string }>('POST', '/invitations', { kind: 'editor', note: '' })).body
  const sara = await join(office, link.split('/').at(-1) ?? '', { login: 'sara', name: 'سارا', password: goodPassword })
  const id = (await sara<Session>('GET', '/session')).body.account?.id
  assert.equal((await owner('PUT', `/accounts/${id}/suspension`)).status, 204)
  assert.equal((await sara('GET', '/sessions')).status, 401)
  assert.equal((await owner('DELETE', `/accounts/${id}/suspension`)).status, 204)
  const reset = (await owner<{ link: string }>('POST', `/accounts/${id}/reset`, {})).body.link.split('/').at(-1)
  const held = (await askApi(houseOf(office))<{ kind: string; login: string }>('GET', `/invitations/${reset}`)).body
  assert.deepEqual([held.kind, held.login], ['reset', 'sara'])
  await join(office, reset ?? '', { password: 'پنج پرنده بر بام' })
  assert.equal((await owner('PATCH', `/accounts/${id}`, { role: 'owner' })).status, 204)
  assert.equal((await owner('PATCH', '/accounts/aaaaaaaaaaaa', { role: 'owner' })).status, 404)
  const { items } = (await owner<List<{ action: string; account: string; byName: string }>>('GET', '/audit')).body
  assert.deepEqual(
    items.filter((each) => each.account === id).map(({ action, byName }) => [action, byName]),
    [
      ['account.role_changed', 'بهنوش'],
      ['session.started', 'سارا'],
      ['reset.accepted', 'سارا'],
      ['reset.created', 'بهنوش'],
      ['account.reinstated', 'بهنوش'],
      ['sessions.ended', 'بهنوش'],
      ['account.suspended', 'بهنوش'],
      ['session.started', 'سارا'],
      ['account.created', 'سارا'],
    ],
  )
  assert.equal(
    (await owner<Refusal>('PUT', `/accounts/${account.id}/suspension`)).status,
    204,
    'there is another owner',
  )
})

function enter(office: Office, given: object, headers: Record<string, string> = {}) {
  return askApi(houseOf(office), headers)<Refusal>('POST', '/session', given)
}

/** Accept a link and go on as who it made. */
async function join(office: Office, secret: string, given: object): Promise<Ask> {
  const { status, headers, body } = await askApi(houseOf(office))('POST', `/invitations/${secret}/acceptance`, given)
  assert.equal(status, 201, JSON.stringify(body))
  return askApi(houseOf(office), { cookie: cookieOf(headers) })
}

function cookieOf(headers: Headers): string {
  return headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
