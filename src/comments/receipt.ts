import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CommentKeys } from '#storage/comment-keys.ts'

/** The secret tail of the address under which a comment's writer finds it again: the same for ever, and nowhere in the database. */
export function receiptOf(keys: CommentKeys, comment: string): string {
  return signedId(keys.receipts, { id: comment, of: comment })
}

/** The comment that a receipt is for; undefined when it is no receipt of ours. */
export function readReceipt(keys: CommentKeys, receipt: string): string | undefined {
  return readSignedId(receipt, (comment) => receiptOf(keys, comment))
}

/** An id with what nobody can make who has not the key. `of` is what is signed: the same id may be signed for another use. */
export function signedId(key: Buffer, { id, of }: { id: string; of: string }): string {
  return `${id}-${createHmac('sha256', key).update(of).digest('base64url').slice(0, 27)}`
}

/** The id that was signed; undefined when it was not signed so by us. */
export function readSignedId(signed: string, sign: (id: string) => string): string | undefined {
  const id = /^([0-9a-z]{12})-[\w-]{27}$/.exec(signed)?.[1]
  if (id === undefined) return undefined
  return timingSafeEqual(Buffer.from(sign(id)), Buffer.from(signed)) ? id : undefined
}
