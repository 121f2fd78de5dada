import { fold } from '#persian/fold.ts'
import type { Id } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import { deckText, type DraftContent } from '../draft-content.ts'

export type DraftReason = 'autosave' | 'saved' | 'restored' | 'published' | 'imported'

export interface DraftWriting {
  version: Id
  content: DraftContent
  by: Id | null
  reason: DraftReason
}

/** Two autosaves of one person within this time are one revision. */
const autosaveWindowMs = 2 * 60 * 1000

export async function writeFirstDraft(tx: Transaction, writing: DraftWriting): Promise<void> {
  await tx.sql
    .insertInto('draft')
    .values({ version: writing.version, revision: 1, isChanged: 1, ...columnsOf(tx, writing) })
    .execute()
  await keepRevision(tx, writing, 1)
}

/** Write the draft's next revision; the caller has seen to it that `revision` is the present one. Returns the new number. */
export async function writeNextDraft(tx: Transaction, writing: DraftWriting, revision: number): Promise<number> {
  const next = revision + 1
  await tx.sql
    .updateTable('draft')
    .set({ revision: next, isChanged: 1, ...columnsOf(tx, writing) })
    .where('version', '=', writing.version)
    .execute()
  if (writing.reason === 'autosave') await foldAutosave(tx, writing, revision)
  await keepRevision(tx, writing, next)
  return next
}

function columnsOf(tx: Transaction, { content, by }: DraftWriting) {
  const headline = deckText(content.decks, 'headline')
  return {
    content: JSON.stringify(content),
    headline,
    folded: fold(content.decks.map((deck) => deck.text).join(' ')),
    updatedAt: tx.at,
    updatedBy: by,
  }
}

async function keepRevision(tx: Transaction, writing: DraftWriting, revision: number): Promise<void> {
  await tx.sql
    .insertInto('draftRevision')
    .values({
      version: writing.version,
      revision,
      content: JSON.stringify(writing.content),
      at: tx.at,
      byAccount: writing.by,
      reason: writing.reason,
    })
    .execute()
}

/** Let go the autosave before this one when the same person wrote it a moment ago. */
async function foldAutosave(tx: Transaction, writing: DraftWriting, revision: number): Promise<void> {
  const since = new Date(Date.parse(tx.at) - autosaveWindowMs).toISOString()
  await tx.sql
    .deleteFrom('draftRevision')
    .where('version', '=', writing.version)
    .where('revision', '=', revision)
    .where('reason', '=', 'autosave')
    .where('byAccount', 'is not distinct from', writing.by)
    .where('at', '>=', since)
    .execute()
}
