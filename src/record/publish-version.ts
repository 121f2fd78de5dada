import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import { publishEdition, type PublishedEdition } from './inside/publish-edition.ts'
import { getDraftAt } from './save-draft.ts'

export interface Publication {
  version: Id
  /** The revision that the editor saw and confirmed. */
  revision: number
  /** What is new, for readers; required from the second edition on. */
  changeNote?: string | undefined
  by: Id
}

/**
 * Make a draft the next public edition of its version, and give its document a number if it has none. An edition, once public, is never
 * rewritten. Faults: `draft.stale`; every blocker of `checkPublication`; `publication.change_note_missing` for a later edition.
 */
export async function publishVersion(tx: Transaction, publication: Publication): Promise<PublishedEdition> {
  const draft = await getDraftAt(tx, publication)
  const note = publication.changeNote?.trim() ?? ''
  if (draft.currentEdition !== null && note === '')
    throw new Fault('invalid', 'publication.change_note_missing', { field: 'changeNote' })
  const published = await publishEdition(tx, draft, publication.by)
  if (note !== '') await writeChangeNote(tx, { edition: published.edition, text: note, by: publication.by })
  return published
}

async function writeChangeNote(tx: Transaction, note: { edition: Id; text: string; by: Id }): Promise<void> {
  await tx.sql
    .insertInto('changeNote')
    .values({ id: newId(), edition: note.edition, text: note.text, at: tx.at, byAccount: note.by })
    .execute()
}
