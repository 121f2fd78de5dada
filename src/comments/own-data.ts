import { appendEntry } from '#storage/append-entry.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import { unlearn } from './spam-filter.ts'

/** Everything the house knows of one writer, for the writer: comments with their history, decisions and appeals, and whether they are always reviewed. */
export async function exportOwnData(reader: Reader, author: string) {
  const writer = await reader
    .selectFrom('commentAuthor')
    .select(['createdAt', 'reviewedSince', 'reviewReason'])
    .where('id', '=', author)
    .executeTakeFirst()
  const comments = await reader
    .selectFrom('comment')
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
    .where('author', '=', author)
    .orderBy('createdAt')
    .execute()
  const ids = comments.map((comment) => comment.id)
  if (ids.length === 0) return { writer: writer ?? null, comments: [], revisions: [], appeals: [] }
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
  return { writer: writer ?? null, comments, revisions, appeals }
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
  for (const comment of comments) {
    await unlearn(tx, comment.id)
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
  await tx.sql.deleteFrom('commentReport').where('reporter', '=', author).execute()
  await tx.sql.deleteFrom('commentAuthor').where('id', '=', author).where('reviewedSince', 'is', null).execute()
  return comments.length
}
