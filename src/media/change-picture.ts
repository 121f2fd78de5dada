import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { findPicture } from './find-picture.ts'
import { foldPicture, readPictureWords } from './picture.ts'

export interface PictureChange {
  id: string
  /** The revision that the change was made on. */
  revision: number
  alt?: Record<string, string> | undefined
  credit?: string | undefined
  focalX?: number | undefined
  focalY?: number | undefined
  /** The site's first language, in which the alt is required. */
  language: string
  by: string
}

/**
 * Change what is said of a picture, or its focal point. Editions that are public keep the words they were published with. Throws
 * `conflict` (`picture.stale`) with the present revision, `invalid`, `not_found`.
 */
export async function changePicture(tx: Transaction, change: PictureChange): Promise<{ revision: number }> {
  const before = await findPicture(tx.sql, change.id)
  if (before.revision !== change.revision) throw stale(before.revision)
  const words = readPictureWords(
    { alt: change.alt ?? before.alt, credit: change.credit ?? before.credit },
    change.language,
  )
  const revision = before.revision + 1
  const changed = await tx.sql
    .updateTable('picture')
    .set({
      alt: JSON.stringify(words.alt),
      credit: words.credit,
      focalX: change.focalX ?? before.focalX,
      focalY: change.focalY ?? before.focalY,
      folded: foldPicture({ ...words, fileName: before.fileName }),
      revision,
    })
    .where('id', '=', change.id)
    .where('revision', '=', change.revision)
    .returning('id')
    .executeTakeFirst()
  if (changed === undefined) throw stale(revision)
  await appendEntry(tx, { kind: 'picture.changed', subject: change.id, details: { revision }, by: change.by })
  return { revision }
}

function stale(revision: number): Fault {
  return new Fault('conflict', 'picture.stale', { details: { revision } })
}
