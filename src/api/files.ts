import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { Fault } from '#ground/fault.ts'
import { addFile } from '#media/add-file.ts'
import { fileFormats } from '#media/file.ts'
import { findFile } from '#media/find-file.ts'
import { listFiles } from '#media/list-files.ts'
import { removeFile } from '#media/remove-file.ts'
import { listFileUses } from '#record/list-file-uses.ts'
import { readerForWords } from '#storage/has-words.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import { sendFile } from '#web/file-routes.ts'
import type { House } from '#web/house.ts'
import { instantShape } from './account-shape.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, idParam, idShape, listShape, pageOf, pageShape } from './shapes.ts'

const fileShape = z
  .object({
    id: idShape,
    format: z.enum(Object.keys(fileFormats) as [keyof typeof fileFormats]),
    bytes: z.int(),
    hash: z.string().openapi({ description: 'SHA-256 of the bytes, in hex.' }),
    name: z.string(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    seconds: z.number().nullable(),
    createdBy: idShape.nullable(),
    createdAt: instantShape,
  })
  .openapi('File')

const useShape = z.object({
  kind: z.enum(['draft', 'edition']),
  id: z.string(),
  document: idShape,
  number: z.int().nullable(),
  lang: z.string(),
  headline: z.string(),
})

const add = createRoute({
  method: 'post',
  path: '/files',
  description:
    'The bytes of a file as they are: an attachment of at most 50 MB (PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, CSV, TXT, ZIP), a video of at most 512 MB that browsers play (MP4, WebM), or its captions (WebVTT, 1 MB). What it is, its bytes say.',
  request: {
    query: z.object({ name: z.string().max(500) }),
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
  },
  responses: answers(fileShape, 201),
})
const list = createRoute({
  method: 'get',
  path: '/files',
  request: {
    query: z.object({
      q: z.string().max(200).optional(),
      sort: z.enum(['attachment', 'video', 'captions']).optional(),
      page: pageShape,
    }),
  },
  responses: answers(listShape(fileShape)),
})
const find = createRoute({
  method: 'get',
  path: '/files/{id}',
  request: { params: idParam },
  responses: answers(fileShape.extend({ uses: z.array(useShape) })),
})
const remove = createRoute({
  method: 'delete',
  path: '/files/{id}',
  description: 'Only while no document carries it.',
  request: { params: idParam },
  responses: answersNothing,
})

/** The files that documents carry. */
export function filesApi(house: House): OpenAPIHono<StaffEnv> {
  const { store, blobs } = house
  const api = resource()
  api.openapi(add, async (c) => {
    const stream = c.req.raw.body
    if (stream === null) throw new Fault('invalid', 'file.empty', { field: 'file' })
    const id = await addFile(house, { stream, name: c.req.valid('query').name, by: signedIn(c).id })
    return c.json(await findFile(store.read, id), 201)
  })
  api.openapi(list, async (c) => {
    const { page, q, sort } = c.req.valid('query')
    const filter = { ...(q === undefined ? {} : { q }), ...(sort === undefined ? {} : { sort }) }
    return c.json(await listFiles(readerForWords(store, q), { ...filter, ...pageOf(page) }), 200)
  })
  api.openapi(find, async (c) => {
    const { id } = c.req.valid('param')
    return c.json({ ...(await findFile(store.read, id)), uses: await listFileUses(store.aside, id) }, 200)
  })
  api.openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const by = signedIn(c).id
    await store.transact((tx) => {
      const isUsed = async () => (await listFileUses(tx.sql, id)).length > 0
      return removeFile(tx, { id, blobs, isUsed, by })
    })
    return c.body(null, 204)
  })
  api.get('/files/:id{[0-9a-z]{12}}/content', async (c) =>
    sendFile(c, house, await findFile(store.read, c.req.param('id'))),
  )
  return api
}
