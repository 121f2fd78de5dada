import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Blobs } from '#storage/blobs.ts'
import type { Transaction } from '#storage/store.ts'
import { findPicture } from './find-picture.ts'
import { inTurn } from './inside/in-turn.ts'

export interface PictureRemoval {
  id: string
  blobs: Blobs
  /** Whether anything shows the picture; rooms above know. Asked inside the transaction. */
  isUsed: (id: string) => Promise<boolean>
  by: string
}

/**
 * Remove a picture that nothing shows; its bytes go after the commit, but for those that another picture has too. Throws `not_found`,
 * or `conflict` (`picture.in_use`).
 */
export async function removePicture(tx: Transaction, { id, blobs, isUsed, by }: PictureRemoval): Promise<void> {
  await findPicture(tx.sql, id)
  if (await isUsed(id)) throw new Fault('conflict', 'picture.in_use')
  const served = await tx.sql.deleteFrom('rendition').where('picture', '=', id).returning('blob').execute()
  const master = await tx.sql.deleteFrom('picture').where('id', '=', id).returning('blob').execute()
  const orphans = await forgetOrphans(
    tx,
    [...served, ...master].map(({ blob }) => blob),
  )
  await appendEntry(tx, { kind: 'picture.removed', subject: id, by })
  tx.afterCommit(() =>
    inTurn(async () => {
      for (const hash of orphans) await blobs.remove(hash)
    }),
  )
}

async function forgetOrphans(tx: Transaction, hashes: string[]): Promise<string[]> {
  const served = await tx.sql.selectFrom('rendition').select('blob').where('blob', 'in', hashes).execute()
  const masters = await tx.sql.selectFrom('picture').select('blob').where('blob', 'in', hashes).execute()
  const needed = new Set([...served, ...masters].map(({ blob }) => blob))
  const orphans = [...new Set(hashes)].filter((hash) => !needed.has(hash))
  if (orphans.length > 0) await tx.sql.deleteFrom('blob').where('hash', 'in', orphans).execute()
  return orphans
}
