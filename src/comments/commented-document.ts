import type { Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import { takesWords } from '#record/kinds.ts'
import type { Reader } from '#storage/store.ts'

/** What comments need to know of the document they stand under. */
export interface CommentedDocument {
  id: string
  number: number
  kind: string
  firstPublishedAt: Instant
  /** It stands under the notice that it was withdrawn: what was written stays, and nothing new is taken. */
  isWithdrawn: boolean
}

/** A public document by its number; undefined where there is none, or its text is no longer to be seen. */
export async function findCommented(
  reader: Reader,
  by: { number: number } | { id: string },
): Promise<CommentedDocument | undefined> {
  const row = await reader
    .selectFrom('document')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .select(['document.id', 'document.number', 'document.kind', 'document.firstPublishedAt'])
    .select('withdrawal.kind as withdrawal')
    .where('number' in by ? 'document.number' : 'document.id', '=', 'number' in by ? by.number : by.id)
    .executeTakeFirst()
  if (row?.number == null || row.firstPublishedAt === null) return undefined
  const { id, number, kind, firstPublishedAt, withdrawal } = row
  if (takesWords(withdrawal)) return undefined
  return { id, number, kind, firstPublishedAt, isWithdrawn: withdrawal === 'withdrawn' }
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
