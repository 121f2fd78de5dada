import type { Id } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import { emptyContent } from '../draft-content.ts'

/**
 * Erase every word of a document: the bodies of its editions, anchors, drafts and their past, spans and notes of corrections, and the
 * words in its addresses. The database lets bodies go only under a withdrawal of kind `legal`, which must stand before.
 */
export async function eraseBodies(tx: Transaction, document: Id): Promise<void> {
  const editions = tx.sql.selectFrom('edition').select('id').where('document', '=', document)
  const versions = tx.sql.selectFrom('version').select('id').where('document', '=', document)
  await tx.sql.deleteFrom('editionBody').where('edition', 'in', editions).execute()
  await tx.sql.deleteFrom('editionFile').where('edition', 'in', editions).execute()
  await tx.sql.deleteFrom('anchor').where('edition', 'in', editions).execute()
  await tx.sql.deleteFrom('draftRevision').where('version', 'in', versions).execute()
  await tx.sql
    .updateTable('draft')
    .set({ content: JSON.stringify(emptyContent()), headline: '', folded: '', isChanged: 0 })
    .where('version', 'in', versions)
    .execute()
  await tx.sql.updateTable('correction').set({ spans: '[]', note: '' }).where('document', '=', document).execute()
  await tx.sql.deleteFrom('versionSlug').where('version', 'in', versions).execute()
  await tx.sql.updateTable('version').set({ slug: '-' }).where('document', '=', document).execute()
  await tx.sql.updateTable('statement').set({ status: 'withdrawn' }).where('document', '=', document).execute()
}
