import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Transaction } from '#storage/store.ts'

/**
 * Note that a version was looked at beside an edition of another language of its document, and says the same as far as it goes: from now on
 * it is a translation of that edition. Only the edition that readers see can be named, so that nobody confirms what was corrected meanwhile.
 * Faults: `version.unknown`, `version.source_stale`.
 */
export async function confirmTranslation(
  tx: Transaction,
  { version, edition, by }: { version: Id; edition: Id; by: Id },
): Promise<void> {
  const own = await tx.sql.selectFrom('version').select('document').where('id', '=', version).executeTakeFirst()
  if (own === undefined) throw new Fault('not_found', 'version.unknown')
  const source = await tx.sql
    .selectFrom('version')
    .select('id')
    .where('document', '=', own.document)
    .where('currentEdition', '=', edition)
    .where('id', '<>', version)
    .executeTakeFirst()
  if (source === undefined) throw new Fault('conflict', 'version.source_stale')
  await tx.sql.updateTable('version').set({ translatedFrom: edition }).where('id', '=', version).execute()
  await appendEntry(tx, {
    kind: 'version.confirmed',
    subject: version,
    details: { document: own.document, version, source: edition },
    by,
  })
}
