import type { Id } from '#ground/id.ts'
import type { Blobs } from '#storage/blobs.ts'
import type { Reader, Transaction } from '#storage/store.ts'

/** The blob of a version's share picture, if it is the one that is wanted. */
export async function findShareImage(
  reader: Reader,
  { version, drawing }: { version: Id; drawing: string },
): Promise<string | undefined> {
  const row = await reader
    .selectFrom('shareImage')
    .select('blob')
    .where('version', '=', version)
    .where('drawing', '=', drawing)
    .executeTakeFirst()
  return row?.blob
}

export interface NewShareImage {
  version: Id
  document: Id
  drawing: string
  blob: { hash: string; bytes: number }
  blobs: Blobs
}

/** Note the share picture of a version, whose bytes are kept already; the one before it goes after the commit. */
export async function keepShareImage(tx: Transaction, { blob, blobs, ...row }: NewShareImage): Promise<void> {
  const old = await tx.sql.selectFrom('shareImage').select('blob').where('version', '=', row.version).execute()
  await tx.sql
    .insertInto('blob')
    .values({ ...blob, mediaType: 'image/png', createdAt: tx.at })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
  const kept = { ...row, blob: blob.hash }
  await tx.sql
    .insertInto('shareImage')
    .values(kept)
    .onConflict((conflict) => conflict.column('version').doUpdateSet({ drawing: kept.drawing, blob: kept.blob }))
    .execute()
  await forget(tx, { hashes: old.map((one) => one.blob), blobs })
}

/** Remove the share pictures of documents: what was taken back is drawn no more. */
export async function removeShareImages(
  tx: Transaction,
  { documents, blobs }: { documents: Id[]; blobs: Blobs },
): Promise<void> {
  const old = await tx.sql.deleteFrom('shareImage').where('document', 'in', documents).returning('blob').execute()
  await forget(tx, { hashes: old.map((one) => one.blob), blobs })
}

/** Bytes go after the commit, unless another share picture has the same. */
async function forget(tx: Transaction, { hashes, blobs }: { hashes: string[]; blobs: Blobs }): Promise<void> {
  if (hashes.length === 0) return
  const needed = await tx.sql.selectFrom('shareImage').select('blob').where('blob', 'in', hashes).execute()
  const orphans = hashes.filter((hash) => !needed.some((one) => one.blob === hash))
  if (orphans.length === 0) return
  await tx.sql.deleteFrom('blob').where('hash', 'in', orphans).execute()
  tx.afterCommit(async () => {
    for (const hash of orphans) await blobs.remove(hash)
  })
}
