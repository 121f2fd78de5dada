import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { cleanNote } from './clean-text.ts'
import type { CommentState, RefusalReason } from './comment.ts'
import { learn, unlearn } from './spam-filter.ts'

export const decisions = ['publish', 'refuse', 'wait'] as const
export type Decision = (typeof decisions)[number]

export interface Deciding {
  comments: readonly string[]
  decision: Decision
  /** Needed for a refusal; its writer reads it. */
  reason?: RefusalReason | undefined
  note?: string | undefined
  by: string
}

interface Before {
  state: CommentState
  isHeld: number
  reason: string | null
  note: string | null
  publishedAt: string | null
  decidedAt: string | null
  decidedBy: string | null
}

const stateAfter: Record<Decision, CommentState> = { publish: 'published', refuse: 'refused', wait: 'waiting' }

/**
 * Decide on comments, all of them or none. A comment is shown or not shown as it stands; nobody changes its words. Returns the batch by which it
 * can be undone, and how many it changed; those their writers took back are passed over. Throws `invalid` `comment.decision_reason`, `conflict` `comment.appeal_open`.
 */
export async function decideComments(tx: Transaction, given: Deciding): Promise<{ batch: string; changed: number }> {
  if (given.decision === 'refuse' && given.reason === undefined)
    throw new Fault('invalid', 'comment.decision_reason', { field: 'reason' })
  const note = cleanNote(given.note ?? '', 'note')
  await refuseAppealed(tx, given.comments)
  const batch = newId()
  let changed = 0
  for (const id of [...new Set(given.comments)].toSorted()) {
    const row = await lockedRow(tx, id)
    if (row === undefined || row.state === 'taken_back') continue
    changed += 1
    const reason = given.decision === 'refuse' ? (given.reason ?? null) : null
    const state = stateAfter[given.decision]
    await tx.sql
      .insertInto('commentDecision')
      .values({
        comment: id,
        at: tx.at,
        byAccount: given.by,
        batch,
        decision: given.decision,
        reason,
        note,
        before: JSON.stringify(beforeOf(row)),
        undoneAt: null,
      })
      .execute()
    await tx.sql
      .updateTable('comment')
      .set({
        state,
        isHeld: 0,
        reason,
        note: given.decision === 'refuse' && note !== '' ? note : null,
        publishedAt: state === 'published' ? (row.publishedAt ?? tx.at) : row.publishedAt,
        decidedAt: tx.at,
        decidedBy: given.by,
        ...(state === 'published' ? {} : { isPicked: 0 as const }),
      })
      .where('id', '=', id)
      .execute()
    await tx.sql
      .updateTable('commentReport')
      .set({ settledAt: tx.at })
      .where('comment', '=', id)
      .where('settledAt', 'is', null)
      .execute()
    await teach(tx, row, given)
    await tell(tx, { id, document: row.document, from: row.state, to: state, by: given.by })
  }
  return { batch, changed }
}

/**
 * Undo a batch: each comment stands again where it stood. Throws `not_found`, or `conflict` where something else was decided since; then nothing
 * is undone.
 */
export async function undoDecisions(tx: Transaction, { batch, by }: { batch: string; by: string }): Promise<number> {
  const rows = await tx.sql
    .selectFrom('commentDecision')
    .selectAll()
    .where('batch', '=', batch)
    .where('undoneAt', 'is', null)
    .orderBy('comment')
    .execute()
  if (rows.length === 0) throw new Fault('not_found', 'comment.batch_unknown')
  for (const decision of rows) {
    const row = await lockedRow(tx, decision.comment)
    const later = await tx.sql
      .selectFrom('commentDecision')
      .select('id')
      .where('comment', '=', decision.comment)
      .where('id', '>', decision.id)
      .where('undoneAt', 'is', null)
      .executeTakeFirst()
    if (row === undefined || later !== undefined || row.state !== stateAfter[decision.decision as Decision])
      throw new Fault('conflict', 'comment.batch_moved_on')
    const before = JSON.parse(decision.before) as Before
    await tx.sql
      .updateTable('comment')
      .set({ ...before, isHeld: before.isHeld === 1 ? 1 : 0 })
      .where('id', '=', row.id)
      .execute()
    await tx.sql
      .updateTable('commentReport')
      .set({ settledAt: null })
      .where('comment', '=', row.id)
      .where('settledAt', '=', decision.at)
      .execute()
    await teachAgain(tx, row, before)
    await tell(tx, { id: row.id, document: row.document, from: row.state, to: before.state, by })
  }
  await tx.sql.updateTable('commentDecision').set({ undoneAt: tx.at }).where('batch', '=', batch).execute()
  return rows.length
}

/** What an appeal is open about is decided by answering it, so that somebody else than who refused reads it. */
async function refuseAppealed(tx: Transaction, comments: readonly string[]): Promise<void> {
  if (comments.length === 0) return
  const open = await tx.sql
    .selectFrom('commentAppeal')
    .select('id')
    .where('comment', 'in', comments)
    .where('decidedAt', 'is', null)
    .executeTakeFirst()
  if (open !== undefined) throw new Fault('conflict', 'comment.appeal_open')
}

async function lockedRow(tx: Transaction, id: string) {
  const query = tx.sql.selectFrom('comment').selectAll().where('id', '=', id)
  return (tx.kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
}

function beforeOf({ state, isHeld, reason, note, publishedAt, decidedAt, decidedBy }: Before): Before {
  return { state, isHeld, reason, note, publishedAt, decidedAt, decidedBy }
}

/** The filter learns spam from what was refused as spam, and good text from what was published; other refusals teach it nothing. */
async function teach(
  tx: Transaction,
  row: { id: string; text: string },
  { decision, reason }: Deciding,
): Promise<void> {
  if (decision === 'publish') await learn(tx, { comment: row.id, text: row.text, label: 'good' })
  else if (decision === 'refuse' && reason === 'spam')
    await learn(tx, { comment: row.id, text: row.text, label: 'bad' })
  else await unlearn(tx, row.id)
}

/** What the filter had learnt from the decision that holds again. */
async function teachAgain(tx: Transaction, row: { id: string; text: string }, before: Before): Promise<void> {
  await unlearn(tx, row.id)
  if (before.decidedBy === null) return
  if (before.state === 'published') await learn(tx, { comment: row.id, text: row.text, label: 'good' })
  if (before.state === 'refused' && before.reason === 'spam')
    await learn(tx, { comment: row.id, text: row.text, label: 'bad' })
}

interface Told {
  id: string
  document: string
  from: CommentState
  to: CommentState
  by: string
}

async function tell(tx: Transaction, { id, document, from, to, by }: Told): Promise<void> {
  if (from === to) return
  const entry = { subject: id, details: { document }, by }
  if (to === 'published') await appendEntry(tx, { kind: 'comment.published', ...entry })
  else if (from === 'published') await appendEntry(tx, { kind: 'comment.removed', ...entry })
  else await appendEntry(tx, { kind: `comment.${to === 'refused' ? 'refused' : 'held'}`, ...entry })
}
