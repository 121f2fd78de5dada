import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { findOffice } from '#record/office.ts'
import { endSession, endSessions } from '#staff/end-session.ts'
import { needsOwner } from '#staff/invite-staff.ts'
import { hasPasskeys } from '#staff/list-passkeys.ts'
import { listSessions } from '#staff/list-sessions.ts'
import { signIn } from '#staff/sign-in.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { clearSessionCookie, writeSessionCookie } from '#web/session-cookie.ts'
import { deviceOf, networkOf } from '#web/visitor.ts'
import { accountShape, instantShape, passwordShape } from './account-shape.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, listShape } from './shapes.ts'

const officeSummary = z.object({
  names: z.record(z.string(), z.string()),
  languages: z.array(z.string()),
  zone: z.string(),
  isDemonstration: z.boolean(),
})

const sessionShape = z
  .object({
    account: accountShape.nullable(),
    needsOwner: z
      .boolean()
      .openapi({ description: 'Nobody owns the office yet; the server printed a link for who shall.' }),
    office: officeSummary.nullable(),
    hasPasskeys: z.boolean().openapi({ description: 'Whether browsers have passkeys at the public address.' }),
  })
  .openapi('Session')

const find = createRoute({ method: 'get', path: '/session', responses: answers(sessionShape) })
const begin = createRoute({
  method: 'post',
  path: '/session',
  request: { body: body(z.strictObject({ login: z.string().max(200), password: passwordShape })) },
  responses: answers(z.object({ account: accountShape }), 201),
})
const end = createRoute({ method: 'delete', path: '/session', responses: answersNothing })
const list = createRoute({
  method: 'get',
  path: '/sessions',
  responses: answers(
    listShape(
      z.object({
        id: z.string(),
        device: z.string(),
        createdAt: instantShape,
        lastSeenAt: instantShape,
        isCurrent: z.boolean(),
      }),
    ),
  ),
})
const endAll = createRoute({ method: 'delete', path: '/sessions', responses: answersNothing })
const endOne = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  request: { params: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: answersNothing,
})

/** Who is signed in and where; signing in by password and out. */
export function sessionApi(house: House): OpenAPIHono<StaffEnv> {
  const api = resource()
  api.openapi(find, async (c) => {
    const { read } = house.store
    const office = await findOffice(read)
    const { names, languages, zone, isDemonstration } = office ?? {
      names: {},
      languages: [],
      zone: '',
      isDemonstration: false,
    }
    return c.json(
      {
        account: c.get('account') ?? null,
        needsOwner: await needsOwner(read),
        office: office === undefined ? null : { names, languages, zone, isDemonstration },
        hasPasskeys: hasPasskeys(house.publicUrl),
      },
      200,
    )
  })
  api.openapi(begin, async (c) => {
    const given = { ...c.req.valid('json'), network: networkOf(c), device: deviceOf(c) }
    const { account, token } = await signIn(house.store, given)
    writeSessionCookie(c, house, token)
    return c.json({ account }, 201)
  })
  api.openapi(end, async (c) => {
    const [account, session] = [c.get('account'), c.get('session')]
    if (account !== undefined && session !== undefined)
      await house.store.transact((tx) => endSession(tx, { account: account.id, session }))
    clearSessionCookie(c, house)
    return c.body(null, 204)
  })
  api.openapi(list, async (c) => {
    const account = signedIn(c).id
    const sessions = await listSessions(house.store.read, { account, now: house.clock.now() })
    const items = sessions.map((session) => ({ ...session, isCurrent: session.id === c.get('session') }))
    return c.json({ items, total: items.length }, 200)
  })
  api.openapi(endAll, async (c) => {
    const { id } = signedIn(c)
    await house.store.transact((tx) => endSessions(tx, { account: id, by: id }))
    clearSessionCookie(c, house)
    return c.body(null, 204)
  })
  api.openapi(endOne, async (c) => {
    const session = c.req.valid('param').id
    await house.store.transact((tx) => endSession(tx, { account: signedIn(c).id, session }))
    if (session === c.get('session')) clearSessionCookie(c, house)
    return c.body(null, 204)
  })
  return api
}
