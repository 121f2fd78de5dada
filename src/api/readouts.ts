import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { Fault } from '#ground/fault.ts'
import { findCapturedFile, listReadoutHistory } from '#record/list-readouts.ts'
import { readoutLimits, readoutShape, type CapturedFile } from '#record/readout.ts'
import { addReadout, removeReadout } from '#record/write-readout.ts'
import type { Blobs } from '#storage/blobs.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { instantShape } from './account-shape.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, idParam, idShape } from './shapes.ts'

const shownShape = readoutShape
  .extend({
    id: idShape,
    hash: z
      .string()
      .openapi({ description: 'SHA-256 of the captured file, or of the text in UTF-8 where there is none.' }),
    size: z.int(),
    hasFile: z.boolean(),
    addedAt: instantShape,
    addedByName: z.string().nullable(),
    removedAt: instantShape.nullable(),
    removedByName: z.string().nullable(),
    reason: z.string().nullable(),
    replacedBy: idShape.nullable(),
  })
  .openapi('Readout')

/** An empty file field is what a browser sends for no file. */
const formShape = readoutShape.extend({
  file: z
    .instanceof(File, { message: 'input.missing' })
    .optional()
    .openapi({ type: 'string', format: 'binary', description: 'What was captured, of any kind; at most 10 MB.' }),
  replaces: idShape.optional(),
})

const list = createRoute({
  method: 'get',
  path: '/events/{id}/readouts',
  description: 'Those that stand and those that were replaced or removed, the last one added first.',
  request: { params: idParam },
  responses: answers(z.object({ items: z.array(shownShape) })),
})
const add = createRoute({
  method: 'post',
  path: '/events/{id}/readouts',
  description: 'What the other side published of the event. Nothing of the file is read or shown; its hash is.',
  request: { params: idParam, body: { required: true, content: { 'multipart/form-data': { schema: formShape } } } },
  responses: answers(z.object({ id: idShape }), 201),
})
const remove = createRoute({
  method: 'post',
  path: '/readouts/{id}/removal',
  request: { params: idParam, body: body(z.strictObject({ reason: z.string().max(readoutLimits.reason) })) },
  responses: answersNothing,
})
const file = createRoute({
  method: 'get',
  path: '/readouts/{id}/file',
  description: 'The captured file, to be taken home: never opened here.',
  request: { params: idParam },
  responses: {
    200: { description: 'The file.', content: { 'application/octet-stream': { schema: z.string() } } },
    default: answersNothing.default,
  },
})

/** The other side's readouts of events. */
export function readoutsApi({ store, blobs }: House): OpenAPIHono<StaffEnv> {
  const api = resource()
  api.openapi(list, async (c) => {
    const items = await listReadoutHistory(store.read, c.req.valid('param').id)
    return c.json({ items }, 200)
  })
  api.openapi(add, async (c) => {
    const by = signedIn(c).id
    const { file: sent, ...facts } = c.req.valid('form')
    const captured = await keep(blobs, sent)
    const event = c.req.valid('param').id
    const id = await store.transact((tx) => addReadout(tx, { ...facts, event, file: captured, by }))
    return c.json({ id }, 201)
  })
  api.openapi(remove, async (c) => {
    const given = { id: c.req.valid('param').id, ...c.req.valid('json'), by: signedIn(c).id }
    await store.transact((tx) => removeReadout(tx, given))
    return c.body(null, 204)
  })
  api.openapi(file, async (c) => {
    const found = await findCapturedFile(store.read, c.req.valid('param').id)
    const bytes = found === undefined ? undefined : await blobs.get(found.blob)
    if (bytes === undefined) throw new Fault('not_found', 'readout.unknown')
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="readout"',
      'x-content-type-options': 'nosniff',
    })
  })
  return api
}

async function keep(blobs: Blobs, sent: File | undefined): Promise<CapturedFile | undefined> {
  if (sent === undefined || sent.size === 0) return undefined
  if (sent.size > readoutLimits.file)
    throw new Fault('invalid', 'readout.file_large', {
      field: 'file',
      details: { limit: readoutLimits.file / 1024 ** 2 },
    })
  const bytes = new Uint8Array(await sent.arrayBuffer())
  return { blob: await blobs.put(bytes), size: bytes.length, mediaType: 'application/octet-stream' }
}
