import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { Fault } from '#ground/fault.ts'
import { addPicture } from '#media/add-picture.ts'
import { changePicture } from '#media/change-picture.ts'
import { findPicture } from '#media/find-picture.ts'
import { listPictures } from '#media/list-pictures.ts'
import { removePicture } from '#media/remove-picture.ts'
import { listPictureUses } from '#record/list-picture-uses.ts'
import { namesOf } from '#record/name-of.ts'
import { getOffice } from '#record/office.ts'
import type { Reader } from '#storage/store.ts'
import { readerForWords } from '#storage/has-words.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { instantShape } from './account-shape.ts'
import { resource } from './resource.ts'
import {
  answers,
  answersNothing,
  body,
  idParam,
  idShape,
  listShape,
  pageShape,
  pageOf,
  revisionShape,
} from './shapes.ts'

const altShape = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/), z.string().max(1000))
const creditShape = z.string().max(300)
const focalShape = z.number().min(0).max(1)

const pictureShape = z
  .object({
    id: idShape,
    width: z.int(),
    height: z.int(),
    alt: altShape,
    credit: creditShape,
    focalX: focalShape,
    focalY: focalShape,
    fileName: z.string(),
    createdBy: idShape.nullable(),
    createdAt: instantShape,
    revision: revisionShape,
    widths: z.array(z.int()).openapi({ description: 'Served at /media/{id}/{width}.webp and .jpg.' }),
  })
  .openapi('Picture')

const useShape = z.object({
  kind: z.enum(['draft', 'edition', 'thing', 'office']),
  id: z.string(),
  document: idShape.optional(),
  number: z.int().nullable().optional(),
  lang: z.string().optional(),
  headline: z.string().optional(),
  name: z.string().optional(),
})

/** A form has text alone: the alt texts come as JSON. */
const altField = z
  .string()
  .max(20_000)
  .transform(readAlt)
  .openapi({ type: 'string', example: '{"fa":"دو نفر پشت یک میز"}' })
const fileField = z.instanceof(File, { message: 'input.missing' }).openapi({ type: 'string', format: 'binary' })
const focalField = z
  .string()
  .regex(/^(0|1|0?\.\d{1,6})$/)
  .transform(Number)
  .optional()
  .openapi({ type: 'number' })
const formShape = z.object({
  file: fileField,
  alt: altField,
  credit: creditShape,
  focalX: focalField,
  focalY: focalField,
})

const add = createRoute({
  method: 'post',
  path: '/pictures',
  description:
    'A JPEG, PNG or WebP of at most 25 MB and 60 megapixels. It is re-encoded; position and other metadata are not kept.',
  request: { body: { required: true, content: { 'multipart/form-data': { schema: formShape } } } },
  responses: answers(pictureShape, 201),
})
const list = createRoute({
  method: 'get',
  path: '/pictures',
  request: { query: z.object({ q: z.string().max(200).optional(), page: pageShape }) },
  responses: answers(listShape(pictureShape)),
})
const find = createRoute({
  method: 'get',
  path: '/pictures/{id}',
  request: { params: idParam },
  responses: answers(pictureShape.extend({ uses: z.array(useShape) })),
})
const change = createRoute({
  method: 'patch',
  path: '/pictures/{id}',
  request: {
    params: idParam,
    body: body(
      z.strictObject({
        revision: revisionShape,
        alt: altShape.optional(),
        credit: creditShape.optional(),
        focalX: focalShape.optional(),
        focalY: focalShape.optional(),
      }),
    ),
  },
  responses: answers(pictureShape),
})
const remove = createRoute({
  method: 'delete',
  path: '/pictures/{id}',
  description: 'Only while nothing shows it.',
  request: { params: idParam },
  responses: answersNothing,
})

/** The pictures of the office. */
export function picturesApi(house: House): OpenAPIHono<StaffEnv> {
  const { store, blobs } = house
  const api = resource()
  api.openapi(add, async (c) => {
    const { file, ...words } = c.req.valid('form')
    const by = signedIn(c).id
    const bytes = new Uint8Array(await file.arrayBuffer())
    const language = await firstLanguage(store.read)
    const id = await addPicture(house, { ...withoutUndefined(words), bytes, fileName: file.name, language, by })
    return c.json(await findPicture(store.read, id), 201)
  })
  api.openapi(list, async (c) => {
    const { q = '', page } = c.req.valid('query')
    return c.json(await listPictures(readerForWords(store, q), { q, ...pageOf(page) }), 200)
  })
  api.openapi(find, async (c) => {
    const { id } = c.req.valid('param')
    const picture = await findPicture(store.read, id)
    return c.json({ ...picture, uses: await namedUses(store.aside, id, signedIn(c).language) }, 200)
  })
  api.openapi(change, async (c) => {
    const { id } = c.req.valid('param')
    const language = await firstLanguage(store.read)
    const by = signedIn(c).id
    await store.transact((tx) => changePicture(tx, { id, language, by, ...c.req.valid('json') }))
    return c.json(await findPicture(store.read, id), 200)
  })
  api.openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const by = signedIn(c).id
    await store.transact((tx) => {
      const isUsed = async () => (await listPictureUses(tx.sql, id)).length > 0
      return removePicture(tx, { id, blobs, isUsed, by })
    })
    return c.body(null, 204)
  })
  return api
}

function readAlt(text: string): Record<string, string> {
  try {
    return altShape.parse(JSON.parse(text))
  } catch {
    throw new Fault('invalid', 'input.format', { field: 'alt' })
  }
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function withoutUndefined<T extends object>(given: T): Defined<T> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>
}

async function firstLanguage(reader: Reader): Promise<string> {
  return (await getOffice(reader)).languages[0] ?? 'fa'
}

/** Uses with something to read on each. */
async function namedUses(reader: Reader, picture: string, lang: string): Promise<z.infer<typeof useShape>[]> {
  const uses = await listPictureUses(reader, picture)
  const things = uses.flatMap(({ kind, id }) => (kind === 'thing' ? [id] : []))
  const names = await namesOf(reader, things, { lang })
  return uses.map((use) => (use.kind === 'thing' ? { ...use, name: names.get(use.id)?.full ?? '' } : use))
}
