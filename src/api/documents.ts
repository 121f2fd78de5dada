import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { Fault } from '#ground/fault.ts'
import { changeDocument } from '#record/change-document.ts'
import { createDocument } from '#record/create-document.ts'
import { createVersion } from '#record/create-version.ts'
import { draftContentShape } from '#record/draft-content.ts'
import { findDocument } from '#record/find-document.ts'
import { documentKinds, withdrawalKinds } from '#record/kinds.ts'
import { listDocuments } from '#record/list-documents.ts'
import { liftWithdrawal, withdrawDocument } from '#record/withdraw-document.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { documentShape, listedDocumentShape } from './document-shapes.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, idParam, idShape, listShape, pageShape } from './shapes.ts'

const filterShape = z.object({
  state: z.enum(['draft', 'published', 'changed', 'withdrawn']).optional(),
  kind: z.enum(documentKinds).optional(),
  lang: z.string().max(20).optional(),
  q: z.string().max(200).optional().openapi({ description: 'Words of a headline in any spelling, or a number.' }),
  page: pageShape,
})

const filingShape = z.object({ thing: idShape, isPinned: z.boolean().default(false) })
const langShape = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

const newDocumentShape = z.object({
  kind: z.enum(documentKinds),
  lang: langShape,
  content: draftContentShape.optional(),
  things: z.array(filingShape).max(100).optional(),
  reason: z.enum(['saved', 'imported']).optional(),
})

const listRoute = createRoute({
  method: 'get',
  path: '/documents',
  request: { query: filterShape },
  responses: answers(listShape(listedDocumentShape)),
})

const createRouteOf = createRoute({
  method: 'post',
  path: '/documents',
  request: { body: body(newDocumentShape) },
  responses: answers(z.object({ document: idShape, version: idShape }), 201),
})

const findRoute = createRoute({
  method: 'get',
  path: '/documents/{id}',
  request: { params: idParam },
  responses: answers(documentShape),
})

const changeRoute = createRoute({
  method: 'patch',
  path: '/documents/{id}',
  request: {
    params: idParam,
    body: body(z.object({ kind: z.enum(documentKinds).optional(), things: z.array(filingShape).max(100).optional() })),
  },
  responses: answers(documentShape),
})

const addVersionRoute = createRoute({
  method: 'post',
  path: '/documents/{id}/versions',
  request: { params: idParam, body: body(z.object({ lang: langShape, copyFrom: idShape.optional() })) },
  responses: answers(z.object({ version: idShape }), 201),
})

const withdrawRoute = createRoute({
  method: 'post',
  path: '/documents/{id}/withdrawal',
  request: {
    params: idParam,
    body: body(
      z.object({
        kind: z.enum(withdrawalKinds),
        reason: z.string().max(5000),
        redirectTo: idShape.nullable().optional(),
      }),
    ),
  },
  responses: answers(documentShape, 201),
})

const liftRoute = createRoute({
  method: 'delete',
  path: '/documents/{id}/withdrawal',
  request: { params: idParam },
  responses: answersNothing,
})

/** Documents: list, begin, change, add a language, withdraw. */
export function documentsApi({ store }: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  const shown = async (id: string) => {
    const document = await findDocument(store.read, id)
    if (document === undefined) throw new Fault('not_found', 'document.unknown')
    return document
  }
  app.openapi(listRoute, async (c) => c.json(await listDocuments(store, c.req.valid('query')), 200))
  app.openapi(createRouteOf, async (c) => {
    const by = signedIn(c).id
    return c.json(await store.transact((tx) => createDocument(tx, { ...c.req.valid('json'), by })), 201)
  })
  app.openapi(findRoute, async (c) => c.json(await shown(c.req.valid('param').id), 200))
  app.openapi(changeRoute, async (c) => {
    const { id } = c.req.valid('param')
    const by = signedIn(c).id
    await store.transact((tx) => changeDocument(tx, { document: id, ...c.req.valid('json'), by }))
    return c.json(await shown(id), 200)
  })
  app.openapi(addVersionRoute, async (c) => {
    const input = { document: c.req.valid('param').id, ...c.req.valid('json'), by: signedIn(c).id }
    return c.json({ version: await store.transact((tx) => createVersion(tx, input)) }, 201)
  })
  app.openapi(withdrawRoute, async (c) => {
    const { id } = c.req.valid('param')
    const by = signedIn(c).id
    await store.transact((tx) => withdrawDocument(tx, { document: id, ...c.req.valid('json'), by }))
    return c.json(await shown(id), 201)
  })
  app.openapi(liftRoute, async (c) => {
    const by = signedIn(c).id
    await store.transact((tx) => liftWithdrawal(tx, { document: c.req.valid('param').id, by }))
    return c.body(null, 204)
  })
  return app
}
