import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { changeTenure } from '#record/change-tenure.ts'
import { createTenure } from '#record/create-tenure.ts'
import { getTenure, listTenures } from '#record/list-tenures.ts'
import { removeTenure } from '#record/remove-tenure.ts'
import { newTenureShape, tenureChangeShape, type Tenure } from '#record/tenure.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, idParam, idShape, listShape, revisionShape } from './shapes.ts'
import { showTenures } from './show-thing.ts'
import { shownTenureShape } from './thing-shapes.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/tenures',
  request: { query: z.object({ person: idShape.optional(), position: idShape.optional() }) },
  responses: answers(listShape(shownTenureShape)),
})

const createRouteOf = createRoute({
  method: 'post',
  path: '/tenures',
  request: { body: body(newTenureShape) },
  responses: answers(shownTenureShape, 201),
})

const changeRoute = createRoute({
  method: 'patch',
  path: '/tenures/{id}',
  request: { params: idParam, body: body(tenureChangeShape.extend({ revision: revisionShape })) },
  responses: answers(shownTenureShape),
})

const removeRoute = createRoute({
  method: 'delete',
  path: '/tenures/{id}',
  request: { params: idParam },
  responses: answersNothing,
})

/** Who held which position, from when to when. */
export function tenuresApi({ store }: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  const shown = async (tenure: Tenure, lang: string) => {
    const [first] = await showTenures(store.read, [tenure], lang)
    return first as NonNullable<typeof first>
  }
  app.openapi(listRoute, async (c) => {
    const { person, position } = c.req.valid('query')
    const tenures = await listTenures(store.read, {
      ...(person === undefined ? {} : { persons: [person] }),
      ...(position === undefined ? {} : { positions: [position] }),
    })
    return c.json({ items: await showTenures(store.read, tenures, signedIn(c).language), total: tenures.length }, 200)
  })
  app.openapi(createRouteOf, async (c) => {
    const { id: by, language } = signedIn(c)
    const id = await store.transact((tx) => createTenure(tx, { ...c.req.valid('json'), by }))
    return c.json(await shown(await getTenure(store.read, id), language), 201)
  })
  app.openapi(changeRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { id: by, language } = signedIn(c)
    await store.transact((tx) => changeTenure(tx, { ...c.req.valid('json'), tenure: id, by }))
    return c.json(await shown(await getTenure(store.read, id), language), 200)
  })
  app.openapi(removeRoute, async (c) => {
    const by = signedIn(c).id
    await store.transact((tx) => removeTenure(tx, { tenure: c.req.valid('param').id, by }))
    return c.body(null, 204)
  })
  return app
}
