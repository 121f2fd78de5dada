import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { changeOffice, getOffice, officeShape } from '#record/office.ts'
import { ownerOnly, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { resource } from './resource.ts'
import { answers, body, revisionShape } from './shapes.ts'

const shownOfficeShape = officeShape
  .extend({ isDemonstration: z.boolean(), createdAt: z.string(), revision: revisionShape })
  .openapi('Office')

const findRoute = createRoute({ method: 'get', path: '/office', responses: answers(shownOfficeShape) })

const changeRoute = createRoute({
  method: 'patch',
  path: '/office',
  request: { body: body(officeShape.partial().extend({ revision: revisionShape })) },
  responses: answers(shownOfficeShape),
})

/** The office itself: names, languages, zone, look. Owners change it. */
export function officeApi({ store }: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  app.openapi(findRoute, async (c) => c.json(await getOffice(store.read), 200))
  app.openapi(changeRoute, async (c) => {
    const by = ownerOnly(c).id
    const { revision, names, languages, zone, profile } = c.req.valid('json')
    const asked = { names, languages, zone, profile }
    const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
    return c.json(await store.transact((tx) => changeOffice(tx, { revision, by, ...given })), 200)
  })
  return app
}
