import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Blobs } from '#storage/blobs.ts'
import type { Transaction } from '#storage/store.ts'
import { findFile } from './find-file.ts'
import { dropBlob } from './inside/drop-blob.ts'

export interface FileRemoval {
  id: string
  blobs: Blobs
  /** Whether a document carries the file; rooms above know. Asked inside the transaction. */
  isUsed: (id: string) => Promise<boolean>
  by: string
}

/** Remove a file that no document carries, with its bytes. Throws `not_found`, or `conflict` (`file.in_use`). */
export async function removeFile(tx: Transaction, { id, blobs, isUsed, by }: FileRemoval): Promise<void> {
  const { hash } = await findFile(tx.sql, id)
  if (await isUsed(id)) throw new Fault('conflict', 'file.in_use')
  await tx.sql.deleteFrom('file').where('id', '=', id).execute()
  await dropBlob(tx, blobs, hash)
  await appendEntry(tx, { kind: 'file.removed', subject: id, by })
}
