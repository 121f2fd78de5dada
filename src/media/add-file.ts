import { fold } from '#persian/fold.ts'
import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import { TooLong, type Blobs } from '#storage/blobs.ts'
import type { Store } from '#storage/store.ts'
import { fileFormats, fileLimits } from './file.ts'
import { dropBlob } from './inside/drop-blob.ts'
import { fileNameOf } from './inside/file-name-of.ts'
import { inspectFile, tooLarge } from './inside/inspect-file.ts'
import { noteBlob } from './inside/note-blob.ts'

export interface NewFile {
  stream: ReadableStream<Uint8Array>
  /** As the sender calls it; shown and offered for saving, never trusted. */
  name: string
  by: string | null
}

/**
 * Take in a file as it comes, without holding it in memory, and find out by its bytes what it is. Returns its id. Throws `invalid` for
 * what is none of `fileFormats`, is broken, is larger than its sort may be, or plays in no browser; of such a file nothing is kept.
 */
export async function addFile({ store, blobs }: { store: Store; blobs: Blobs }, given: NewFile): Promise<string> {
  const { hash, bytes } = await blobs.putStream(given.stream, fileLimits.video).catch((error: unknown) => {
    throw error instanceof TooLong ? tooLarge('video') : error
  })
  try {
    const blob = await blobs.open(hash)
    if (blob === undefined || bytes === 0) throw new Fault('invalid', 'file.empty', { field: 'file' })
    const name = fileNameOf(given.name)
    const facts = await inspectFile(blob, name)
    if (bytes > fileLimits[facts.sort]) throw tooLarge(facts.sort)
    const { format, width, height, seconds } = facts
    return await store.transact(async (tx) => {
      // Somebody may have removed the last other file with these bytes meanwhile.
      if ((await blobs.open(hash)) === undefined) throw new Fault('too_many', 'file.busy', { details: { seconds: 1 } })
      const id = newId()
      await noteBlob(tx, { hash, bytes, mediaType: fileFormats[format] })
      await tx.sql
        .insertInto('file')
        .values({
          id,
          blob: hash,
          format,
          bytes,
          name,
          folded: fold(name),
          width,
          height,
          seconds,
          createdBy: given.by,
          createdAt: tx.at,
        })
        .execute()
      await appendEntry(tx, { kind: 'file.added', subject: id, by: given.by })
      return id
    })
  } catch (error) {
    await store.transact((tx) => dropBlob(tx, blobs, hash))
    throw error
  }
}
