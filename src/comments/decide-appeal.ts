import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { cleanNote } from './clean-text.ts'
import { decideComments } from './decide-comments.ts'

/** Read an appeal: the refusal is upheld, or overturned and the comment published. Throws `forbidden` for whoever refused it, `not_found`. */
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
  if (appeal.refusedBy === given.by) throw new Fault('forbidden', 'comment.appeal_same_person')
  await tx.sql
    .updateTable('commentAppeal')
    .set({ decidedAt: tx.at, decidedBy: given.by, outcome: given.outcome, answer })
    .where('id', '=', appeal.id)
    .execute()
  await appendEntry(tx, { kind: `commentAppeal.${given.outcome}`, subject: given.comment, by: given.by })
  if (given.outcome === 'overturned')
    await decideComments(tx, { comments: [given.comment], decision: 'publish', by: given.by })
}
