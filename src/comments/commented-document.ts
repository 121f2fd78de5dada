import type { Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import type { Reader } from '#storage/store.ts'

/** What comments need to know of the document they stand under. */
export interface CommentedDocument {
  id: string
  number: number
  kind: string
  firstPublishedAt: Instant
}

/** A public document by its number; undefined where there is none, or its text is no longer to be seen. */
export async function findCommented(
  reader: Reader,
  by: { number: number } | { id: string },
): Promise<CommentedDocument | undefined> {
  const row = await reader
    .selectFrom('document')
    .select(['id', 'number', 'kind', 'firstPublishedAt'])
    .where('number' in by ? 'number' : 'id', '=', 'number' in by ? by.number : by.id)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('withdrawal')
            .select('withdrawal.id')
            .whereRef('withdrawal.document', '=', 'document.id')
            .where('liftedAt', 'is', null)
            .where('withdrawal.kind', '!=', 'withdrawn'),
        ),
      ),
    )
    .executeTakeFirst()
  if (row?.number == null || row.firstPublishedAt === null) return undefined
  return { id: row.id, number: row.number, kind: row.kind, firstPublishedAt: row.firstPublishedAt }
}

/** As `findCommented`. Throws `not_found`. */
export async function getCommented(
  reader: Reader,
  by: { number: number } | { id: string },
): Promise<CommentedDocument> {
  const found = await findCommented(reader, by)
  if (found === undefined) throw new Fault('not_found', 'page.unknown')
  return found
}
