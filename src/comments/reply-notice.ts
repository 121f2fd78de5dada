import type { Instant } from '#ground/clock.ts'
import { addJob } from '#jobs/add-job.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import { seal, unseal } from '#storage/seal.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import type { CommentMailState } from '#storage/tables/mail.ts'
import { callMail } from './call-mail.ts'
import { mailAddressKey, provedStates } from './mail-address.ts'
import { readSignedId, signedId } from './receipt.ts'

/**
 * Ask an address whether it wishes to hear of answers to a comment. Nothing else is sent there before it says so. Whoever proved the address in
 * this browser before is not asked again.
 */
export async function askForNotices(
  tx: Transaction,
  { keys, comment, address, author }: { keys: CommentKeys; comment: string; address: string; author: string },
): Promise<void> {
  const addressKey = mailAddressKey(keys, address)
  const isProven = await hasConfirmed(tx, { addressKey, author })
  const state = isProven ? 'confirmed' : 'asked'
  await tx.sql
    .insertInto('commentMail')
    .values({ comment, address: seal(keys.mail, address), addressKey, state, askedAt: tx.at, changedAt: tx.at })
    .execute()
  if (!isProven && (await callMail(tx, { addressKey, kind: 'ask' })))
    await addJob(tx, { kind: 'mail.ask', payload: { comment } })
}

async function hasConfirmed(
  tx: Transaction,
  { addressKey, author }: { addressKey: string; author: string },
): Promise<boolean> {
  const states = await tx.sql
    .selectFrom('commentMail')
    .innerJoin('comment', 'comment.id', 'commentMail.comment')
    .select('commentMail.state')
    .where('commentMail.addressKey', '=', addressKey)
    .where('comment.author', '=', author)
    .orderBy('commentMail.changedAt', 'desc')
    .execute()
  return states.find(({ state }) => state !== 'asked')?.state === 'confirmed'
}

/** Where a comment's notices go, and whether they may. */
export interface ReplyNotice {
  comment: string
  document: string
  lang: string
  state: CommentMailState
  /** Undefined when the key that sealed it is gone. */
  address: string | undefined
}

export async function findReplyNotice(
  reader: Reader,
  { keys, comment }: { keys: CommentKeys; comment: string },
): Promise<ReplyNotice | undefined> {
  const row = await reader
    .selectFrom('commentMail')
    .innerJoin('comment', 'comment.id', 'commentMail.comment')
    .select(['comment.id', 'comment.document', 'comment.lang', 'commentMail.state', 'commentMail.address'])
    .where('commentMail.comment', '=', comment)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { document, lang, state } = row
  return { comment: row.id, document, lang, state, address: unseal(keys.mail, row.address) }
}

/** Whom a public answer is announced to; undefined where nobody asked, or the answer is one's own. */
export async function noticeOfReply(
  reader: Reader,
  { keys, reply }: { keys: CommentKeys; reply: string },
): Promise<ReplyNotice | undefined> {
  const row = await reader
    .selectFrom('comment as reply')
    .innerJoin('comment as answered', 'answered.id', 'reply.parent')
    .select(['answered.id', 'answered.author', 'reply.author as replier'])
    .where('reply.id', '=', reply)
    .where('reply.state', '=', 'published')
    .where('answered.state', '=', 'published')
    .executeTakeFirst()
  if (row === undefined || (row.author !== null && row.author === row.replier)) return undefined
  const notice = await findReplyNotice(reader, { keys, comment: row.id })
  return notice?.state === 'confirmed' ? notice : undefined
}

/**
 * Say yes or no for the address of a comment; yes holds for what its writer wrote with that address meanwhile. Said twice, it stays as it is. A
 * no after a yes takes nothing of what the yes had proved.
 */
export async function setReplyNotice(
  tx: Transaction,
  given: { comment: string; state: 'confirmed' | 'stopped' },
): Promise<void> {
  if (given.state === 'stopped') return stopReplyNotice(tx, given.comment)
  const change = { state: given.state, changedAt: tx.at }
  const changed = await tx.sql
    .updateTable('commentMail')
    .set(change)
    .where('comment', '=', given.comment)
    .returning('addressKey')
    .executeTakeFirst()
  if (changed === undefined) return
  await tx.sql
    .updateTable('commentMail')
    .set(change)
    .where('addressKey', '=', changed.addressKey)
    .where('state', '=', 'asked')
    .where('comment', 'in', (eb) =>
      eb
        .selectFrom('comment as written')
        .innerJoin('comment as confirmed', 'confirmed.author', 'written.author')
        .select('written.id')
        .where('confirmed.id', '=', given.comment),
    )
    .execute()
}

async function stopReplyNotice(tx: Transaction, comment: string): Promise<void> {
  await tx.sql
    .updateTable('commentMail')
    .set((eb) => ({
      state: eb
        .case()
        .when('state', 'in', provedStates)
        .then('ended' as const)
        .else('stopped' as const)
        .end(),
      changedAt: tx.at,
    }))
    .where('comment', '=', comment)
    .execute()
}

/** Addresses that did not answer in time are forgotten, as are those that no longer wish to hear. */
export async function forgetMailAddresses(tx: Transaction, before: Instant): Promise<void> {
  await tx.sql
    .deleteFrom('commentMail')
    .where('state', 'in', ['asked', 'stopped', 'ended'])
    .where('changedAt', '<', before)
    .execute()
}

/** The secret tail of the address under which a notice is confirmed and stopped. It opens nothing else. */
export function noticeTokenOf(keys: CommentKeys, comment: string): string {
  return signedId(keys.mail, { id: comment, of: `notice:${comment}` })
}

/** The comment that a notice's token is for; undefined when it is none of ours. */
export function readNoticeToken(keys: CommentKeys, token: string): string | undefined {
  return readSignedId(token, (comment) => noticeTokenOf(keys, comment))
}
