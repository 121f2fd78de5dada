import { Fault } from '#ground/fault.ts'
import { newId, type Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { appendToLog } from './inside/append-to-log.ts'
import { changedBlocks } from './inside/changed-blocks.ts'
import { publishEdition, type PublishedEdition } from './inside/publish-edition.ts'
import type { CorrectionKind } from './kinds.ts'
import { readLeaf, type Leaf } from './leaf.ts'
import { getDraftAt } from './save-draft.ts'

export interface NewCorrection {
  version: Id
  revision: number
  kind: CorrectionKind
  /** What was wrong and what is right, for readers. Typos are public too. */
  note: string
  /** Who reported it, if they wish to be named. */
  reportedBy?: string | null | undefined
  by: Id
}

/**
 * Publish a draft as the correction of what is public: a new edition and, beside it, what was wrong, of which kind, and a note.
 * Faults: `draft.stale`, `correction.nothing_public`, `correction.note_missing`, and every blocker of `checkPublication`.
 */
export async function correctVersion(
  tx: Transaction,
  input: NewCorrection,
): Promise<PublishedEdition & { correction: Id }> {
  const draft = await getDraftAt(tx, input)
  if (draft.currentEdition === null) throw new Fault('conflict', 'correction.nothing_public')
  if (input.note.trim() === '') throw new Fault('invalid', 'correction.note_missing', { field: 'note' })
  const before = await leafOfEdition(tx, draft.currentEdition)
  const published = await publishEdition(tx, draft, input.by)
  const after = await leafOfEdition(tx, published.edition)
  const correction = newId()
  await tx.sql
    .insertInto('correction')
    .values({
      id: correction,
      document: draft.document,
      version: draft.version,
      fromEdition: draft.currentEdition,
      toEdition: published.edition,
      kind: input.kind,
      note: input.note.trim(),
      reportedBy: input.reportedBy?.trim() || null,
      spans: JSON.stringify(changedBlocks(before, after)),
      publishedAt: tx.at,
      byAccount: input.by,
    })
    .execute()
  await appendToLog(tx, {
    subject: correction,
    document: draft.document,
    entry: {
      kind: 'correction',
      number: published.documentNumber,
      language: draft.lang,
      from: before.edition,
      to: published.number,
      of: input.kind,
    },
  })
  await appendEntry(tx, {
    kind: 'correction.published',
    subject: correction,
    details: { document: draft.document, version: draft.version, edition: published.edition },
    by: input.by,
  })
  return { ...published, correction }
}

async function leafOfEdition(tx: Transaction, edition: Id): Promise<Leaf> {
  const { leaf } = await tx.sql
    .selectFrom('editionBody')
    .select('leaf')
    .where('edition', '=', edition)
    .executeTakeFirstOrThrow()
  return readLeaf(leaf)
}
