import type { Figure, Match } from './cast.ts'
import type { CueClass, Directness, Span } from './statement.ts'

/** A statement while the article is being read; whom it belongs to may still get a fuller name. */
export interface Draft {
  readonly p: number
  from: number
  to: number
  readonly cue: Span | null
  readonly cueClass: CueClass
  readonly kind:
    | 'colon'
    | 'ke'
    | 'bare'
    | 'infinitive'
    | 'according'
    | 'question'
    | 'summary'
    | 'label'
    | 'continuation'
  directness: Directness
  readonly speaker: Span | null
  figure: Figure | null
  readonly how: Match['how']
  sure: number
  readonly plural: boolean
  addressee: Span | null
  addressed: Figure | null
  addressedText: string | null
  readonly inside: boolean
  readonly parent: Draft | null
  /** How sure, 0 to 1, that this is a statement at all. */
  found: number
}
