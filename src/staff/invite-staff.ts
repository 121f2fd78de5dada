import { later, type Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import { newSecret } from '#ground/id.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import type { Role } from './account.ts'
import { appendAudit } from './append-audit.ts'
import { lockStaff } from './inside/lock-staff.ts'
import { secretId } from './inside/secret-id.ts'

/** An invitation is good for so long. */
export const invitationLife = 7 * 24 * 60 * 60 * 1000

/** Make a one-time link for a new owner or editor. The secret is told once and not kept; `id` names the invitation from then on. */
export async function inviteStaff(
  tx: Transaction,
  { kind, note, by }: { kind: Role; note: string; by: string | null },
): Promise<{ id: string; secret: string }> {
  const secret = newSecret()
  const id = secretId(secret)
  await tx.sql
    .insertInto('invitation')
    .values({
      id,
      kind,
      account: null,
      note: note.trim(),
      createdBy: by,
      createdAt: tx.at,
      expiresAt: later(tx.at, invitationLife),
      spentAt: null,
    })
    .execute()
  await appendAudit(tx, { account: id, action: 'invitation.created', by, details: { kind } })
  return { id, secret }
}

/**
 * While the office has no owner: a fresh link for one; the links of earlier starts are void then. Undefined once there is an owner.
 */
export async function ensureOwnerInvitation(tx: Transaction): Promise<{ secret: string } | undefined> {
  await lockStaff(tx)
  if (!(await needsOwner(tx.sql))) return undefined
  const old = tx.sql.deleteFrom('invitation').where('kind', '=', 'owner').where('createdBy', 'is', null)
  for (const { id } of await old.where('spentAt', 'is', null).returning('id').execute())
    await appendAudit(tx, { account: id, action: 'invitation.removed', by: null })
  const { secret } = await inviteStaff(tx, { kind: 'owner', note: '', by: null })
  return { secret }
}

/** Whether the office has no owner yet who could sign in. */
export async function needsOwner(reader: Reader): Promise<boolean> {
  const owner = await reader
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'owner')
    .where('disabledAt', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return owner === undefined
}

export interface ListedInvitation {
  id: string
  kind: 'owner' | 'editor' | 'reset'
  note: string
  /** For a reset: whose login. */
  login: string | null
  createdAt: Instant
  expiresAt: Instant
}

/** The links that were made and could still be used, newest first. */
export async function listInvitations(reader: Reader, now: Instant): Promise<ListedInvitation[]> {
  return reader
    .selectFrom('invitation')
    .leftJoin('account', 'account.id', 'invitation.account')
    .select(['invitation.id', 'kind', 'note', 'login', 'invitation.createdAt', 'expiresAt'])
    .where('spentAt', 'is', null)
    .where('expiresAt', '>', now)
    .orderBy('invitation.createdAt', 'desc')
    .execute()
}

/** Make an unspent link void. Throws `not_found`. */
export async function removeInvitation(tx: Transaction, { id, by }: { id: string; by: string | null }): Promise<void> {
  const removed = await tx.sql
    .deleteFrom('invitation')
    .where('id', '=', id)
    .where('spentAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (removed === undefined) throw new Fault('not_found', 'invitation.unknown')
  await appendAudit(tx, { account: id, action: 'invitation.removed', by })
}
