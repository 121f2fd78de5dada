import type { Instant } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'

/** Where a document stands in one language, and since when it stands as it does. */
export interface PublishedAddress {
  number: number
  lang: string
  slug: string
  updatedAt: Instant
}

/** The last number that was given to a document; 0 while there is none. */
export async function lastPublishedNumber(reader: Reader): Promise<number> {
  const row = await reader
    .selectFrom('document')
    .select('number')
    .where('number', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? 0
}

/** Every address of the documents from one number to another, both included, whose text is to be seen; all languages of a number together. */
export async function listPublishedAddresses(
  reader: Reader,
  { from, to }: { from: number; to: number },
): Promise<PublishedAddress[]> {
  const rows = await reader
    .selectFrom('document')
    .innerJoin('version', 'version.document', 'document.id')
    .innerJoin('edition', 'edition.id', 'version.currentEdition')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .select(['document.number', 'version.lang', 'version.slug', 'edition.publishedAt'])
    .where('document.number', '>=', from)
    .where('document.number', '<=', to)
    .where((eb) => eb.or([eb('withdrawal.kind', 'is', null), eb('withdrawal.kind', '=', 'withdrawn')]))
    .orderBy('document.number')
    .orderBy('version.createdAt')
    .orderBy('version.id')
    .execute()
  return rows.map(({ number, publishedAt, ...row }) => ({ ...row, number: number ?? 0, updatedAt: publishedAt }))
}
