import type { Generated } from 'kysely'
import type { Instant } from '#ground/clock.ts'

/** 0 or 1: SQLite has no boolean. */
export type Flag = 0 | 1
/** JSON as text; who reads it parses it into a typed value. */
export type JsonText = string

/** The one office that this house serves; always the row `id` 1. */
export interface OfficeTable {
  id: number
  /** `{ fa: 'دفتر …', en: '…' }` */
  names: JsonText
  /** Languages of the site in order; the first stands without a prefix in addresses. `["fa","en","ar"]` */
  languages: JsonText
  /** IANA name, `Asia/Tehran`. */
  zone: string
  /** What the office may set of its look and pages; see record/office.ts. */
  profile: JsonText
  isDemonstration: Flag
  createdAt: Instant
  revision: number
}

/** Numbers that are given once and never again: `document`, `edition`. */
export interface CounterTable {
  name: string
  value: number
}

/** What happened in the house, in the order of commit. Ids only: never text, mail addresses or tokens. */
export interface LedgerTable {
  seq: Generated<number>
  at: Instant
  /** `noun.past-tense`: `edition.published`. */
  kind: string
  /** The id of what it happened to. */
  subject: string
  /** Ids that belong to it, as a flat object. */
  details: JsonText
  /** The account that did it; null for the house itself. */
  byAccount: string | null
}

/** How far each handler of the ledger has come. */
export interface LedgerCursorTable {
  handler: string
  seq: number
}

export interface JobTable {
  id: string
  kind: string
  payload: JsonText
  /** At most one unfinished job has the same key. */
  uniqueKey: string | null
  runAt: Instant
  attempts: number
  maxAttempts: number
  lockedUntil: Instant | null
  lockedBy: string | null
  lastError: string | null
  finishedAt: Instant | null
  failedAt: Instant | null
  createdAt: Instant
}

/** Every blob the office owns, by the SHA-256 of its bytes in hex. */
export interface BlobTable {
  hash: string
  bytes: number
  mediaType: string
  createdAt: Instant
}
