import { z } from 'zod'
import { bodyShape } from './body.ts'
import { momentShape } from './moment.ts'

/** Roles of the lines over a text. `headline` stands exactly once in what is published. */
export const deckRoles = ['kicker', 'headline', 'deck', 'short'] as const
/** How near the text is to what was said. */
export const verbalities = ['verbatim', 'edited_transcript', 'report', 'summary'] as const

const deckShape = z.object({
  id: z.string().regex(/^[0-9a-z]{6,16}$/),
  role: z.enum(deckRoles),
  text: z.string().max(500),
  /** The statement that this line rests on. */
  restsOn: z.string().max(16).nullable(),
  /** The office's own words: the line rests on nobody's. */
  isOwn: z.boolean().optional(),
})

/**
 * What an editor answered to something that stood in the way of publication: it is right, because. Known again by its rule, the block and
 * the words found, so that it outlives every edit elsewhere. Kept in the draft, never public.
 */
const answerShape = z.object({
  rule: z.string().min(1).max(40),
  block: z.string().max(40),
  found: z.string().max(500),
  reason: z.string().max(1000),
})

const sourceLineShape = z.object({
  agency: z.string().max(200),
  received: momentShape.nullable(),
  link: z
    .string()
    .max(2000)
    .regex(/^https?:\/\//)
    .nullable(),
})

const leadPictureShape = z.object({
  picture: z.string().max(40),
  alt: z.string().max(1000),
  caption: z.string().max(2000),
})

/** Text of an imported page that is not part of the article: kept in sight of the editor, never published. */
const setAsideShape = z.object({
  kind: z.enum(['comments', 'widget', 'headlines', 'navigation']),
  text: z.string().max(100_000),
})

/** Everything an editor writes in one version of a document. */
export const draftContentShape = z
  .object({
    decks: z.array(deckShape).max(30),
    lead: z.string().max(5000),
    body: bodyShape,
    sourceLine: sourceLineShape.nullable(),
    verbality: z.enum(verbalities),
    happened: momentShape.nullable(),
    said: momentShape.nullable(),
    picture: leadPictureShape.nullable(),
    setAside: z.array(setAsideShape).max(200),
    /** Absent in a draft in which nothing was ever answered. */
    answers: z.array(answerShape).max(500).optional(),
  })
  .meta({ id: 'DraftContent' })

export type Deck = z.infer<typeof deckShape>
export type Answer = z.infer<typeof answerShape>
export type SourceLine = z.infer<typeof sourceLineShape>
export type SetAside = z.infer<typeof setAsideShape>
export type DraftContent = z.infer<typeof draftContentShape>

/** A draft in which nothing is written yet. Nothing is filled in: no date, no place. */
export function emptyContent(): DraftContent {
  return {
    decks: [],
    lead: '',
    body: { type: 'doc', content: [] },
    sourceLine: null,
    verbality: 'report',
    happened: null,
    said: null,
    picture: null,
    setAside: [],
  }
}

/** The text of the first deck with a role, or the empty string. */
export function deckText(decks: Deck[], role: Deck['role']): string {
  return decks.find((deck) => deck.role === role)?.text ?? ''
}
