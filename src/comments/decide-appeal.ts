import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import { cleanNote } from './clean-text.ts'
import { decideComments } from './decide-comments.ts'

/** Read an appeal: the refusal is upheld, or overturned and the comment published. Throws `forbidden` for whoever refused it at any time, `not_found`. */
export async function decideAppeal(
  tx: Transaction,
  given: { comment: string; outcome: 'upheld' | 'overturned'; answer: string; by: string },
): Promise<void> {
  const answer = cleanNote(given.answer, 'answer')
  const appeal = await tx.sql
    .selectFrom('commentAppeal')
    .selectAll()
    .where('comment', '=', given.comment)
    .executeTakeFirst()
  if (appeal === undefined || appeal.decidedAt !== null) throw new Fault('not_found', 'comment.appeal_unknown')
  const refusers = await refusersOf(tx.sql, [given.comment])
  if (refusers.some(({ account }) => account === given.by)) throw new Fault('forbidden', 'comment.appeal_same_person')
  await tx.sql
    .updateTable('commentAppeal')
    .set({ decidedAt: tx.at, decidedBy: given.by, outcome: given.outcome, answer })
    .where('id', '=', appeal.id)
    .execute()
  await appendEntry(tx, { kind: `commentAppeal.${given.outcome}`, subject: given.comment, by: given.by })
  if (given.outcome === 'overturned')
    await decideComments(tx, { comments: [given.comment], decision: 'publish', by: given.by })
}

/** Who refused these comments at any time, whether or not it was undone since: none of them reads an appeal against it. */
export async function refusersOf(
  reader: Reader,
  comments: readonly string[],
): Promise<{ comment: string; account: string }[]> {
  if (comments.length === 0) return []
  const rows = await reader
    .selectFrom('commentDecision')
    .select(['comment', 'byAccount'])
    .where('comment', 'in', [...comments])
    .where('decision', '=', 'refuse')
    .where('byAccount', 'is not', null)
    .distinct()
    .execute()
  return rows.map(({ comment, byAccount }) => ({ comment, account: byAccount ?? '' }))
}
