import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { confirmTranslation } from '#record/confirm-translation.ts'
import { findTranslation } from '#record/find-translation.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { resource } from './resource.ts'
import { answers, body, idParam, idShape } from './shapes.ts'

const translationShape = z
  .object({
    source: z
      .object({
        version: idShape,
        lang: z.string(),
        edition: idShape,
        number: z.int(),
        translated: z.int(),
        isStale: z.boolean(),
        changes: z.array(z.object({ block: z.string(), before: z.string(), after: z.string() })),
        texts: z.array(z.object({ block: z.string(), text: z.string() })),
        statements: z.array(z.object({ id: idShape, text: z.string() })),
      })
      .nullable(),
    offers: z.array(z.object({ edition: idShape, lang: z.string(), number: z.int() })),
  })
  .openapi('Translation')

const findRoute = createRoute({
  method: 'get',
  path: '/versions/{id}/translation',
  request: { params: idParam },
  responses: answers(translationShape),
})

const confirmRoute = createRoute({
  method: 'put',
  path: '/versions/{id}/translation',
  request: { params: idParam, body: body(z.object({ edition: idShape })) },
  responses: answers(translationShape),
})

/** What a version is a translation of, and that somebody looked at it again after its source was corrected. */
export function translationsApi({ store }: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  app.openapi(findRoute, async (c) => c.json(await findTranslation(store.read, c.req.valid('param').id), 200))
  app.openapi(confirmRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { edition } = c.req.valid('json')
    const by = signedIn(c).id
    await store.transact((tx) => confirmTranslation(tx, { version: id, edition, by }))
    return c.json(await findTranslation(store.read, id), 200)
  })
  return app
}
