import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { staffLanguages } from '#staff/account.ts'
import { changeAccount } from '#staff/change-account.ts'
import { changePassword } from '#staff/change-password.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { networkOf } from '#web/visitor.ts'
import { passwordShape } from './account-shape.ts'
import { resource } from './resource.ts'
import { answersNothing, body } from './shapes.ts'

const change = createRoute({
  method: 'patch',
  path: '/account',
  request: {
    body: body(z.strictObject({ name: z.string().max(200).optional(), language: z.enum(staffLanguages).optional() })),
  },
  responses: answersNothing,
})
const changeOwnPassword = createRoute({
  method: 'put',
  path: '/account/password',
  description: 'Ends all other sessions of this account.',
  request: { body: body(z.strictObject({ current: passwordShape.optional(), next: passwordShape })) },
  responses: answersNothing,
})

/** What one may change of one's own account. */
export function accountApi(house: House): OpenAPIHono<StaffEnv> {
  const api = resource()
  api.openapi(change, async (c) => {
    const { id } = signedIn(c)
    await house.store.transact((tx) => changeAccount(tx, { account: id, by: id, ...c.req.valid('json') }))
    return c.body(null, 204)
  })
  api.openapi(changeOwnPassword, async (c) => {
    const { current = '', next } = c.req.valid('json')
    const account = signedIn(c).id
    await changePassword(house.store, { account, current, next, session: c.get('session'), network: networkOf(c) })
    return c.body(null, 204)
  })
  return api
}
