import { z } from '@hono/zod-openapi'
import { statementShape } from '#record/statement.ts'
import { idShape } from './shapes.ts'

const listedVersionShape = z.object({
  id: idShape,
  lang: z.string(),
  slug: z.string(),
  headline: z.string(),
  state: z.enum(['draft', 'published', 'changed']),
  updatedAt: z.string(),
  updatedBy: z.string().nullable(),
})

/** A document in a list. */
export const listedDocumentShape = z.object({
  id: idShape,
  number: z.int().nullable(),
  kind: z.string(),
  createdAt: z.string(),
  firstPublishedAt: z.string().nullable(),
  withdrawal: z.string().nullable(),
  versions: z.array(listedVersionShape),
})

/** A statement with what is known of it. */
export const shownStatementShape = statementShape
  .extend({
    id: idShape,
    document: idShape,
    status: z.enum(['proposed', 'confirmed', 'disputed', 'denied', 'withdrawn']),
    isPublic: z.boolean(),
    confidence: z.number().nullable(),
    createdAt: z.string(),
    revision: z.int(),
  })
  .openapi('Statement')

export const editionShape = z.object({
  id: idShape,
  version: idShape,
  lang: z.string(),
  number: z.int(),
  publishedAt: z.string(),
  publishedBy: z.string().nullable(),
  leafHash: z.string(),
  isCurrent: z.boolean(),
})

const withdrawalShape = z.object({
  id: idShape,
  kind: z.string(),
  reason: z.string(),
  since: z.string(),
  redirectTo: z.string().nullable(),
  liftedAt: z.string().nullable(),
})

/** A document with everything but its texts. */
export const documentShape = listedDocumentShape
  .extend({
    things: z.array(z.object({ thing: idShape, kind: z.string(), isPinned: z.boolean() })),
    statements: z.array(shownStatementShape),
    editions: z.array(editionShape),
    withdrawals: z.array(withdrawalShape),
  })
  .openapi('Document')
