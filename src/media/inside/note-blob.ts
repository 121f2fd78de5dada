import type { Transaction } from '#storage/store.ts'

/** Note that the office owns the bytes of a hash; what is noted already stays as it is. */
export async function noteBlob(
  tx: Transaction,
  blob: { hash: string; bytes: number; mediaType: string },
): Promise<void> {
  await tx.sql
    .insertInto('blob')
    .values({ ...blob, createdAt: tx.at })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute()
}
