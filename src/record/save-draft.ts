import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import type { DraftContent } from './draft-content.ts'
import { findDraft, type Draft } from './find-draft.ts'
import { writeNextDraft, type DraftReason } from './inside/write-draft.ts'

export interface DraftSaving {
  version: Id
  /** The revision that the text was written on. */
  revision: number
  content: DraftContent
  reason: DraftReason
  by: Id
}

/**
 * Save a draft; returns its new revision. When somebody saved in between, nothing is written: Fault `draft.stale`, whose details name
 * the present revision, so that both texts can be shown. Saving what is already there changes nothing.
 */
export async function saveDraft(tx: Transaction, saving: DraftSaving): Promise<{ revision: number }> {
  const draft = await getDraftAt(tx, saving)
  if (JSON.stringify(draft.content) === JSON.stringify(saving.content)) return { revision: draft.revision }
  return { revision: await writeNextDraft(tx, saving, draft.revision) }
}

/** The draft at just this revision; Faults `version.unknown`, `draft.stale`. */
export async function getDraftAt(tx: Transaction, at: { version: Id; revision: number }): Promise<Draft> {
  const draft = await findDraft(tx.sql, at.version)
  if (draft === undefined) throw new Fault('not_found', 'version.unknown')
  if (draft.revision !== at.revision)
    throw new Fault('conflict', 'draft.stale', {
      details: { revision: draft.revision, by: draft.updatedBy, at: draft.updatedAt },
    })
  return draft
}
