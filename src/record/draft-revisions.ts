import type { Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import type { DraftContent } from './draft-content.ts'
import { findDraft } from './find-draft.ts'
import { writeNextDraft, type DraftReason } from './inside/write-draft.ts'

export interface DraftRevision {
  revision: number
  at: Instant
  by: Id | null
  reason: DraftReason
}

/** What was kept of a draft's past, newest first. */
export async function listDraftRevisions(reader: Reader, version: Id): Promise<DraftRevision[]> {
  const rows = await reader
    .selectFrom('draftRevision')
    .select(['revision', 'at', 'byAccount', 'reason'])
    .where('version', '=', version)
    .orderBy('revision', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    revision: row.revision,
    at: row.at,
    by: row.byAccount,
    reason: row.reason as DraftReason,
  }))
}

/** The whole text of one revision, or undefined when it was not kept. */
export async function findDraftRevision(
  reader: Reader,
  at: { version: Id; revision: number },
): Promise<DraftContent | undefined> {
  const row = await reader
    .selectFrom('draftRevision')
    .select('content')
    .where('version', '=', at.version)
    .where('revision', '=', at.revision)
    .executeTakeFirst()
  return row === undefined ? undefined : (JSON.parse(row.content) as DraftContent)
}

/** Write an old revision as the newest one; what stands between stays in the list. Returns the new revision. */
export async function restoreDraft(
  tx: Transaction,
  at: { version: Id; revision: number; by: Id },
): Promise<{ revision: number }> {
  const content = await findDraftRevision(tx.sql, at)
  const draft = await findDraft(tx.sql, at.version)
  if (content === undefined || draft === undefined) throw new Fault('not_found', 'draft.revision_unknown')
  const revision = await writeNextDraft(
    tx,
    { version: at.version, content, by: at.by, reason: 'restored' },
    draft.revision,
  )
  await appendEntry(tx, { kind: 'draft.restored', subject: at.version, details: { revision: at.revision }, by: at.by })
  return { revision }
}
