import { newId } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Blobs } from '#storage/blobs.ts'
import type { Store, Transaction } from '#storage/store.ts'
import { fileNameOf } from './inside/file-name-of.ts'
import { inTurn } from './inside/in-turn.ts'
import { noteBlob } from './inside/note-blob.ts'
import { openPicture, type OpenPicture } from './inside/open-picture.ts'
import { renderPicture, type Rendered } from './inside/render-picture.ts'
import { foldPicture, readPictureWords, type PictureWords } from './picture.ts'

export interface NewPicture extends PictureWords {
  bytes: Uint8Array
  /** As the sender calls it; shown to the staff, never trusted. */
  fileName: string
  /** The site's first language, in which the alt is required. */
  language: string
  focalX?: number
  focalY?: number
  by: string | null
}

/**
 * Take in a picture: decoded, set upright, freed of everything that is not pixels, and kept in the sizes that pages show; the file as it
 * came is not kept. Returns its id. Throws `invalid` for a file that is no whole JPEG, PNG or WebP within the limits or for missing
 * words, `too_many` while many others are in work. The bytes are stored before the rows that name them.
 */
export async function addPicture({ store, blobs }: { store: Store; blobs: Blobs }, given: NewPicture): Promise<string> {
  const words = readPictureWords(given, given.language)
  return inTurn(async () => {
    const open = await openPicture(given.bytes)
    const { master, renditions } = await renderPicture(open)
    const kept = await keep(blobs, { mediaType: 'image/webp', width: open.width, height: open.height, bytes: master })
    const served: Kept[] = []
    for (const rendition of renditions) served.push(await keep(blobs, rendition))
    return store.transact((tx) => note(tx, { given, words, open, kept, served }))
  })
}

type Kept = Omit<Rendered, 'bytes'> & { blob: string; bytes: number }

async function keep(blobs: Blobs, { bytes, ...rest }: Rendered): Promise<Kept> {
  return { ...rest, blob: await blobs.put(bytes), bytes: bytes.length }
}

interface Taken {
  given: NewPicture
  words: PictureWords
  open: OpenPicture
  kept: Kept
  served: Kept[]
}

async function note(tx: Transaction, { given, words, open, kept, served }: Taken): Promise<string> {
  const id = newId()
  const fileName = fileNameOf(given.fileName)
  for (const { blob, bytes, mediaType } of [kept, ...served]) await noteBlob(tx, { hash: blob, bytes, mediaType })
  await tx.sql
    .insertInto('picture')
    .values({
      id,
      blob: kept.blob,
      width: open.width,
      height: open.height,
      alt: JSON.stringify(words.alt),
      credit: words.credit,
      focalX: given.focalX ?? 0.5,
      focalY: given.focalY ?? 0.5,
      fileName,
      folded: foldPicture({ ...words, fileName }),
      createdBy: given.by,
      createdAt: tx.at,
      revision: 1,
    })
    .execute()
  await tx.sql
    .insertInto('rendition')
    .values(served.map((each) => ({ picture: id, ...each })))
    .execute()
  await appendEntry(tx, { kind: 'picture.added', subject: id, by: given.by })
  return id
}
