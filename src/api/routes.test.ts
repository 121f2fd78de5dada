import assert from 'node:assert/strict'
import { apiOf, askApi, houseOf, memberOf } from '../../test/staff.ts'
import { eachDatabase } from '../../test/office.ts'

interface Refusal {
  error: { code: string; reason: string; message: string }
}

eachDatabase('an address that is not there is told in the language of whoever asks', async (office) => {
  const sara = await memberOf(office)
  const persian = await sara.ask<Refusal>('GET', '/nowhere')
  assert.deepEqual([persian.status, persian.body.error.reason], [404, 'route.missing'])
  assert.match(persian.body.error.message, /نشانی/)
  const english = await (await memberOf(office, { login: 'behrouz', language: 'en' })).ask<Refusal>('GET', '/nowhere')
  assert.match(english.body.error.message, /address/)
})

eachDatabase('nobody gets past the door without a session', async (office) => {
  const ask = askApi(houseOf(office), { 'accept-language': 'en' })
  for (const [method, path] of [
    ['GET', '/nowhere'],
    ['POST', '/documents'],
    ['GET', '/accounts'],
  ] as const) {
    const { status, body } = await ask<Refusal>(method, path, method === 'POST' ? {} : undefined)
    assert.deepEqual([status, body.error.reason], [401, 'session.missing'], path)
  }
})

eachDatabase('a request made by another site is refused, whoever it pretends to be', async (office) => {
  const { cookie } = await memberOf(office)
  const house = houseOf(office)
  const statusWith = async (headers: Record<string, string>) =>
    (
      await apiOf(house).request('/api/v1/nowhere', {
        method: 'POST',
        headers: { cookie, host: 'office.example', ...headers },
      })
    ).status
  assert.equal(await statusWith({ 'sec-fetch-site': 'cross-site' }), 403)
  assert.equal(await statusWith({ 'sec-fetch-site': 'same-site', origin: 'http://localhost:3000' }), 403)
  assert.equal(await statusWith({ origin: 'https://stranger.example' }), 403)
  assert.equal(await statusWith({ origin: 'null' }), 403)
  assert.equal(await statusWith({}), 403)
  assert.equal(await statusWith({ origin: 'http://localhost:3000' }), 404)
  assert.equal(await statusWith({ origin: 'http://office.example' }), 404)
  assert.equal(await statusWith({ 'sec-fetch-site': 'same-origin' }), 404)
})

eachDatabase('a body over the limit of its address is refused', async (office) => {
  const { ask } = await memberOf(office)
  const megabytes = (n: number) => ({ text: 'ا'.repeat((n * 1024 * 1024) / 2) })
  const refused = await ask<Refusal>('POST', '/nowhere', megabytes(1))
  assert.deepEqual([refused.status, refused.body.error.reason], [413, 'body.too_large'])
  assert.match(refused.body.error.message, /۱ مگابایت/)
  assert.notEqual((await ask('POST', '/text-imports', megabytes(4))).status, 413)
  assert.equal((await ask('POST', '/text-imports', megabytes(5))).status, 413)
})

eachDatabase('JSON nested deeper than any text is refused, brackets within a text are not counted', async (office) => {
  const { ask } = await memberOf(office)
  const nested = (levels: number) => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 'کف')
  for (const levels of [101, 5000]) {
    const { status, body } = await ask<Refusal>('POST', '/documents', nested(levels))
    assert.deepEqual([status, body.error.reason], [422, 'request.too_deep'])
  }
  assert.notEqual((await ask<Refusal>('POST', '/documents', nested(100))).body.error.reason, 'request.too_deep')
  const text = { name: `\\"${'[{'.repeat(200)}` }
  assert.notEqual((await ask<Refusal>('PATCH', '/account', text)).body.error?.reason, 'request.too_deep')
})

interface Description {
  openapi: string
  paths: Record<string, Record<string, { requestBody?: { required?: boolean }; responses: Record<string, unknown> }>>
}

/** What a stranger may ask: the door itself. */
const openRoutes = new Set([
  'GET /published-documents',
  'GET /published-statements',
  'DELETE /session',
  'GET /invitations/{secret}',
  'GET /session',
  'POST /invitations/{secret}/acceptance',
  'POST /passkey-challenges',
  'POST /session',
  'POST /session/passkey',
])

/** What only an owner may do, with input that is in order. */
const ownerRoutes: readonly [string, string, unknown?][] = [
  ['GET', '/accounts'],
  ['PATCH', '/accounts/aaaaaaaaaaaa', { role: 'owner' }],
  ['PUT', '/accounts/aaaaaaaaaaaa/suspension'],
  ['DELETE', '/accounts/aaaaaaaaaaaa/suspension'],
  ['POST', '/accounts/aaaaaaaaaaaa/reset'],
  ['GET', '/audit'],
  ['GET', '/invitations'],
  ['POST', '/invitations', { kind: 'owner' }],
  ['DELETE', `/invitations/${'a'.repeat(64)}`],
  ['PATCH', '/office', { revision: 1, names: { fa: 'دفتر سارا' } }],
]

eachDatabase('every route that is described is closed to strangers but for the door', async (office) => {
  const ask = askApi(houseOf(office))
  const { openapi, paths } = (await ask<Description>('GET', '/openapi.json')).body
  assert.equal(openapi, '3.1.0')
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => ({ method: method.toUpperCase(), path, route })),
  )
  assert.ok(routes.length > 20)
  const met = new Set<string>()
  for (const { method, path, route } of routes) {
    const name = `${method} ${path}`
    if (route.requestBody !== undefined) assert.equal(route.requestBody.required, true, `${name} asks for its body`)
    if (openRoutes.has(name)) met.add(name)
    else {
      const { status } = await ask(method, path.replace(/\{\w+\}/g, 'aaaaaaaaaaaa'), method === 'GET' ? undefined : {})
      assert.equal(status, 401, name)
    }
  }
  assert.deepEqual(met, openRoutes)
})

eachDatabase('an editor is refused what belongs to the owner', async (office) => {
  const sara = await memberOf(office)
  const { paths } = (await sara.ask<Description>('GET', '/openapi.json')).body
  const theirs = Object.keys(paths).filter((path) => /^\/(accounts|audit)(\/|$)/.test(path))
  const named = ownerRoutes.map(([, path]) => path.replace(/\/a{12,64}/, '/{id}'))
  assert.deepEqual(
    theirs.filter((path) => !named.includes(path)),
    [],
  )
  for (const [method, path, body] of ownerRoutes) {
    const refused = await sara.ask<Refusal>(method, path, body)
    assert.deepEqual([refused.status, refused.body.error.reason], [403, 'account.may_not'], `${method} ${path}`)
  }
})
