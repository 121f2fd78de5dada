import { z } from '@hono/zod-openapi'
import { authorModes } from '#comments/author-rule.ts'
import { moderationModes } from '#comments/rules.ts'
import { refusalReasons, reportReasons, signalKinds } from '#comments/comment.ts'
import { decisions } from '#comments/decide-comments.ts'
import { queues } from '#comments/list-moderated.ts'
import { wordActions, wordMatches } from '#comments/words.ts'
import { instantShape } from './account-shape.ts'
import { idShape } from './shapes.ts'

const signalShape = z.object({ signal: z.enum(signalKinds), word: z.string().optional() })

export const commentShape = z
  .object({
    id: idShape,
    document: idShape,
    number: z.int().nullable(),
    headline: z.string(),
    headlineLang: z
      .string()
      .openapi({ description: 'The document may have no version in the language of the comment.' }),
    lang: z.string(),
    parent: idShape.nullable(),
    answers: z.object({ name: z.string(), text: z.string() }).nullable().openapi({ description: 'What it answers.' }),
    author: idShape.nullable().openapi({ description: 'The browser it came from; null for a reply of the office.' }),
    isStaff: z.boolean(),
    name: z.string(),
    text: z.string().openapi({ description: 'Plain text of a stranger.' }),
    state: z.enum(['waiting', 'published', 'refused', 'taken_back']),
    isHeld: z.boolean(),
    signals: z.array(signalShape).openapi({ description: 'What the check and the rules saw.' }),
    reason: z.string().nullable(),
    note: z.string().nullable(),
    isPicked: z.boolean(),
    network: z.string().nullable().openapi({ description: 'A /24 or /48; gone after thirty days.' }),
    createdAt: instantShape,
    editedAt: instantShape.nullable(),
    decidedAt: instantShape.nullable(),
    decidedBy: z.string().nullable(),
    decidedByName: z.string().nullable(),
    reports: z.array(z.object({ reason: z.enum(reportReasons), note: z.string(), weight: z.int(), at: instantShape })),
    appeal: z
      .object({
        text: z.string(),
        at: instantShape,
        refusedBy: z.string().nullable(),
        refusers: z
          .array(z.string())
          .openapi({ description: 'Accounts that refused it at any time, the oldest refusal first; none may answer.' }),
        lastResort: z
          .object({ account: z.string(), name: z.string(), from: instantShape })
          .nullable()
          .openapi({ description: 'Where everybody has refused it: who may answer nevertheless, and from when.' }),
        outcome: z.string().nullable(),
        answer: z.string().nullable(),
      })
      .nullable(),
  })
  .openapi('Comment')

export const commentHistoryShape = commentShape.extend({
  revisions: z.array(z.object({ revision: z.int(), name: z.string(), text: z.string(), at: instantShape })),
  decisions: z.array(
    z.object({
      at: instantShape,
      decision: z.string(),
      reason: z.string().nullable(),
      note: z.string().nullable(),
      undoneAt: instantShape.nullable(),
      byName: z.string().nullable(),
    }),
  ),
})

export const queueShape = z.enum(queues)
export const networkShape = z.string().regex(/^[0-9a-f.:]{3,40}\/(?:24|48)$|^unknown$/)

export const decidingShape = z.strictObject({
  comments: z.array(idShape).min(1).max(200),
  decision: z.enum(decisions),
  reason: z.enum(refusalReasons).optional(),
  note: z.string().max(4000).optional(),
})

export const wordShape = z.object({
  id: idShape,
  word: z.string(),
  action: z.enum(wordActions),
  match: z.enum(wordMatches),
})
export const newWordShape = z.strictObject({
  word: z.string().max(200),
  action: z.enum(wordActions),
  match: z.enum(wordMatches),
})
export const metWordShape = wordShape.extend({ start: z.int(), end: z.int() })

export const banShape = z.object({
  id: idShape,
  kind: z.enum(['author', 'network']),
  subject: z.string(),
  reason: z.string(),
  since: instantShape,
  until: instantShape,
  by: z.string().nullable(),
})
export const listedBanShape = banShape.extend({
  name: z.string().nullable().openapi({ description: 'The name that a banned writer last wrote under.' }),
  byName: z.string().nullable(),
})
export const newBanShape = z.strictObject({
  kind: z.enum(['author', 'network']),
  subject: z.union([idShape, networkShape]),
  reason: z.string().max(500),
  until: z.iso.datetime(),
})

export const rulesShape = z.strictObject({
  mode: z.enum(moderationModes).optional(),
  closesAfterDays: z.int().min(0).max(3650).optional(),
  slowSeconds: z.int().min(0).max(86_400, 'comment.slow_long').optional(),
  capacityPerHour: z.int().min(1).max(10_000).optional(),
})

const explainedShape = z.object({
  mode: z.object({ value: z.enum(moderationModes), from: z.string() }),
  closesAfterDays: z.object({ value: z.int(), from: z.string() }),
  slowSeconds: z.object({ value: z.int(), from: z.string() }),
  capacityPerHour: z.object({ value: z.int(), from: z.string() }),
})

export const scopeRulesShape = z.object({
  scope: z.string(),
  own: rulesShape,
  holds: explainedShape.openapi({
    description: 'What holds, field by field, and the scope it comes from; `first`: nobody has set it.',
  }),
  wider: explainedShape.openapi({ description: 'What would hold without rules of its own.' }),
})

export const listedRulesShape = z.object({
  scope: z.string(),
  rules: rulesShape,
  document: z.object({ id: idShape, number: z.int().nullable(), headline: z.string(), lang: z.string() }).nullable(),
  changedAt: instantShape,
  byName: z.string().nullable(),
})

export const authorRuleShape = z.strictObject({ mode: z.enum(authorModes), reason: z.string().max(500) })
const setAuthorRuleShape = z.object({
  mode: z.enum(authorModes),
  reason: z.string(),
  since: instantShape,
  by: z.string().nullable(),
  byName: z.string().nullable(),
})
export const listedAuthorRuleShape = setAuthorRuleShape.extend({ author: idShape, name: z.string() })
export const authorShape = z.object({
  id: idShape,
  names: z.array(z.string()).openapi({ description: 'What it wrote under, the latest first. Text of a stranger.' }),
  since: instantShape,
  isTrusted: z.boolean(),
  counts: z.object({ waiting: z.int(), published: z.int(), refused: z.int(), taken_back: z.int() }),
  rule: setAuthorRuleShape.nullable(),
  bans: z.array(listedBanShape),
})
