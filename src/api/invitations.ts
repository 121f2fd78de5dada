import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { findOffice } from '#record/office.ts'
import { acceptInvitation, findInvitation } from '#staff/accept-invitation.ts'
import { roles, staffLanguages } from '#staff/account.ts'
import { inviteStaff, listInvitations, removeInvitation } from '#staff/invite-staff.ts'
import { ownerOnly, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { writeSessionCookie } from '#web/session-cookie.ts'
import { invitationAddress } from '#web/staff-address.ts'
import { deviceOf } from '#web/visitor.ts'
import { accountShape, instantShape, passwordShape } from './account-shape.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, listShape } from './shapes.ts'

const secretParam = z.object({ secret: z.string().regex(/^[\w-]{43}$/) })
const kindShape = z.enum([...roles, 'reset'])

const find = createRoute({
  method: 'get',
  path: '/invitations/{secret}',
  request: { params: secretParam },
  responses: answers(
    z.object({
      kind: kindShape,
      office: z.object({ names: z.record(z.string(), z.string()), languages: z.array(z.string()) }).nullable(),
      login: z.string().optional().openapi({ description: 'For a reset: whose it is.' }),
      name: z.string().optional(),
    }),
  ),
})
const accept = createRoute({
  method: 'post',
  path: '/invitations/{secret}/acceptance',
  description: 'Spends the link and signs in. A reset asks for the password alone.',
  request: {
    params: secretParam,
    body: body(
      z.strictObject({
        login: z.string().max(200).optional(),
        name: z.string().max(200).optional(),
        password: passwordShape,
        language: z.enum(staffLanguages).default('fa'),
      }),
    ),
  },
  responses: answers(z.object({ account: accountShape }), 201),
})
const list = createRoute({
  method: 'get',
  path: '/invitations',
  responses: answers(
    listShape(
      z.object({
        id: z.string(),
        kind: kindShape,
        note: z.string(),
        login: z.string().nullable(),
        createdAt: instantShape,
        expiresAt: instantShape,
        spentAt: z.null(),
      }),
    ),
  ),
})
const invite = createRoute({
  method: 'post',
  path: '/invitations',
  description: 'The link is told this once.',
  request: { body: body(z.strictObject({ kind: z.enum(roles), note: z.string().max(200).default('') })) },
  responses: answers(z.object({ id: z.string(), link: z.string() }), 201),
})
const remove = createRoute({
  method: 'delete',
  path: '/invitations/{id}',
  request: { params: z.object({ id: z.string().regex(/^[0-9a-f]{64}$/) }) },
  responses: answersNothing,
})

/** One-time links: for whoever holds one, and for the owner who makes them. */
export function invitationsApi(house: House): OpenAPIHono<StaffEnv> {
  const { store } = house
  const api = resource()
  api.openapi(find, async (c) => {
    const { secret } = c.req.valid('param')
    const { kind, account } = await findInvitation(store.read, { secret, now: house.clock.now() })
    const office = await findOffice(store.read)
    const whose = account === undefined ? {} : { login: account.login, name: account.name }
    const summary = office === undefined ? null : { names: office.names, languages: office.languages }
    return c.json({ kind, office: summary, ...whose }, 200)
  })
  api.openapi(accept, async (c) => {
    const { login, name, password, language } = c.req.valid('json')
    const who = { ...(login === undefined ? {} : { login }), ...(name === undefined ? {} : { name }) }
    const given = { ...c.req.valid('param'), ...who, password, language, device: deviceOf(c) }
    const { account, token } = await acceptInvitation(store, given)
    writeSessionCookie(c, house, token)
    return c.json({ account }, 201)
  })
  api.openapi(list, async (c) => {
    ownerOnly(c)
    const open = await listInvitations(store.read, house.clock.now())
    return c.json({ items: open.map((each) => ({ ...each, spentAt: null })), total: open.length }, 200)
  })
  api.openapi(invite, async (c) => {
    const { kind, note } = c.req.valid('json')
    const by = ownerOnly(c).id
    const { id, secret } = await store.transact((tx) => inviteStaff(tx, { kind, note, by }))
    return c.json({ id, link: invitationAddress(house, secret) }, 201)
  })
  api.openapi(remove, async (c) => {
    const by = ownerOnly(c).id
    await store.transact((tx) => removeInvitation(tx, { id: c.req.valid('param').id, by }))
    return c.body(null, 204)
  })
  return api
}
