import { later, type Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { fold } from '#persian/fold.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import { wasLastResort } from './appeal-readers.ts'
import { cleanName, cleanNote, cleanText } from './clean-text.ts'
import { commentLimits, holdingSignals, readSignals, type CommentState, type Signal } from './comment.ts'
import { judgeText, textKeyOf } from './inside/judge-text.ts'
import { refuseReservedName } from './reserved-name.ts'
import { unlearn } from './spam-filter.ts'

/** One's own comment, as its writer sees it under the receipt. */
export interface OwnComment {
  id: string
  document: string
  lang: string
  name: string
  text: string
  state: CommentState
  isHeld: boolean
  reason: string | null
  note: string | null
  createdAt: Instant
  /** Until when it can be changed. */
  editableUntil: Instant
  revision: number
  appeal: {
    text: string
    at: Instant
    outcome: 'upheld' | 'overturned' | null
    answer: string | null
    /** Everybody had refused it, and one of them read it again. */
    isLastResort: boolean
  } | null
}

/** The comment behind a receipt; once it was erased, without name and text. */
export async function findOwnComment(reader: Reader, id: string): Promise<OwnComment | undefined> {
  const row = await reader.selectFrom('comment').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const appeal = await reader
    .selectFrom('commentAppeal')
    .select(['comment', 'text', 'at', 'outcome', 'answer', 'decidedBy', 'decidedAt'])
    .where('comment', '=', id)
    .executeTakeFirst()
  const { document, lang, name, text, state, reason, note, createdAt, revision } = row
  const editableUntil = later(createdAt, commentLimits.editMs)
  const own = { id, document, lang, name, text, state, reason, note, createdAt, revision, editableUntil }
  return { ...own, isHeld: row.isHeld === 1, appeal: appeal === undefined ? null : await ownAppeal(reader, appeal) }
}

async function ownAppeal(
  reader: Reader,
  appeal: Omit<NonNullable<OwnComment['appeal']>, 'isLastResort'> & Parameters<typeof wasLastResort>[1],
): Promise<OwnComment['appeal']> {
  const { text, at, outcome, answer } = appeal
  return { text, at, outcome, answer, isLastResort: await wasLastResort(reader, appeal) }
}

/** The comments of a browser, the latest first. */
export async function listOwnComments(
  reader: Reader,
  author: string,
): Promise<{ id: string; text: string; state: CommentState; createdAt: Instant }[]> {
  return reader
    .selectFrom('comment')
    .select(['id', 'text', 'state', 'createdAt'])
    .where('author', '=', author)
    .orderBy('createdAt', 'desc')
    .limit(100)
    .execute()
}

/**
 * Change one's own comment within five minutes. What it said stays in its history, and what was public is read again where the rules hold it,
 * or where a moderator had read what it said before.
 * Throws `conflict` `comment.edit_over` or `comment.edit_stale`, `invalid` for a text that cannot be.
 */
export async function editComment(
  tx: Transaction,
  given: { id: string; revision: number; name: string; text: string },
): Promise<void> {
  const [name, text] = [cleanName(given.name), cleanText(given.text)]
  const row = await ownRow(tx, given.id)
  if (row.revision !== given.revision) {
    if (row.name === name && row.text === text) return
    throw new Fault('conflict', 'comment.edit_stale')
  }
  if (row.state === 'taken_back' || row.state === 'refused' || later(row.createdAt, commentLimits.editMs) <= tx.at)
    throw new Fault('conflict', 'comment.edit_over')
  if (row.name === name && row.text === text) return
  if (row.name !== name) await refuseReservedName(tx.sql, name)
  await tx.sql
    .insertInto('commentRevision')
    .values({
      comment: row.id,
      revision: row.revision,
      name: row.name,
      text: row.text,
      at: row.editedAt ?? row.createdAt,
    })
    .execute()
  const signals = await signalsAfterEdit(tx, row, { name, text })
  const isBlocked = signals.some((one) => one.signal === 'word.blocked')
  const isHeld = signals.some((one) => holdingSignals.has(one.signal))
  const mayStay = row.decidedBy === null && !isHeld
  const state = isBlocked ? 'refused' : row.state === 'published' && mayStay ? 'published' : 'waiting'
  await tx.sql
    .updateTable('comment')
    .set({
      name,
      text,
      textKey: textKeyOf(text),
      folded: fold(`${name} ${text}`),
      signals: JSON.stringify(signals),
      state,
      isHeld: isHeld ? 1 : 0,
      reason: isBlocked ? 'word' : null,
      revision: row.revision + 1,
      editedAt: tx.at,
    })
    .where('id', '=', row.id)
    .execute()
  const entry = { subject: row.id, details: { document: row.document } }
  await appendEntry(tx, { kind: 'comment.edited', ...entry })
  if (row.state === 'published')
    await appendEntry(tx, { kind: state === 'published' ? 'comment.published' : 'comment.removed', ...entry })
}

/** Take one's own comment back, at any time. Throws `conflict` when that was done before. */
export async function takeBackComment(tx: Transaction, id: string): Promise<void> {
  const row = await ownRow(tx, id)
  if (row.state === 'taken_back') return
  await tx.sql
    .updateTable('comment')
    .set({ state: 'taken_back', isPicked: 0, editedAt: tx.at })
    .where('id', '=', id)
    .execute()
  await unlearn(tx, id)
  const entry = { subject: id, details: { document: row.document } }
  await appendEntry(tx, { kind: 'comment.taken-back', ...entry })
  if (row.state === 'published') await appendEntry(tx, { kind: 'comment.removed', ...entry })
}

/** Ask that somebody else reads a refusal once more. Throws `conflict` where there is nothing to appeal against, or it was done before. */
export async function appealRefusal(tx: Transaction, given: { id: string; text: string }): Promise<void> {
  const text = cleanNote(given.text, 'appeal')
  const row = await ownRow(tx, given.id)
  if (row.state !== 'refused') throw new Fault('conflict', 'comment.nothing_to_appeal')
  const appeal = { id: newId(), comment: row.id, text, at: tx.at, refusedBy: row.decidedBy }
  const added = await tx.sql
    .insertInto('commentAppeal')
    .values({ ...appeal, decidedAt: null, decidedBy: null, outcome: null, answer: null })
    .onConflict((conflict) => conflict.column('comment').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) throw new Fault('conflict', 'comment.appealed_before')
  await appendEntry(tx, { kind: 'comment.appealed', subject: row.id, details: { document: row.document } })
}

async function ownRow(tx: Transaction, id: string) {
  const query = tx.sql.selectFrom('comment').selectAll().where('id', '=', id)
  const row = await (tx.kind === 'postgres' ? query.forUpdate() : query).executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'comment.unknown')
  return row
}

/** What was seen of proof and form stays; what the text says is judged anew. */
async function signalsAfterEdit(
  tx: Transaction,
  row: { id: string; signals: string; mayLink: number },
  { name, text }: { name: string; text: string },
): Promise<Signal[]> {
  const kept = readSignals(row.signals).filter(({ signal }) => !/^(?:word|text|filter)\.|^edited$/.test(signal))
  const found = await judgeText(tx.sql, { name, text, at: tx.at, links: row.mayLink === 1 ? 2 : 0, except: row.id })
  return [...kept, ...found, { signal: 'edited' }]
}
