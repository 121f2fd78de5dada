import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { roles } from '#staff/account.ts'
import { auditActions } from '#staff/append-audit.ts'
import { changeRole, reinstateAccount, suspendAccount } from '#staff/change-account.ts'
import { listAccounts } from '#staff/list-accounts.ts'
import { listAudit } from '#staff/list-audit.ts'
import { resetStaff } from '#staff/reset-staff.ts'
import { ownerOnly, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { invitationAddress } from '#web/staff-address.ts'
import { accountShape, instantShape } from './account-shape.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, idParam, listShape, pageOf, pageShape } from './shapes.ts'

const list = createRoute({
  method: 'get',
  path: '/accounts',
  responses: answers(
    listShape(
      accountShape.extend({
        createdAt: instantShape,
        disabledAt: instantShape.nullable(),
        lastSeenAt: instantShape.nullable(),
        passkeys: z.int(),
      }),
    ),
  ),
})
const change = createRoute({
  method: 'patch',
  path: '/accounts/{id}',
  request: { params: idParam, body: body(z.strictObject({ role: z.enum(roles) })) },
  responses: answersNothing,
})
const suspend = createRoute({
  method: 'put',
  path: '/accounts/{id}/suspension',
  request: { params: idParam },
  responses: answersNothing,
})
const reinstate = createRoute({
  method: 'delete',
  path: '/accounts/{id}/suspension',
  request: { params: idParam },
  responses: answersNothing,
})
const reset = createRoute({
  method: 'post',
  path: '/accounts/{id}/reset',
  description:
    'A link to set a new password, told this once. Using it ends all sessions and removes all passkeys of the account.',
  request: { params: idParam },
  responses: answers(z.object({ link: z.string() }), 201),
})
const audit = createRoute({
  method: 'get',
  path: '/audit',
  request: { query: z.object({ page: pageShape }) },
  responses: answers(
    listShape(
      z.object({
        id: z.int(),
        at: instantShape,
        account: z.string(),
        accountName: z.string().nullable(),
        action: z.enum(auditActions),
        byAccount: z.string().nullable(),
        byName: z.string().nullable(),
        details: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      }),
    ),
  ),
})

/** The staff, for the owner: roles, suspensions, resets, and what happened to every account. */
export function accountsApi(house: House): OpenAPIHono<StaffEnv> {
  const { store } = house
  const api = resource()
  api.openapi(list, async (c) => {
    ownerOnly(c)
    const items = await listAccounts(store.read)
    return c.json({ items, total: items.length }, 200)
  })
  api.openapi(change, async (c) => {
    const by = ownerOnly(c).id
    await store.transact((tx) => changeRole(tx, { account: c.req.valid('param').id, by, ...c.req.valid('json') }))
    return c.body(null, 204)
  })
  api.openapi(suspend, async (c) => {
    const by = ownerOnly(c).id
    await store.transact((tx) => suspendAccount(tx, { account: c.req.valid('param').id, by }))
    return c.body(null, 204)
  })
  api.openapi(reinstate, async (c) => {
    const by = ownerOnly(c).id
    await store.transact((tx) => reinstateAccount(tx, { account: c.req.valid('param').id, by }))
    return c.body(null, 204)
  })
  api.openapi(reset, async (c) => {
    const by = ownerOnly(c).id
    const { secret } = await store.transact((tx) => resetStaff(tx, { account: c.req.valid('param').id, by }))
    return c.json({ link: invitationAddress(house, secret) }, 201)
  })
  api.openapi(audit, async (c) => {
    ownerOnly(c)
    const { page } = c.req.valid('query')
    return c.json(await listAudit(store.read, pageOf(page)), 200)
  })
  return api
}
