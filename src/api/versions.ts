import { createRoute, z, type OpenAPIHono } from '@hono/zod-openapi'
import { answerByCorrection } from '#comments/answer-error-report.ts'
import { Fault } from '#ground/fault.ts'
import { checkPublication } from '#record/check-publication.ts'
import { correctVersion } from '#record/correct-version.ts'
import { draftContentShape } from '#record/draft-content.ts'
import { findDraftRevision, listDraftRevisions, restoreDraft } from '#record/draft-revisions.ts'
import { findDraft } from '#record/find-draft.ts'
import { correctionKinds } from '#record/kinds.ts'
import { publishVersion } from '#record/publish-version.ts'
import { saveDraft } from '#record/save-draft.ts'
import { signedIn, type StaffEnv } from '#web/authenticate.ts'
import type { House } from '#web/house.ts'
import { resource } from './resource.ts'
import { listAccounts } from '#staff/list-accounts.ts'
import { answers, body, idParam, idShape, revisionShape } from './shapes.ts'

const draftShape = z
  .object({
    version: idShape,
    document: idShape,
    lang: z.string(),
    slug: z.string(),
    currentEdition: z.string().nullable(),
    revision: revisionShape,
    content: draftContentShape,
    updatedAt: z.string(),
    updatedBy: z.string().nullable(),
    isChanged: z.boolean(),
  })
  .openapi('Draft')

const savedShape = z.object({ revision: revisionShape })

const checkShape = z.object({
  reason: z.string(),
  field: z.string().optional(),
  details: z.record(z.string(), z.unknown()).optional(),
})

const publicationCheckShape = z
  .object({
    blockers: z.array(checkShape),
    warnings: z.array(checkShape),
    answered: z.array(checkShape),
    offers: z.array(checkShape),
    summary: z.object({
      headline: z.string(),
      slug: z.string(),
      lang: z.string(),
      number: z.int().nullable(),
      edition: z.int(),
      statements: z.int(),
      languages: z.array(z.string()),
    }),
  })
  .openapi('PublicationCheck')

const publishedShape = z.object({
  edition: idShape,
  number: z.int(),
  documentNumber: z.int(),
  leafHash: z.string(),
})

const draftRoute = createRoute({
  method: 'get',
  path: '/versions/{id}/draft',
  request: { params: idParam },
  responses: answers(draftShape),
})

const saveRoute = createRoute({
  method: 'put',
  path: '/versions/{id}/draft',
  request: {
    params: idParam,
    body: body(
      z.object({ revision: revisionShape, content: draftContentShape, reason: z.enum(['autosave', 'saved']) }),
    ),
  },
  responses: answers(savedShape),
})

const revisionsRoute = createRoute({
  method: 'get',
  path: '/versions/{id}/revisions',
  request: { params: idParam },
  responses: answers(
    z.object({
      items: z.array(
        z.object({
          revision: revisionShape,
          at: z.string(),
          by: z.string().nullable(),
          byName: z.string().nullable(),
          reason: z.string(),
        }),
      ),
    }),
  ),
})

const revisionParams = z.object({
  id: idShape,
  revision: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .openapi({ type: 'integer' }),
})

const revisionRoute = createRoute({
  method: 'get',
  path: '/versions/{id}/revisions/{revision}',
  request: { params: revisionParams },
  responses: answers(z.object({ content: draftContentShape })),
})

const restoreRoute = createRoute({
  method: 'post',
  path: '/versions/{id}/restoration',
  request: { params: idParam, body: body(savedShape) },
  responses: answers(savedShape, 201),
})

const checkRoute = createRoute({
  method: 'get',
  path: '/versions/{id}/publication-check',
  request: { params: idParam },
  responses: answers(publicationCheckShape),
})

const publishRoute = createRoute({
  method: 'post',
  path: '/versions/{id}/publication',
  request: {
    params: idParam,
    body: body(z.object({ revision: revisionShape, changeNote: z.string().max(2000).optional() })),
  },
  responses: answers(publishedShape, 201),
})

const correctRoute = createRoute({
  method: 'post',
  path: '/versions/{id}/corrections',
  request: {
    params: idParam,
    body: body(
      z.object({
        revision: revisionShape,
        kind: z.enum(correctionKinds),
        note: z.string().max(5000),
        reportedBy: z.string().max(200).nullable().optional(),
        answers: z
          .array(idShape)
          .max(200)
          .default([])
          .openapi({ description: 'Reports of errors that this correction answers.' }),
      }),
    ),
  },
  responses: answers(publishedShape.extend({ correction: idShape }), 201),
})

/** Versions of documents: their drafts and what is kept of them, publication and correction. */
export function versionsApi(house: House): OpenAPIHono<StaffEnv> {
  const app = resource()
  draftRoutes(app, house)
  publicationRoutes(app, house)
  return app
}

function draftRoutes(app: OpenAPIHono<StaffEnv>, { store }: House): void {
  app.openapi(draftRoute, async (c) => {
    const draft = await findDraft(store.read, c.req.valid('param').id)
    if (draft === undefined) throw new Fault('not_found', 'version.unknown')
    return c.json(draft, 200)
  })
  app.openapi(saveRoute, async (c) => {
    const saving = { version: c.req.valid('param').id, ...c.req.valid('json'), by: signedIn(c).id }
    return c.json(await store.transact((tx) => saveDraft(tx, saving)), 200)
  })
  app.openapi(revisionsRoute, async (c) => {
    const revisions = await listDraftRevisions(store.read, c.req.valid('param').id)
    const names = new Map((await listAccounts(store.read)).map(({ id, name }) => [id, name]))
    const items = revisions.map((each) => ({ ...each, byName: each.by === null ? null : (names.get(each.by) ?? null) }))
    return c.json({ items }, 200)
  })
  app.openapi(revisionRoute, async (c) => {
    const { id, revision } = c.req.valid('param')
    const content = await findDraftRevision(store.read, { version: id, revision })
    if (content === undefined) throw new Fault('not_found', 'draft.revision_unknown')
    return c.json({ content }, 200)
  })
  app.openapi(restoreRoute, async (c) => {
    const at = { version: c.req.valid('param').id, ...c.req.valid('json'), by: signedIn(c).id }
    return c.json(await store.transact((tx) => restoreDraft(tx, at)), 201)
  })
}

function publicationRoutes(app: OpenAPIHono<StaffEnv>, { store }: House): void {
  app.openapi(checkRoute, async (c) => c.json(await checkPublication(store.read, c.req.valid('param').id), 200))
  app.openapi(publishRoute, async (c) => {
    const publication = { version: c.req.valid('param').id, ...c.req.valid('json'), by: signedIn(c).id }
    return c.json(await store.transact((tx) => publishVersion(tx, publication)), 201)
  })
  app.openapi(correctRoute, async (c) => {
    const by = signedIn(c).id
    const { answers: reports, ...correction } = c.req.valid('json')
    const corrected = await store.transact(async (tx) => {
      const done = await correctVersion(tx, { version: c.req.valid('param').id, ...correction, by })
      await answerByCorrection(tx, { reports, correction: done.correction, by })
      return done
    })
    return c.json(corrected, 201)
  })
}
