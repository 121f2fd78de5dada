import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { mostProposals } from '#record/most-proposals.ts'
import { proposeForDraft } from '#record/propose-for-draft.ts'
import type { StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { resource } from './resource.ts'
import { answers, idParam } from './shapes.ts'

const spanShape = z.object({ start: z.int(), end: z.int() })

const personShape = z.object({
  mention: spanShape.nullable(),
  name: z.string().nullable(),
  thing: z.string().nullable(),
  tenure: z.string().nullable(),
})

const proposalShape = z
  .object({
    block: z.string(),
    start: z.int(),
    end: z.int(),
    exact: z.string(),
    cue: spanShape.nullable(),
    cueClass: z.string(),
    directness: z.string(),
    speaker: personShape,
    resolution: z.string(),
    addressee: personShape.extend({ basis: z.enum(['words', 'event']) }).nullable(),
    confidence: z.number(),
    isSure: z.boolean().openapi({ description: 'An editor need not look twice.' }),
    parent: z.int().nullable(),
  })
  .openapi('StatementProposal')

const listRoute = createRoute({
  method: 'get',
  path: '/versions/{id}/statement-proposals',
  request: { params: idParam },
  responses: answers(z.object({ items: z.array(proposalShape) })),
})

/** What the machine finds that somebody says in a draft. Nothing of it is kept until an editor confirms it. */
export function statementProposalsApi({ store }: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  app.openapi(listRoute, async (c) =>
    c.json({ items: (await proposeForDraft(store.read, c.req.valid('param').id)).slice(0, mostProposals) }, 200),
  )
  return app
}
