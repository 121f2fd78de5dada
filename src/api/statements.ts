import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { Fault } from '#ground/fault.ts'
import { changeStatement, withdrawStatement } from '#record/change-statement.ts'
import { changeStatementStatus } from '#record/change-statement-status.ts'
import { findStatement, listStatements } from '#record/list-statements.ts'
import { markStatement } from '#record/mark-statement.ts'
import { statementChangeShape, statementShape } from '#record/statement.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { shownStatementShape } from './document-shapes.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, idParam, revisionShape } from './shapes.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/documents/{id}/statements',
  request: { params: idParam },
  responses: answers(z.object({ items: z.array(shownStatementShape) })),
})

const markRoute = createRoute({
  method: 'post',
  path: '/documents/{id}/statements',
  request: { params: idParam, body: body(statementShape) },
  responses: answers(shownStatementShape, 201),
})

const changeRoute = createRoute({
  method: 'patch',
  path: '/statements/{id}',
  request: {
    params: idParam,
    body: body(statementChangeShape.extend({ revision: revisionShape, note: z.string().max(2000).optional() })),
  },
  responses: answers(shownStatementShape),
})

const statusRoute = createRoute({
  method: 'put',
  path: '/statements/{id}/status',
  request: {
    params: idParam,
    body: body(
      z.object({
        status: z.enum(['confirmed', 'disputed', 'denied', 'withdrawn']),
        note: z.string().max(2000).default(''),
        revision: revisionShape,
      }),
    ),
  },
  responses: answers(shownStatementShape),
})

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/statements/{id}',
  request: { params: idParam },
  responses: answersNothing,
})

/** Statements: who said what to whom in a document. */
export function statementsApi({ store }: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  const shown = async (id: string) => {
    const statement = await findStatement(store.read, id)
    if (statement === undefined) throw new Fault('not_found', 'statement.unknown')
    return statement
  }
  app.openapi(listRoute, async (c) => c.json({ items: await listStatements(store.read, c.req.valid('param').id) }, 200))
  app.openapi(markRoute, async (c) => {
    const input = { document: c.req.valid('param').id, ...c.req.valid('json'), by: signedIn(c).id }
    return c.json(await shown(await store.transact((tx) => markStatement(tx, input))), 201)
  })
  app.openapi(changeRoute, async (c) => {
    const { id } = c.req.valid('param')
    const change = { statement: id, ...c.req.valid('json'), by: signedIn(c).id }
    await store.transact((tx) => changeStatement(tx, change))
    return c.json(await shown(id), 200)
  })
  app.openapi(statusRoute, async (c) => {
    const { id } = c.req.valid('param')
    const change = { statement: id, ...c.req.valid('json'), by: signedIn(c).id }
    await store.transact((tx) => changeStatementStatus(tx, change))
    return c.json(await shown(id), 200)
  })
  app.openapi(withdrawRoute, async (c) => {
    const by = signedIn(c).id
    await store.transact((tx) => withdrawStatement(tx, { statement: c.req.valid('param').id, by }))
    return c.body(null, 204)
  })
  return app
}
