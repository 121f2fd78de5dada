import type { Blobs } from '#storage/blobs.ts'
import type { Transaction } from '#storage/store.ts'

/** Let go of bytes that nothing of the office names any more: the row at once, the bytes after the commit. What is named stays. */
export async function dropBlob(tx: Transaction, blobs: Blobs, hash: string): Promise<void> {
  const named = await Promise.all([
    tx.sql.selectFrom('file').select('blob').where('blob', '=', hash).limit(1).execute(),
    tx.sql.selectFrom('rendition').select('blob').where('blob', '=', hash).limit(1).execute(),
    tx.sql.selectFrom('picture').select('blob').where('blob', '=', hash).limit(1).execute(),
    tx.sql.selectFrom('readout').select('blob').where('blob', '=', hash).limit(1).execute(),
    tx.sql.selectFrom('shareImage').select('blob').where('blob', '=', hash).limit(1).execute(),
  ])
  if (named.some((rows) => rows.length > 0)) return
  await tx.sql.deleteFrom('blob').where('hash', '=', hash).execute()
  tx.afterCommit(() => blobs.remove(hash))
}
