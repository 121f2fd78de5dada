import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { addProofingException, listProofingExceptions, removeProofingException } from '#record/proofing-exceptions.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, idParam, listShape } from './shapes.ts'

const exceptionShape = z
  .object({ id: z.string(), word: z.string(), addedAt: z.string(), addedBy: z.string().nullable() })
  .openapi('ProofingException')

const path = '/proofing-exceptions'
const listRoute = createRoute({ method: 'get', path, responses: answers(listShape(exceptionShape)) })
const addRoute = createRoute({
  method: 'post',
  path,
  request: { body: body(z.object({ word: z.string().max(1000) })) },
  responses: answers(exceptionShape, 201),
})
const removeRoute = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  request: { params: idParam },
  responses: answersNothing,
})

/** Words that proofing leaves as they are typed, for the whole office. */
export function proofingExceptionsApi({ store }: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  app.openapi(listRoute, async (c) => {
    const items = await listProofingExceptions(store.read)
    return c.json({ items, total: items.length }, 200)
  })
  app.openapi(addRoute, async (c) => {
    const { word } = c.req.valid('json')
    const by = signedIn(c).id
    return c.json(await store.transact((tx) => addProofingException(tx, { word, by })), 201)
  })
  app.openapi(removeRoute, async (c) => {
    const { id } = c.req.valid('param')
    const by = signedIn(c).id
    await store.transact((tx) => removeProofingException(tx, { id, by }))
    return c.body(null, 204)
  })
  return app
}
