import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { findOffice } from '#record/office.ts'
import { addPasskey, offerPasskey } from '#staff/add-passkey.ts'
import { listPasskeys, renamePasskey } from '#staff/list-passkeys.ts'
import { removePasskey } from '#staff/remove-passkey.ts'
import { offerPasskeySignIn, signInWithPasskey } from '#staff/sign-in-with-passkey.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { writeSessionCookie } from '#web/session-cookie.ts'
import { deviceOf } from '#web/visitor.ts'
import { accountShape, instantShape } from './account-shape.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, listShape } from './shapes.ts'

const base64url = z
  .string()
  .regex(/^[\w-]+$/)
  .max(20_000)

/** What `PublicKeyCredential.toJSON()` gives; what is in it the verification decides. */
const credential = <Response extends z.ZodRawShape>(response: Response) =>
  z.looseObject({
    id: base64url,
    rawId: base64url,
    type: z.literal('public-key'),
    clientExtensionResults: z.looseObject({}),
    response: z.looseObject({ clientDataJSON: base64url, ...response }),
  })

const registration = credential({
  attestationObject: base64url,
  transports: z.array(z.string().max(40)).max(10).optional(),
})
const authentication = credential({ authenticatorData: base64url, signature: base64url })
const passkeyParam = z.object({ id: base64url })
const nameShape = z.string().max(200)

const offer = createRoute({
  method: 'post',
  path: '/passkey-challenges',
  description:
    'Options for making a passkey when signed in, else for signing in with one, as JSON of WebAuthn Level 3.',
  responses: answers(z.looseObject({ challenge: z.string() }), 201),
})
const add = createRoute({
  method: 'post',
  path: '/passkeys',
  request: { body: body(z.strictObject({ response: registration, name: nameShape })) },
  responses: answers(z.object({ id: z.string() }), 201),
})
const list = createRoute({
  method: 'get',
  path: '/passkeys',
  responses: answers(
    listShape(
      z.object({ id: z.string(), name: z.string(), createdAt: instantShape, lastUsedAt: instantShape.nullable() }),
    ),
  ),
})
const rename = createRoute({
  method: 'patch',
  path: '/passkeys/{id}',
  request: { params: passkeyParam, body: body(z.strictObject({ name: nameShape })) },
  responses: answersNothing,
})
const remove = createRoute({
  method: 'delete',
  path: '/passkeys/{id}',
  request: { params: passkeyParam },
  responses: answersNothing,
})
const begin = createRoute({
  method: 'post',
  path: '/session/passkey',
  request: { body: body(z.strictObject({ response: authentication })) },
  responses: answers(z.object({ account: accountShape }), 201),
})

/** Passkeys: one's own, and signing in with one. */
export function passkeysApi(house: House): OpenAPIHono<StaffEnv> {
  const { store } = house
  const api = resource()
  api.openapi(offer, async (c) => {
    const account = c.get('account')
    const officeName = Object.values((await findOffice(store.read))?.names ?? {})[0] ?? 'Dabir'
    const options = await store.transact<object & { challenge: string }>((tx) =>
      account === undefined
        ? offerPasskeySignIn(tx, house.publicUrl)
        : offerPasskey(tx, { account, publicUrl: house.publicUrl, officeName }),
    )
    return c.json({ ...options }, 201)
  })
  api.openapi(add, async (c) => {
    const { response, name } = c.req.valid('json')
    const account = signedIn(c).id
    const id = await addPasskey(store, {
      account,
      name,
      publicUrl: house.publicUrl,
      response: response as unknown as RegistrationResponseJSON,
    })
    return c.json({ id }, 201)
  })
  api.openapi(list, async (c) => {
    const items = await listPasskeys(store.read, signedIn(c).id)
    return c.json({ items, total: items.length }, 200)
  })
  api.openapi(rename, async (c) => {
    const change = { account: signedIn(c).id, passkey: c.req.valid('param').id, name: c.req.valid('json').name }
    await store.transact((tx) => renamePasskey(tx, change))
    return c.body(null, 204)
  })
  api.openapi(remove, async (c) => {
    const account = signedIn(c).id
    await store.transact((tx) => removePasskey(tx, { account, passkey: c.req.valid('param').id }))
    return c.body(null, 204)
  })
  api.openapi(begin, async (c) => {
    const response = c.req.valid('json').response as unknown as AuthenticationResponseJSON
    const { account, token } = await signInWithPasskey(store, {
      response,
      publicUrl: house.publicUrl,
      device: deviceOf(c),
    })
    writeSessionCookie(c, house, token)
    return c.json({ account }, 201)
  })
  return api
}
