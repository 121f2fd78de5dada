import type { Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { getDocument } from './create-document.ts'
import { fileDocument, type Filing } from './file-document.ts'
import { writeListing } from './write-listing.ts'
import type { DocumentKind } from './kinds.ts'

export interface DocumentChange {
  document: Id
  kind?: DocumentKind | undefined
  things?: Filing[] | undefined
  by: Id
}

/** Change a document's kind, or what it is about and filed under. */
export async function changeDocument(tx: Transaction, change: DocumentChange): Promise<void> {
  await getDocument(tx, change.document)
  if (change.kind !== undefined) {
    await tx.sql.updateTable('document').set({ kind: change.kind }).where('id', '=', change.document).execute()
    await writeListing(tx, change.document)
  }
  if (change.things !== undefined) await fileDocument(tx, change.document, change.things)
  await appendEntry(tx, { kind: 'document.changed', subject: change.document, by: change.by })
}
