import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import { findDocument } from '#record/find-document.ts'
import { describe } from '#record/list-documents.ts'
import { listPins } from '#record/list-pins.ts'
import { mostPins } from '#record/most-pins.ts'
import { pinDocuments } from '#record/pin-documents.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { listedDocumentShape } from './document-shapes.ts'
import { resource } from './resource.ts'
import { answers, body, idParam, idShape } from './shapes.ts'

const pinsShape = z
  .object({ items: z.array(listedDocumentShape) })
  .openapi('Pins', { description: 'In their order, drafts and withdrawn ones included.' })
const listOfIds = z.array(idShape).max(100)

const listRoute = createRoute({
  method: 'get',
  path: '/documents/{id}/pins',
  description: 'The documents that editors pinned to this one: they stand first among the related ones beneath it.',
  request: { params: idParam },
  responses: answers(pinsShape),
})

const changeRoute = createRoute({
  method: 'put',
  path: '/documents/{id}/pins',
  description:
    'Pins these documents, in this order, in the place of those that were pinned. Readers see each as soon as it is public. 409 where others are pinned by now than `before` says.',
  request: {
    params: idParam,
    body: body(
      z.object({
        pins: listOfIds.openapi({ description: `At most ${mostPins}.` }),
        before: listOfIds.openapi({ description: 'Those that were pinned when these were chosen.' }),
      }),
    ),
  },
  responses: answers(pinsShape),
})

/** Documents pinned to a document. */
export function pinsApi({ store }: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  const shown = async (document: Id) => ({ items: await describe(store.read, await listPins(store.read, document)) })
  app.openapi(listRoute, async (c) => {
    const { id } = c.req.valid('param')
    if ((await findDocument(store.read, id)) === undefined) throw new Fault('not_found', 'document.unknown')
    return c.json(await shown(id), 200)
  })
  app.openapi(changeRoute, async (c) => {
    const { id } = c.req.valid('param')
    const by = signedIn(c).id
    await store.transact((tx) => pinDocuments(tx, { document: id, ...c.req.valid('json'), by }))
    return c.json(await shown(id), 200)
  })
  return app
}
