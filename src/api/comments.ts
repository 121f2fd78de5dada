import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { setAuthorRule } from '#comments/author-rule.ts'
import { decideAppeal } from '#comments/decide-appeal.ts'
import { decideComments, undoDecisions } from '#comments/decide-comments.ts'
import { describeAuthor } from '#comments/describe-author.ts'
import { findModerated, listModerated, measureQueues, queues, type Queue } from '#comments/list-moderated.ts'
import { pickComment, replyAsOffice } from '#comments/reply-as-office.ts'
import { Fault } from '#ground/fault.ts'
import { readerForWords } from '#storage/has-words.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import {
  authorRuleShape,
  authorShape,
  commentHistoryShape,
  commentShape,
  decidingShape,
  networkShape,
  queueShape,
} from './comment-shapes.ts'
import { resource } from './resource.ts'
import { answers, answersNothing, body, idParam, idShape, listShape, pageOf, pageShape } from './shapes.ts'

const list = createRoute({
  method: 'get',
  path: '/comments',
  description: 'What waits longest comes first; the most reported first among the reported; elsewhere the latest.',
  request: {
    query: z.object({
      queue: queueShape.default('waiting'),
      q: z.string().max(200).optional(),
      document: idShape.optional(),
      author: idShape.optional(),
      network: networkShape.optional(),
      page: pageShape,
    }),
  },
  responses: answers(listShape(commentShape)),
})
const measure = createRoute({
  method: 'get',
  path: '/comment-queues',
  description: 'How many stand in each queue, and how many minutes the moderators need for what waits.',
  responses: answers(
    z.object({
      queues: z.record(z.enum(queues), z.int()),
      minutes: z.int(),
      capacityPerHour: z.int(),
      lastHour: z.int(),
    }),
  ),
})
const find = createRoute({
  method: 'get',
  path: '/comments/{id}',
  request: { params: idParam },
  responses: answers(commentHistoryShape),
})
const decide = createRoute({
  method: 'post',
  path: '/comment-decisions',
  description: 'Publish, refuse with a reason, or let wait: all of them or none. The batch undoes it.',
  request: { body: body(decidingShape) },
  responses: answers(z.object({ batch: idShape, changed: z.int() }), 201),
})
const undo = createRoute({
  method: 'delete',
  path: '/comment-decisions/{id}',
  request: { params: idParam },
  responses: answers(z.object({ changed: z.int() })),
})
const appeal = createRoute({
  method: 'post',
  path: '/comments/{id}/appeal-decision',
  description:
    'Not by whoever refused the comment at any time; where everybody has, by the one whose refusal is the oldest, seven days after the appeal.',
  request: {
    params: idParam,
    body: body(z.strictObject({ outcome: z.enum(['upheld', 'overturned']), answer: z.string().max(4000) })),
  },
  responses: answersNothing,
})
const reply = createRoute({
  method: 'post',
  path: '/comments/{id}/replies',
  request: { params: idParam, body: body(z.strictObject({ text: z.string().max(20_000) })) },
  responses: answers(z.object({ id: idShape }), 201),
})
const pick = createRoute({
  method: 'put',
  path: '/comments/{id}/pick',
  request: { params: idParam },
  responses: answersNothing,
})
const unpick = createRoute({
  method: 'delete',
  path: '/comments/{id}/pick',
  request: { params: idParam },
  responses: answersNothing,
})
const author = createRoute({
  method: 'get',
  path: '/comment-authors/{id}',
  request: { params: idParam },
  responses: answers(authorShape),
})
const ruleAuthor = createRoute({
  method: 'put',
  path: '/comment-authors/{id}/rule',
  description:
    '`before`: read whatever comes from this writer first; `trust`: trusted without having earned it; `after`: shown at once, also where others are read first.',
  request: { params: idParam, body: body(authorRuleShape) },
  responses: answersNothing,
})
const freeAuthor = createRoute({
  method: 'delete',
  path: '/comment-authors/{id}/rule',
  request: { params: idParam },
  responses: answersNothing,
})

/** What moderators work away. Other lists have all that was ever written, unless it is that of one document, writer or network. */
const waitingQueues: ReadonlySet<string> = new Set(['waiting', 'held', 'reported', 'appealed'] satisfies Queue[])

/** The comments, for those who moderate them. */
export function commentsApi(house: House): OpenAPIHono<StaffEnv> {
  const { store } = house
  const api = resource()
  api.openapi(list, async (c) => {
    const { page, ...filter } = c.req.valid('query')
    const { q, queue, document, author, network } = filter
    const isFound = waitingQueues.has(queue) || [document, author, network].some((one) => one !== undefined)
    const reader = isFound ? readerForWords(store, q) : store.aside
    return c.json((await listModerated(reader, { ...filter, ...pageOf(page) })) as never, 200)
  })
  api.openapi(measure, async (c) => c.json(await measureQueues(store.read, house.clock.now()), 200))
  api.openapi(find, async (c) => {
    const found = await findModerated(store.read, c.req.valid('param').id)
    if (found === undefined) throw new Fault('not_found', 'comment.unknown')
    return c.json(found as never, 200)
  })
  api.openapi(decide, async (c) => {
    const by = signedIn(c).id
    const deciding = c.req.valid('json')
    return c.json(await store.transact((tx) => decideComments(tx, { ...deciding, by })), 201)
  })
  api.openapi(undo, async (c) => {
    const by = signedIn(c).id
    const batch = c.req.valid('param').id
    return c.json({ changed: await store.transact((tx) => undoDecisions(tx, { batch, by })) }, 200)
  })
  api.openapi(appeal, async (c) => {
    const by = signedIn(c).id
    const given = { comment: c.req.valid('param').id, ...c.req.valid('json'), by }
    await store.transact((tx) => decideAppeal(tx, given))
    return c.body(null, 204)
  })
  api.openapi(reply, async (c) => {
    const { id, name } = signedIn(c)
    const given = { comment: c.req.valid('param').id, text: c.req.valid('json').text, account: { id, name } }
    return c.json({ id: await store.transact((tx) => replyAsOffice(tx, given)) }, 201)
  })
  for (const [route, isPicked] of [
    [pick, true],
    [unpick, false],
  ] as const)
    api.openapi(route, async (c) => {
      const by = signedIn(c).id
      await store.transact((tx) => pickComment(tx, { comment: c.req.valid('param').id, isPicked, by }))
      return c.body(null, 204)
    })
  api.openapi(author, async (c) =>
    c.json(await describeAuthor(store.read, { id: c.req.valid('param').id, at: house.clock.now() }), 200),
  )
  api.openapi(ruleAuthor, async (c) => {
    const given = { author: c.req.valid('param').id, rule: c.req.valid('json'), by: signedIn(c).id }
    await store.transact((tx) => setAuthorRule(tx, given))
    return c.body(null, 204)
  })
  api.openapi(freeAuthor, async (c) => {
    const given = { author: c.req.valid('param').id, rule: null, by: signedIn(c).id }
    await store.transact((tx) => setAuthorRule(tx, given))
    return c.body(null, 204)
  })
  return api
}
