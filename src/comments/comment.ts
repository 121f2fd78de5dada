import type { CommentState } from '#storage/tables/comments.ts'

export type { CommentState } from '#storage/tables/comments.ts'

/** What the check or a rule saw in a submission. `word` names the entry of the word list that was met. */
export interface Signal {
  signal: SignalKind
  word?: string
}

/** The closed list of signals. Their sentences stand in the catalogues. */
export const signalKinds = [
  'proof.missing',
  'proof.malformed',
  'proof.expired',
  'proof.wrong',
  'proof.other_document',
  'proof.replayed',
  'form.missing',
  'form.wrong',
  'form.other_document',
  'form.fast',
  'trap.filled',
  'origin.foreign',
  'text.repeated',
  'text.links',
  'text.mixed_scripts',
  'word.blocked',
  'word.held',
  'word.flagged',
  'filter.likely_spam',
  'author.reviewed',
  'author.new',
  'edited',
] as const

export type SignalKind = (typeof signalKinds)[number]

/** Signals that put a comment into the held queue; the others are told beside it. */
export const holdingSignals: ReadonlySet<SignalKind> = new Set([
  'proof.missing',
  'proof.malformed',
  'proof.expired',
  'proof.wrong',
  'proof.other_document',
  'proof.replayed',
  'form.missing',
  'form.wrong',
  'form.other_document',
  'form.fast',
  'trap.filled',
  'origin.foreign',
  'text.repeated',
  'text.links',
  'text.mixed_scripts',
  'word.held',
  'filter.likely_spam',
])

/** Why a comment is refused; its writer reads the sentence of its reason. */
export const refusalReasons = [
  'insult',
  'spam',
  'off_topic',
  'personal_data',
  'unlawful',
  'repeated',
  'word',
  'other',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const reportReasons = ['insult', 'spam', 'personal_data', 'false', 'other'] as const
export type ReportReason = (typeof reportReasons)[number]

export const commentLimits = {
  /** Letters as a reader counts them. */
  text: 3000,
  name: 40,
  /** Marks that may stand on one letter of a name. */
  marks: 2,
  /** UTF-16 units of a text, whatever it is made of. */
  units: 12_000,
  note: 1000,
  /** How long one's own comment can be changed or taken back without anybody's leave. */
  editMs: 5 * 60_000,
  /** A form that comes back sooner was not read. */
  fastMs: 3000,
} as const

/** Where one's own comment stands. */
export interface OwnState {
  state: CommentState
  isHeld: boolean
}

export function readSignals(json: string): Signal[] {
  return JSON.parse(json) as Signal[]
}
