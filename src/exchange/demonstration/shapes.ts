import type { RefusalReason } from '#comments/comment.ts'
import type { Verdict } from '#record/claim.ts'
import type {
  CorrectionKind,
  CueClass,
  Directness,
  DocumentKind,
  EventKind,
  ParticipantPart,
  WithdrawalKind,
} from '#record/kinds.ts'
import type { DraftContent } from '#record/draft-content.ts'
import type { ThingKind } from '#storage/tables/record.ts'

/** How the demonstration is written down. Whatever refers to another entry does so by that entry's `key`; times are the office's own. */
export type Lang = 'fa' | 'en' | 'ar'
/** `2026-07-14 16:30`, or `2026-07-14` where the minute is not known. */
export type LocalTime = string
type Said = { fa: string } & Partial<Record<Lang, string>>

/** A line over a text, and the statement that it rests on. */
export type Line = string | readonly [text: string, statement: string]

export interface DemonstrationThing {
  key: string
  kind: Exclude<ThingKind, 'event'>
  names: Said
  short?: Partial<Record<Lang, string>>
  /** A name that it had until the day before another. */
  former?: { names: Said; until: string }
  summary?: Said
  organisation?: string
  country?: string
  /** Latitude and longitude. */
  at?: readonly [number, number]
  picture?: string
  retired?: boolean
}

export interface DemonstrationTenure {
  key: string
  person: string
  position: string
  from: string | null
  to?: string
  isActing?: boolean
}

export interface DemonstrationParticipant {
  who: string
  tenure?: string
  side: 'ours' | 'theirs' | ''
  part: ParticipantPart
}

export interface DemonstrationEvent {
  key: string
  kind: EventKind
  names: Said
  summary?: Said
  start: LocalTime
  end?: LocalTime
  languages?: string[]
  partOf?: string
  participants: DemonstrationParticipant[]
  places: string[]
}

export interface DemonstrationStatement {
  speaker: string
  tenure?: string
  /** Whom it was said to; with the tenure where one is known. */
  to?: { who: string; tenure?: string; basis: 'words' | 'reply' | 'event' | 'editor' }[]
  cue: CueClass
  directness: Directness
  topics?: string[]
  /** The event it was said at, where that is not the first one the document is about. */
  event?: string
  sameAs?: string
  parent?: string
}

/**
 * A text in one language. In `body` blocks are parted by empty lines: `## ` begins a heading, `- ` the items of a list, `> ` a quotation,
 * `![key]` a picture, `%[key]` a video; `[key|words]` marks the words of a statement. `@6 ` before a block of a translation says that it answers the original's
 * sixth, where the translation leaves something out before it.
 */
export interface DemonstrationText {
  kicker?: string
  headline: Line
  decks?: readonly Line[]
  short?: string
  lead: string
  body: string
  /** When it was published, where that is not when the document was. */
  published?: LocalTime
}

export interface DemonstrationDocument {
  key: string
  kind: DocumentKind
  /** Events first; then topics, places, dossiers and series. */
  about: string[]
  /** Those of `about` on whose page it stands on top. */
  pinnedTo?: string[]
  /** Earlier documents that stand first beneath it. */
  pins?: string[]
  happened: LocalTime
  said?: LocalTime
  published: LocalTime
  verbality?: DraftContent['verbality']
  sourceLine?: { agency: Said; received: LocalTime; link: string | null }
  picture?: string
  statements?: Record<string, DemonstrationStatement>
  fa: DemonstrationText
  en?: DemonstrationText
  ar?: DemonstrationText
  corrections?: {
    lang: Lang
    at: LocalTime
    kind: CorrectionKind
    note: string
    reportedBy?: string
    before: string
    after: string
  }[]
  /** A later edition that corrects nothing. */
  additions?: { lang: Lang; at: LocalTime; note: string; after: string; added: string }[]
  withdrawal?: { kind: WithdrawalKind; at: LocalTime; reason: string; redirectTo?: string }
}

export interface DemonstrationPicture {
  key: string
  alt: Said
  /** What is under it on a page, per language. */
  caption: Said
  /** The kind of drawing, and a number that makes it one of its own. */
  scene: 'hills' | 'water' | 'city' | 'sun' | 'table'
  seed: number
}

export interface DemonstrationVideo {
  key: string
  /** Beside this folder's texts. */
  file: string
  /** The picture that stands until somebody plays it. */
  poster: string
  title: Said
  credit: Said
  /** Lines one after another, each for as long as the others. */
  captions: Partial<Record<Lang, readonly string[]>>
}

/** Words that circulate, and the office's answer. A statement is named by its document and its key: `call/s1`. */
export interface DemonstrationClaim {
  lang: Lang
  text: string
  speaker: string
  seenAddress: string
  seenOn: string
  verdict: Verdict
  explanation: Said
  statements: readonly string[]
  at: LocalTime
}

/** What the other side published of an event. */
export interface DemonstrationReadout {
  event: string
  lang: string
  source: string
  address: string
  capturedAt: LocalTime
  text: string
}

/** What a reader wrote under a document, and what became of it. */
export interface DemonstrationComment {
  key: string
  document: string
  lang: Lang
  name: string
  text: string
  at: LocalTime
  /** The comment it answers. */
  to?: string
  /** It came from a browser without script, so that no proof of work came with it. */
  isUnproven?: boolean
  /** When an editor read it; it still waits where nobody has. */
  decided?: LocalTime
  /** Why it was refused. */
  refused?: { reason: RefusalReason; note: string }
  isPicked?: boolean
  reply?: { at: LocalTime; text: string }
  appeal?: { at: LocalTime; text: string }
}
