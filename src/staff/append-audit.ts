import type { Transaction } from '#storage/store.ts'

/** What can happen to an account or to its means of signing in. */
export const auditActions = [
  'account.created',
  'account.renamed',
  'account.language_changed',
  'account.role_changed',
  'account.suspended',
  'account.reinstated',
  'invitation.created',
  'invitation.removed',
  'passkey.added',
  'passkey.renamed',
  'passkey.removed',
  'password.changed',
  'reset.created',
  'reset.accepted',
  'session.started',
  'session.ended',
  'sessions.ended',
  'sign_in.held',
] as const

export type AuditAction = (typeof auditActions)[number]

export interface NewAudit {
  /** Whose account it happened to; for an invitation, which has none yet, the invitation. */
  account: string
  action: AuditAction
  /** The account that did it; null for the house itself, such as its command line. */
  by: string | null
  details?: Record<string, string | number | null>
}

/** Note in the same transaction what it does to an account. Ids and words of our own only: never a secret, a hash or an address. */
export async function appendAudit(tx: Transaction, { account, action, by, details }: NewAudit): Promise<void> {
  const row = { at: tx.at, account, action, byAccount: by, details: JSON.stringify(details ?? {}) }
  await tx.sql.insertInto('audit').values(row).execute()
}
