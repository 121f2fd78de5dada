import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { answerErrorReport, reopenErrorReport } from '#comments/answer-error-report.ts'
import { signalKinds } from '#comments/comment.ts'
import { errorAnswers, errorReportStates } from '#comments/error-report.ts'
import { countErrorReports, errorQueues, findErrorReport, listErrorReports } from '#comments/list-error-reports.ts'
import { Fault } from '#ground/fault.ts'
import { blockText, textBlocks } from '#record/body.ts'
import { findPublishedHead, findPublishedText } from '#record/find-published-document.ts'
import { listPublishedCorrections } from '#record/list-published-corrections.ts'
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
  pageSize,
  revisionShape,
} from './shapes.ts'

const reportShape = z
  .object({
    id: idShape,
    document: idShape,
    version: idShape,
    number: z.int().nullable(),
    headline: z.string(),
    lang: z.string(),
    edition: z.int().openapi({ description: 'The edition that was public when it was reported.' }),
    currentEdition: z.int(),
    block: z.string().nullable(),
    quote: z.string().openapi({ description: 'Plain text of a stranger, as is the text.' }),
    text: z.string(),
    name: z.string().nullable(),
    isNamed: z.boolean().openapi({ description: 'The reporter wishes to be named in the correction.' }),
    state: z.enum(errorReportStates),
    isHeld: z.boolean(),
    signals: z.array(z.object({ signal: z.enum(signalKinds) })),
    answer: z.string().nullable(),
    correction: idShape.nullable(),
    duplicateOf: idShape.nullable(),
    duplicates: z.int(),
    revision: revisionShape,
    createdAt: instantShape,
    answeredAt: instantShape.nullable(),
    answeredByName: z.string().nullable(),
  })
  .openapi('ErrorReport')

const openedShape = reportShape.extend({
  changes: z.array(
    z.object({
      state: z.enum(errorReportStates),
      answer: z.string().nullable(),
      at: instantShape,
      byName: z.string().nullable(),
    }),
  ),
  lines: z
    .array(z.object({ id: z.string(), text: z.string() }))
    .openapi({ description: 'The text as it was reported on, line by line; none once it was erased by law.' }),
  corrections: z.array(
    z.object({
      id: idShape,
      kind: z.string(),
      note: z.string(),
      from: z.int(),
      to: z.int(),
      publishedAt: instantShape,
    }),
  ),
  others: z.array(reportShape).openapi({ description: 'Other reports on the same document.' }),
})

const list = createRoute({
  method: 'get',
  path: '/error-reports',
  description: 'What waits longest comes first; elsewhere the latest.',
  request: {
    query: z.object({
      queue: z.enum(errorQueues).default('open'),
      q: z.string().max(200).optional(),
      document: idShape.optional(),
      lang: z.string().max(20).optional(),
      page: pageShape,
    }),
  },
  responses: answers(listShape(reportShape)),
})
const count = createRoute({
  method: 'get',
  path: '/error-report-queues',
  responses: answers(z.object({ queues: z.record(z.enum(errorQueues), z.int()) })),
})
const find = createRoute({
  method: 'get',
  path: '/error-reports/{id}',
  request: { params: idParam },
  responses: answers(openedShape),
})
const answer = createRoute({
  method: 'put',
  path: '/error-reports/{id}/answer',
  description: 'To be answered with a correction that is yet to be published, name the report there.',
  request: {
    params: idParam,
    body: body(
      z.strictObject({
        revision: revisionShape,
        answer: z.enum(errorAnswers),
        text: z.string().max(10_000).default(''),
        correction: idShape.optional(),
        duplicateOf: idShape.optional(),
      }),
    ),
  },
  responses: answersNothing,
})
const reopen = createRoute({
  method: 'delete',
  path: '/error-reports/{id}/answer',
  description: 'Back into the queue. The answer stays in the history.',
  request: {
    params: idParam,
    query: z.object({
      revision: z
        .string()
        .regex(/^\d{1,9}$/)
        .transform(Number)
        .openapi({ type: 'integer' }),
    }),
  },
  responses: answersNothing,
})

/** Reports of errors, for those who answer them. */
export function errorReportsApi({ store }: House): OpenAPIHono<StaffEnv> {
  const api = resource()
  api.openapi(list, async (c) => {
    const { page, ...filter } = c.req.valid('query')
    return c.json(await listErrorReports(readerForWords(store, filter.q), { ...filter, ...pageOf(page) }), 200)
  })
  api.openapi(count, async (c) => c.json({ queues: await countErrorReports(store.read) }, 200))
  api.openapi(find, async (c) => c.json(await openReport(store.read, c.req.valid('param').id), 200))
  api.openapi(answer, async (c) => {
    const given = { report: c.req.valid('param').id, ...c.req.valid('json'), by: signedIn(c).id }
    await store.transact((tx) => answerErrorReport(tx, given))
    return c.body(null, 204)
  })
  api.openapi(reopen, async (c) => {
    const given = { report: c.req.valid('param').id, ...c.req.valid('query'), by: signedIn(c).id }
    await store.transact((tx) => reopenErrorReport(tx, given))
    return c.body(null, 204)
  })
  return api
}

/** A report beside the text that it is about, with what may answer it. */
async function openReport(reader: Reader, id: string) {
  const report = await findErrorReport(reader, id)
  if (report === undefined) throw new Fault('not_found', 'errorReport.unknown')
  const { number, lang, edition, version, document } = report
  const corrections = await listPublishedCorrections(reader, { lang, version, limit: 100 })
  const { items } = await listErrorReports(reader, { queue: 'all', document, limit: pageSize, offset: 0 })
  return {
    ...report,
    lines: await linesOf(reader, { number: number ?? 0, lang, edition }),
    corrections: corrections.map(({ spans: _, ...shown }) => shown),
    others: items.filter((one) => one.id !== id),
  }
}

async function linesOf(reader: Reader, asked: { number: number; lang: string; edition: number }) {
  const head = await findPublishedHead(reader, asked)
  const { leaf = null } = head === undefined ? {} : await findPublishedText(reader, head)
  if (leaf === null) return []
  return [
    ...leaf.decks.map(({ text }) => ({ id: 'lines', text })),
    ...(leaf.lead === '' ? [] : [{ id: 'lead', text: leaf.lead }]),
    ...textBlocks({ type: 'doc', content: leaf.blocks }).map((block) => ({
      id: block.attrs.id,
      text: blockText(block),
    })),
  ]
}
