import { z } from 'zod'
import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'

/** What the office finds about words that circulate: they were said, said otherwise, or never said. */
export const verdicts = ['said', 'said_differently', 'never_said'] as const
export type Verdict = (typeof verdicts)[number]

/** What an answer says; `withdrawn`: the office no longer stands by its last one. */
export const answerVerdicts = [...verdicts, 'withdrawn'] as const
export type AnswerVerdict = (typeof answerVerdicts)[number]

export const claimLimits = { text: 5000, explanation: 5000, address: 2000, statements: 12 } as const

const id = z.string().regex(/^[0-9a-z]{6,16}$/)
const language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)

/** A claim as the desk writes it: the words that circulate, where they were seen, and what the next answer will say. */
export const claimShape = z.strictObject({
  lang: language,
  text: z.string().max(claimLimits.text),
  /** Whose words they are said to be. */
  speaker: id.nullable().default(null),
  seenAddress: z.string().max(claimLimits.address).default(''),
  seenOn: z.iso.date().nullable().default(null),
  verdict: z.enum(answerVerdicts).nullable().default(null),
  explanation: z.record(language, z.string().max(claimLimits.explanation)).default({}),
  /** The statements it is held against. */
  statements: z.array(id).max(claimLimits.statements).default([]),
})

export type ClaimFacts = z.infer<typeof claimShape>

export interface Claim extends ClaimFacts {
  id: Id
  /** How many answers were published, and what the latest says. */
  answers: number
  publishedVerdict: AnswerVerdict | null
  publishedAt: Instant | null
  /** The desk holds what no answer says yet. */
  isChanged: boolean
  revision: number
  createdAt: Instant
  updatedAt: Instant
}
