import type { Instant } from '#ground/clock.ts'
import type { Generated } from 'kysely'
import type { JsonText } from './house.ts'

export interface AccountTable {
  id: string
  /** What one signs in with: a user name or mail address, folded to lower case and Latin digits. */
  login: string
  name: string
  role: 'owner' | 'editor'
  passwordHash: string | null
  /** The newsroom's language for this person. */
  language: 'fa' | 'en'
  createdAt: Instant
  disabledAt: Instant | null
}

export interface PasskeyTable {
  /** The credential id, base64url. */
  id: string
  account: string
  /** COSE public key, base64url. */
  publicKey: string
  signCount: number
  transports: JsonText
  name: string
  createdAt: Instant
  lastUsedAt: Instant | null
}

export interface SessionTable {
  /** SHA-256 of the cookie's token, hex: who reads the table cannot sign in with it. */
  id: string
  account: string
  createdAt: Instant
  lastSeenAt: Instant
  expiresAt: Instant
  /** A short name of browser and system, for the list of sessions. */
  device: string
}

/** A one-time link: to become the owner, to join, or to set a new password. */
export interface InvitationTable {
  /** SHA-256 of the link's secret, hex. */
  id: string
  kind: 'owner' | 'editor' | 'reset'
  /** For `reset`: whose. */
  account: string | null
  note: string
  createdBy: string | null
  createdAt: Instant
  expiresAt: Instant
  spentAt: Instant | null
}

/** A WebAuthn challenge that waits for its answer. */
export interface ChallengeTable {
  id: string
  kind: 'register' | 'sign_in'
  challenge: string
  account: string | null
  expiresAt: Instant
}

/** Failed sign-ins per account and per network prefix. */
export interface SignInAttemptTable {
  key: string
  count: number
  since: Instant
}

/** Every change to an account or its means of signing in. Append-only. */
export interface AuditTable {
  id: Generated<number>
  at: Instant
  account: string
  action: string
  byAccount: string | null
  details: JsonText
}

export interface StaffTables {
  account: AccountTable
  passkey: PasskeyTable
  session: SessionTable
  invitation: InvitationTable
  challenge: ChallengeTable
  signInAttempt: SignInAttemptTable
  audit: AuditTable
}
