import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { changeThing } from '#record/change-thing.ts'
import { createThing } from '#record/create-thing.ts'
import { getThing } from '#record/find-thing.ts'
import { thingKinds } from '#record/kinds.ts'
import { listThingUses } from '#record/list-thing-uses.ts'
import { listThings } from '#record/list-things.ts'
import { mergeThings } from '#record/merge-things.ts'
import { restoreThing, retireThing } from '#record/retire-thing.ts'
import { thingCollections } from '#record/thing-collections.ts'
import { newThingShape, thingChangeShape, type Thing } from '#record/thing.ts'
import { Fault } from '#ground/fault.ts'
import type { Reader } from '#storage/store.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, idParam, idShape, pageShape, pageSize, revisionShape } from './shapes.ts'
import { showThing, withHints } from './show-thing.ts'
import { titleUses } from './title-uses.ts'
import { choiceShape, listedThingsShape, shownThingShape, thingUsesShape } from './thing-shapes.ts'

const words = z.string().max(200).optional().openapi({ description: 'Part of a name, in any spelling.' })

const choiceRoute = createRoute({
  method: 'get',
  path: '/things',
  request: {
    query: z.object({
      q: words,
      kinds: z
        .string()
        .transform((text) => text.split(','))
        .pipe(z.array(z.enum(thingKinds)).min(1))
        .optional()
        .openapi({ type: 'string', example: 'person,organisation' }),
    }),
  },
  responses: answers(z.object({ items: z.array(choiceShape), total: z.int() })),
})

/** Things to choose from as one types: the first twenty. */
const choices = 20

/** People, positions, organisations, places, topics, dossiers, series and events: one set of routes for each, all alike. */
export function thingsApi(house: House): OpenAPIHono<StaffEnv> {
  const { store } = house
  const app = resource()
  app.openapi(choiceRoute, async (c) => {
    const { q, kinds } = c.req.valid('query')
    const lang = signedIn(c).language
    const found = await listThings(store.read, { kinds: kinds ?? thingKinds, q, lang, pageSize: choices })
    const items = await withHints(store.read, found.items, lang)
    return c.json(
      { items: items.map(({ id, kind, name, hint }) => ({ id, kind, name, hint })), total: found.total },
      200,
    )
  })
  for (const kind of thingKinds) addCollection(app, house, kind)
  return app
}

function addCollection(app: OpenAPIHono<StaffEnv>, { store }: House, kind: Thing['kind']): void {
  const routes = routesOf(thingCollections[kind])
  app.openapi(routes.list, async (c) => {
    const { q, retired, page } = c.req.valid('query')
    const lang = signedIn(c).language
    const filter = { kinds: [kind], q, lang, page, pageSize, includesRetired: retired === '1' }
    const { items, total } = await listThings(store.read, filter)
    return c.json({ items: await withHints(store.read, items, lang), total }, 200)
  })
  app.openapi(routes.create, async (c) => {
    const { id: by, language } = signedIn(c)
    const input = { ...c.req.valid('json'), kind, by }
    const id = await store.transact((tx) => createThing(tx, input))
    return c.json(await showThing(store.read, id, language), 201)
  })
  app.openapi(routes.find, async (c) => {
    const { id } = c.req.valid('param')
    await requireKind(store.read, id, kind)
    return c.json(await showThing(store.read, id, signedIn(c).language), 200)
  })
  app.openapi(routes.change, async (c) => {
    const { id } = c.req.valid('param')
    const { id: by, language } = signedIn(c)
    await requireKind(store.read, id, kind)
    await store.transact((tx) => changeThing(tx, { ...c.req.valid('json'), thing: id, by }))
    return c.json(await showThing(store.read, id, language), 200)
  })
  app.openapi(routes.merge, async (c) => {
    const { id } = c.req.valid('param')
    const { id: by, language } = signedIn(c)
    await requireKind(store.read, id, kind)
    const survivor = await store.transact((tx) => mergeThings(tx, { thing: id, into: c.req.valid('json').into, by }))
    return c.json(await showThing(store.read, survivor, language), 201)
  })
  app.openapi(routes.retire, async (c) => {
    const { id } = c.req.valid('param')
    const by = signedIn(c).id
    await requireKind(store.read, id, kind)
    await store.transact((tx) => retireThing(tx, { thing: id, by }))
    return c.body(null, 204)
  })
  app.openapi(routes.restore, async (c) => {
    const { id } = c.req.valid('param')
    const by = signedIn(c).id
    await requireKind(store.read, id, kind)
    await store.transact((tx) => restoreThing(tx, { thing: id, by }))
    return c.body(null, 204)
  })
  app.openapi(routes.uses, async (c) => {
    const { id } = c.req.valid('param')
    await requireKind(store.read, id, kind)
    const uses = await titleUses(store.read, await listThingUses(store.read, id), signedIn(c).language)
    return c.json({ total: uses.reduce((sum, use) => sum + use.total, 0), uses }, 200)
  })
}

/** A person has no address among the places. */
async function requireKind(reader: Reader, id: string, kind: Thing['kind']): Promise<void> {
  if ((await getThing(reader, id)).kind !== kind) throw new Fault('not_found', 'thing.unknown')
}

function routesOf(collection: string) {
  const one = `/${collection}/{id}`
  return {
    list: createRoute({
      method: 'get',
      path: `/${collection}`,
      request: { query: z.object({ q: words, retired: z.enum(['0', '1']).optional(), page: pageShape }) },
      responses: answers(listedThingsShape),
    }),
    create: createRoute({
      method: 'post',
      path: `/${collection}`,
      request: { body: body(newThingShape.omit({ kind: true })) },
      responses: answers(shownThingShape, 201),
    }),
    find: createRoute({ method: 'get', path: one, request: { params: idParam }, responses: answers(shownThingShape) }),
    change: createRoute({
      method: 'patch',
      path: one,
      request: { params: idParam, body: body(thingChangeShape.extend({ revision: revisionShape })) },
      responses: answers(shownThingShape),
    }),
    merge: createRoute({
      method: 'post',
      path: `${one}/merger`,
      request: { params: idParam, body: body(z.object({ into: idShape })) },
      responses: answers(shownThingShape, 201),
    }),
    retire: createRoute({
      method: 'put',
      path: `${one}/retirement`,
      request: { params: idParam },
      responses: answersNothing,
    }),
    restore: createRoute({
      method: 'delete',
      path: `${one}/retirement`,
      request: { params: idParam },
      responses: answersNothing,
    }),
    uses: createRoute({
      method: 'get',
      path: `${one}/uses`,
      request: { params: idParam },
      responses: answers(thingUsesShape),
    }),
  }
}
