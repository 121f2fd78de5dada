import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { appealReaders, lastResortDays } from './appeal-readers.ts'
import { cleanNote } from './clean-text.ts'
import { decideComments } from './decide-comments.ts'

/**
 * Read an appeal: the refusal is upheld, or overturned and the comment published. Throws `not_found`, or `forbidden` for whoever refused it at any
 * time (`comment.appeal_same_person`), the last resort excepted, and that one before its time (`comment.appeal_not_yet`). That it was the last
 * resort is kept in the ledger.
 */
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
  const hadRefused = await refusedBefore(tx, { ...appeal, by: given.by })
  await tx.sql
    .updateTable('commentAppeal')
    .set({ decidedAt: tx.at, decidedBy: given.by, outcome: given.outcome, answer })
    .where('id', '=', appeal.id)
    .execute()
  await appendEntry(tx, {
    kind: `commentAppeal.${given.outcome}`,
    subject: given.comment,
    details: hadRefused ? { lastResort: given.by } : {},
    by: given.by,
  })
  if (given.outcome === 'overturned')
    await decideComments(tx, { comments: [given.comment], decision: 'publish', by: given.by })
}

/** Whether it is read by the last resort. */
async function refusedBefore(
  tx: Transaction,
  { comment, at, by }: { comment: string; at: string; by: string },
): Promise<boolean> {
  const readers = (await appealReaders(tx.sql, [{ comment, at }])).get(comment)
  if (readers === undefined || !readers.refusers.includes(by)) return false
  if (readers.lastResort?.account !== by) throw new Fault('forbidden', 'comment.appeal_same_person')
  if (tx.at < readers.lastResort.from)
    throw new Fault('forbidden', 'comment.appeal_not_yet', { details: { days: lastResortDays } })
  return true
}
