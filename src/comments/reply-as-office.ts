import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { fold } from '#persian/fold.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'
import { cleanText } from './clean-text.ts'
import { textKeyOf } from './inside/judge-text.ts'

/** Answer a public comment for the office, under one's own name and the office's badge. Returns the reply's id. */
export async function replyAsOffice(
  tx: Transaction,
  given: { comment: string; text: string; account: { id: string; name: string } },
): Promise<string> {
  const text = cleanText(given.text)
  const row = await publicComment(tx, given.comment)
  const id = newId()
  const { name } = given.account
  await tx.sql
    .insertInto('comment')
    .values({
      id,
      document: row.document,
      lang: row.lang,
      root: row.root ?? row.id,
      parent: row.id,
      author: null,
      account: given.account.id,
      name,
      text,
      textKey: textKeyOf(text),
      folded: fold(`${name} ${text}`),
      state: 'published',
      isHeld: 0,
      signals: '[]',
      reason: null,
      note: null,
      isPicked: 0,
      mayLink: 1,
      revision: 1,
      submissionKey: `office:${id}`,
      submissionHash: '',
      network: null,
      createdAt: tx.at,
      editedAt: null,
      publishedAt: tx.at,
      decidedAt: tx.at,
      decidedBy: given.account.id,
    })
    .execute()
  await appendEntry(tx, {
    kind: 'comment.published',
    subject: id,
    details: { document: row.document },
    by: given.account.id,
  })
  return id
}

/** Set a public comment before the others, or no longer. */
export async function pickComment(
  tx: Transaction,
  given: { comment: string; isPicked: boolean; by: string },
): Promise<void> {
  const row = await publicComment(tx, given.comment)
  await tx.sql
    .updateTable('comment')
    .set({ isPicked: given.isPicked ? 1 : 0 })
    .where('id', '=', row.id)
    .execute()
  await appendEntry(tx, {
    kind: given.isPicked ? 'comment.picked' : 'comment.unpicked',
    subject: row.id,
    details: { document: row.document },
    by: given.by,
  })
}

async function publicComment(tx: Transaction, id: string) {
  const row = await tx.sql
    .selectFrom('comment')
    .select(['id', 'document', 'lang', 'root'])
    .where('id', '=', id)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (row === undefined) throw new Fault('conflict', 'comment.not_public')
  return row
}
