import type { Instant } from '#ground/clock.ts'

/** How the connection to the mail server is secured: from its first byte, after a greeting, or (on this machine alone) not at all. */
export type MailSecurity = 'tls' | 'starttls' | 'none'

/** The one server that takes the house's mail. */
export interface MailServerTable {
  id: 'mail'
  host: string
  port: number
  security: MailSecurity
  /** Empty: it asks for none. */
  login: string
  /** Sealed; empty: none. */
  password: string
  /** The address that mail comes from. */
  sender: string
  /** When a mail was taken last since the settings changed; without it no mail is sent. */
  testedAt: Instant | null
  changedAt: Instant
  changedBy: string | null
}

/** `asked`: the address has not answered yet. `stopped`: it never said yes; `ended`: it had, and wishes to hear no more. */
export type CommentMailState = 'asked' | 'confirmed' | 'stopped' | 'ended'

/** The address to which answers to a comment are announced. */
export interface CommentMailTable {
  comment: string
  /** Sealed. */
  address: string
  /** A keyed hash, by which the same address is known again. */
  addressKey: string
  state: CommentMailState
  askedAt: Instant
  changedAt: Instant
}

/** When an address last got a mail that anybody could have called for, by typing it into a form. */
export interface MailCallTable {
  addressKey: string
  kind: 'ask' | 'own-data'
  at: Instant
}

export interface MailTables {
  mailCall: MailCallTable
  mailServer: MailServerTable
  commentMail: CommentMailTable
}
