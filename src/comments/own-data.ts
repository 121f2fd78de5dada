import type { SelectQueryBuilder } from 'kysely'
import { appendEntry } from '#storage/append-entry.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'
import { findAuthorRule, forgetAuthorRule } from './author-rule.ts'
import { provedStates } from './mail-address.ts'
import { unlearn } from './spam-filter.ts'

/** Everything the house knows of one writer, for the writer: comments with their history, decisions and appeals, and what was said of the writer. */
export async function exportOwnData(reader: Reader, author: string) {
  const writer = await reader
    .selectFrom('commentAuthor')
    .select('createdAt')
    .where('id', '=', author)
    .executeTakeFirst()
  const comments = await ownComments(reader, (query) => query.where('author', '=', author))
  const rule = await findAuthorRule(reader, author)
  const said = rule === undefined ? null : { mode: rule.mode, reason: rule.reason, since: rule.since }
  return { writer: writer === undefined ? null : { ...writer, rule: said }, ...(await historyOf(reader, comments)) }
}

/**
 * The same for who proves a mail address: the comments whose notices it confirmed, stopped since or not, as anybody could have typed it. The address itself is not
 * among it.
 */
export async function exportMailData(reader: Reader, addressKey: string) {
  const comments = await ownComments(reader, (query) => query.where('id', 'in', commentsOf(reader, addressKey)))
  return historyOf(reader, comments)
}

const commentsOf = (reader: Reader, addressKey: string) =>
  reader
    .selectFrom('commentMail')
    .select('comment')
    .where('addressKey', '=', addressKey)
    .where('state', 'in', provedStates)

type CommentQuery = SelectQueryBuilder<Tables, 'comment', object>

function ownComments(reader: Reader, whose: (query: CommentQuery) => CommentQuery) {
  return whose(reader.selectFrom('comment'))
    .select([
      'id',
      'document',
      'lang',
      'name',
      'text',
      'state',
      'reason',
      'note',
      'network',
      'createdAt',
      'editedAt',
      'publishedAt',
      'decidedAt',
    ])
    .orderBy('createdAt')
    .execute()
}

async function historyOf<T extends { id: string }>(reader: Reader, comments: T[]) {
  const ids = comments.map((comment) => comment.id)
  if (ids.length === 0) return { comments, revisions: [], appeals: [] }
  const revisions = await reader
    .selectFrom('commentRevision')
    .selectAll()
    .where('comment', 'in', ids)
    .orderBy('at')
    .execute()
  const appeals = await reader
    .selectFrom('commentAppeal')
    .select(['comment', 'text', 'at', 'outcome', 'answer'])
    .where('comment', 'in', ids)
    .execute()
  return { comments, revisions, appeals }
}

/**
 * Erase what a writer wrote: names, texts, earlier texts and appeals are gone, and so is the tie to the browser. Where others have answered, an empty
 * place stays, so that their words keep standing where they stood. Returns how many comments were erased.
 */
export async function eraseOwnData(tx: Transaction, author: string): Promise<number> {
  const comments = await tx.sql
    .selectFrom('comment')
    .select(['id', 'document', 'state'])
    .where('author', '=', author)
    .execute()
  await erase(tx, comments)
  await tx.sql.deleteFrom('commentReport').where('reporter', '=', author).execute()
  await forgetAuthorRule(tx, author)
  await tx.sql.deleteFrom('commentAuthor').where('id', '=', author).where('reviewedSince', 'is', null).execute()
  return comments.length
}

/** The same for the comments whose notices a mail address confirmed, and for the address wherever it stands. Returns how many comments were erased. */
export async function eraseMailData(tx: Transaction, addressKey: string): Promise<number> {
  const comments = await tx.sql
    .selectFrom('comment')
    .select(['id', 'document', 'state'])
    .where('id', 'in', commentsOf(tx.sql, addressKey))
    .execute()
  await erase(tx, comments)
  await tx.sql.deleteFrom('commentMail').where('addressKey', '=', addressKey).execute()
  return comments.length
}

async function erase(tx: Transaction, comments: { id: string; document: string; state: string }[]): Promise<void> {
  for (const comment of comments) {
    await unlearn(tx, comment.id)
    await tx.sql.deleteFrom('commentMail').where('comment', '=', comment.id).execute()
    await tx.sql.deleteFrom('commentRevision').where('comment', '=', comment.id).execute()
    await tx.sql.deleteFrom('commentAppeal').where('comment', '=', comment.id).execute()
    await tx.sql
      .updateTable('comment')
      .set({
        name: '',
        text: '',
        textKey: '',
        folded: '',
        signals: '[]',
        note: null,
        state: 'taken_back',
        isPicked: 0,
        isHeld: 0,
        network: null,
        author: null,
        submissionHash: '',
      })
      .where('id', '=', comment.id)
      .execute()
    const entry = { subject: comment.id, details: { document: comment.document } }
    await appendEntry(tx, { kind: 'comment.erased', ...entry })
    if (comment.state === 'published') await appendEntry(tx, { kind: 'comment.removed', ...entry })
  }
}
