import type { Instant } from '#ground/clock.ts'
import type { Flag, JsonText } from './house.ts'

/** `taken_back`: its reporter had it erased before anybody answered. */
export type ErrorReportState = 'open' | 'corrected' | 'not_error' | 'duplicate' | 'dismissed' | 'taken_back'

/** A reader's word that something in a public text is wrong. */
export interface ErrorReportTable {
  id: string
  document: string
  version: string
  /** What was public when it was reported. */
  edition: string
  lang: string
  /** The paragraph that is meant. */
  block: string | null
  /** The words that are meant, as the reader marked or typed them. */
  quote: string
  text: string
  name: string | null
  /** The reporter wishes to be named in a correction. */
  isNamed: Flag
  state: ErrorReportState
  isHeld: Flag
  /** `[{ signal }]`: what the human check saw. */
  signals: JsonText
  folded: string
  /** What the office answers. */
  answer: string | null
  correction: string | null
  duplicateOf: string | null
  revision: number
  submissionKey: string
  submissionHash: string
  /** /24 or /48, for thirty days. */
  network: string | null
  createdAt: Instant
  answeredAt: Instant | null
  answeredBy: string | null
}

/** Every answer that a report ever had. Append-only. */
export interface ErrorReportChangeTable {
  id: string
  report: string
  state: ErrorReportState
  answer: string | null
  correction: string | null
  duplicateOf: string | null
  at: Instant
  byAccount: string | null
}

/** Words that circulate as somebody's, and what the desk is writing about them. */
export interface ClaimTable {
  id: string
  lang: string
  /** The words, as they circulate. */
  text: string
  /** Whose they are said to be. */
  speaker: string | null
  seenAddress: string
  /** ISO date. */
  seenOn: string | null
  /** What the next answer will say: verdict, explanations, statements. */
  content: JsonText
  folded: string
  /** How many answers were published. */
  answers: number
  /** Of the latest answer. */
  verdict: string | null
  publishedAt: Instant | null
  /** 1 while the desk holds what no answer says yet. */
  isChanged: Flag
  revision: number
  createdAt: Instant
  createdBy: string | null
  updatedAt: Instant
}

/** What the office answered. Immutable in the database itself. */
export interface ClaimAnswerTable {
  id: string
  claim: string
  number: number
  verdict: string
  /** The canonical JSON (RFC 8785) whose SHA-256 is the leaf hash. */
  leaf: string
  leafHash: string
  publishedAt: Instant
  byAccount: string | null
}

/** A statement that an answer to a claim rests on. */
export interface ClaimStatementTable {
  answer: string
  statement: string
}

/** What the other side published of an event, as it was captured. */
export interface ReadoutTable {
  id: string
  event: string
  lang: string
  /** Who published it. */
  source: string
  address: string
  capturedAt: Instant
  /** Its words. */
  text: string
  /** SHA-256 of the captured file, or of the words in UTF-8 where there is none. */
  hash: string
  /** Bytes of what was hashed. */
  size: number
  mediaType: string
  /** The captured file. */
  blob: string | null
  addedAt: Instant
  addedBy: string | null
  removedAt: Instant | null
  removedBy: string | null
  reason: string | null
  replacedBy: string | null
}

export interface DeskTables {
  errorReport: ErrorReportTable
  errorReportChange: ErrorReportChangeTable
}
