import type { Generated } from 'kysely'
import type { Instant } from '#ground/clock.ts'
import type { Flag, JsonText } from './house.ts'

/** A browser that has commented, known by a secret in its cookie. */
export interface CommentAuthorTable {
  id: string
  /** SHA-256 of the cookie's secret. */
  secretHash: string
  createdAt: Instant
  /** Whatever comes from here is read before it is shown. */
  reviewedSince: Instant | null
  reviewReason: string | null
  reviewBy: string | null
}

export type CommentState = 'waiting' | 'published' | 'refused' | 'taken_back'

export interface CommentTable {
  id: string
  document: string
  /** The language of the page it was written under. */
  lang: string
  /** The comment of the first level under which it stands; null where it is one. */
  root: string | null
  /** What it answers. */
  parent: string | null
  author: string | null
  /** The account of the office's own reply. */
  account: string | null
  name: string
  /** As its writer wrote it, but for control characters. */
  text: string
  /** SHA-256 of its strict fold: what says the same has the same. */
  textKey: string
  /** For the search. */
  folded: string
  state: CommentState
  /** In the held queue rather than the ordinary one. */
  isHeld: Flag
  /** `[{ signal, … }]`: what the check and the rules saw. */
  signals: JsonText
  /** Why it is not shown: a key of the list of reasons. */
  reason: string | null
  /** What the moderator added to the reason; its writer reads it. */
  note: string | null
  isPicked: Flag
  /** Its writer was trusted when it came: links in it are links. */
  mayLink: Flag
  revision: number
  /** The form's key: sent twice, it is one comment. */
  submissionKey: string
  submissionHash: string
  /** /24 or /48, for thirty days. */
  network: string | null
  createdAt: Instant
  editedAt: Instant | null
  publishedAt: Instant | null
  decidedAt: Instant | null
  decidedBy: string | null
}

/** What a comment said before its writer edited it. */
export interface CommentRevisionTable {
  comment: string
  revision: number
  name: string
  text: string
  at: Instant
}

/** A proof of work that was spent. */
export interface CommentProofTable {
  signature: string
  comment: string
  expiresAt: Instant
}

export interface CommentReportTable {
  id: string
  comment: string
  /** An author's id, or a keyed hash of the network. */
  reporter: string
  weight: number
  reason: string
  note: string
  at: Instant
  settledAt: Instant | null
}

/** What the filter learnt from one decision, so that it can be unlearnt. */
export interface CommentTrainingTable {
  comment: string
  label: 'good' | 'bad'
  tokens: JsonText
}

export interface CommentTokenTable {
  token: string
  good: number
  bad: number
}

/** Who decided what about a comment, and from which state. */
export interface CommentDecisionTable {
  id: Generated<number>
  comment: string
  at: Instant
  /** Null: a rule of the house. */
  byAccount: string | null
  batch: string
  decision: string
  reason: string | null
  note: string | null
  /** State and reason before, as JSON. */
  before: JsonText
  undoneAt: Instant | null
}

export interface CommentAppealTable {
  id: string
  comment: string
  text: string
  at: Instant
  refusedBy: string | null
  decidedAt: Instant | null
  decidedBy: string | null
  outcome: 'upheld' | 'overturned' | null
  answer: string | null
}

/** Rules of one scope: `site`, `kind:report`, `document:<id>`. */
export interface CommentRuleTable {
  scope: string
  rules: JsonText
  changedAt: Instant
  changedBy: string | null
}

export interface CommentWordTable {
  id: string
  word: string
  action: 'block' | 'hold' | 'flag' | 'allow'
  match: 'word' | 'anywhere'
  createdAt: Instant
  createdBy: string | null
}

export interface CommentBanTable {
  id: string
  kind: 'author' | 'network'
  subject: string
  reason: string
  since: Instant
  until: Instant
  byAccount: string | null
  liftedAt: Instant | null
}

export interface CommentTables {
  commentAuthor: CommentAuthorTable
  comment: CommentTable
  commentRevision: CommentRevisionTable
  commentProof: CommentProofTable
  commentReport: CommentReportTable
  commentTraining: CommentTrainingTable
  commentToken: CommentTokenTable
  commentDecision: CommentDecisionTable
  commentAppeal: CommentAppealTable
  commentRule: CommentRuleTable
  commentWord: CommentWordTable
  commentBan: CommentBanTable
}
