import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { flatPageLimit, readFlatPage } from '#exchange/read-flat-page.ts'
import { draftContentShape } from '#record/draft-content.ts'
import { listProofingExceptions } from '#record/proofing-exceptions.ts'
import type { StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { resource } from './resource.ts'
import { answers, body } from './shapes.ts'

const flatPageShape = z
  .object({
    lang: z.string(),
    content: draftContentShape,
    findings: z.array(z.object({ kind: z.string(), block: z.string().optional(), text: z.string() })),
    asks: z.array(z.enum(['happened', 'said', 'place', 'link'])),
  })
  .openapi('FlatPage')

const readRoute = createRoute({
  method: 'post',
  path: '/text-imports',
  request: { body: body(z.object({ text: z.string().max(flatPageLimit) })) },
  responses: answers(flatPageShape),
})

/** Flat pages turned back into articles. Nothing is kept: the answer is what `POST /documents` takes. */
export function textImportsApi({ store }: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  app.openapi(readRoute, async (c) => {
    const kept = await listProofingExceptions(store.read)
    const words = kept.map((exception) => exception.word)
    return c.json(readFlatPage(c.req.valid('json').text, words), 200)
  })
  return app
}
