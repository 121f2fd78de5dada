import { createHmac } from 'node:crypto'
import { later } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import type { Transaction } from '#storage/store.ts'
import { findAuthor, getAuthor } from './author.ts'
import { cleanNote } from './clean-text.ts'
import type { ReportReason } from './comment.ts'

const reportsInAnHour = 10

export interface NewReport {
  comment: string
  reason: ReportReason
  note: string
  network: string
  author?: string | undefined
  isForeign: boolean
}

/**
 * Tell the moderators of a public comment. A report weighs (3 from a trusted writer, 1 from anybody, 0 from another site's page) and never removes
 * anything; a second one by the same person changes nothing. Throws `not_found`, `too_many`.
 */
export async function reportComment(tx: Transaction, keys: CommentKeys, report: NewReport): Promise<void> {
  const note = cleanNote(report.note, 'note')
  const comment = await tx.sql
    .selectFrom('comment')
    .select(['id', 'document'])
    .where('id', '=', report.comment)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (comment === undefined) throw new Fault('not_found', 'comment.unknown')
  const author = await findAuthor(tx.sql, report.author)
  const reporter =
    author?.id ?? createHmac('sha256', keys.reporters).update(`report:${report.network}`).digest('hex').slice(0, 32)
  const recent = await tx.sql
    .selectFrom('commentReport')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('reporter', '=', reporter)
    .where('at', '>', later(tx.at, -3_600_000))
    .executeTakeFirstOrThrow()
  if (Number(recent.n) >= reportsInAnHour)
    throw new Fault('too_many', 'comment.too_many_reports', { details: { seconds: 3600 } })
  const isTrusted = author !== undefined && (await getAuthor(tx.sql, { id: author.id, at: tx.at })).isTrusted
  const weight = report.isForeign ? 0 : isTrusted ? 3 : 1
  await tx.sql
    .insertInto('commentReport')
    .values({
      id: newId(),
      comment: comment.id,
      reporter,
      weight,
      reason: report.reason,
      note,
      at: tx.at,
      settledAt: null,
    })
    .onConflict((conflict) => conflict.columns(['comment', 'reporter']).doNothing())
    .execute()
  await appendEntry(tx, { kind: 'comment.reported', subject: comment.id, details: { document: comment.document } })
}
