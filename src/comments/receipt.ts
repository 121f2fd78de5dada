import { createHmac, timingSafeEqual } from 'node:crypto'
import type { CommentKeys } from '#storage/comment-keys.ts'

/** The secret tail of the address under which a comment's writer finds it again: the same for ever, and nowhere in the database. */
export function receiptOf(keys: CommentKeys, comment: string): string {
  return `${comment}-${createHmac('sha256', keys.receipts).update(comment).digest('base64url').slice(0, 27)}`
}

/** The comment that a receipt is for; undefined when it is no receipt of ours. */
export function readReceipt(keys: CommentKeys, receipt: string): string | undefined {
  const comment = /^([0-9a-z]{12})-[\w-]{27}$/.exec(receipt)?.[1]
  if (comment === undefined) return undefined
  const isOurs = timingSafeEqual(Buffer.from(receiptOf(keys, comment)), Buffer.from(receipt))
  return isOurs ? comment : undefined
}
