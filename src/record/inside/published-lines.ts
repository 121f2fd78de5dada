import type { SelectQueryBuilder } from 'kysely'
import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'
import type { DocumentKind } from '../kinds.ts'

/**
 * The documents that readers may see in a language: those that stand, and those that were withdrawn but keep their text. One row a
 * document. What stands left of a cross join is read first on SQLite, which otherwise may sort a whole office to show its newest lines.
 */
export function publishedDocuments(reader: Reader, lang: string) {
  return reader
    .selectFrom('document')
    .crossJoin('version')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .whereRef('version.document', '=', 'document.id')
    .where('version.lang', '=', lang)
    .where('version.currentEdition', 'is not', null)
    .where('document.firstPublishedAt', '>', '')
    .where((eb) => eb.or([eb('withdrawal.kind', 'is', null), eb('withdrawal.kind', '=', 'withdrawn')]))
}

/** What can be asked of a list without looking at its documents. */
export interface ListingFilter {
  lang: string
  kind?: DocumentKind | undefined
  from?: Instant | undefined
  before?: Instant | undefined
  isStanding?: boolean | undefined
  except?: Id | undefined
}

/** The same documents as they stand in lists: found, counted and passed over in the index alone. */
export function listed(
  reader: Pick<Reader, 'selectFrom'>,
  { lang, kind, from, before, isStanding, except }: ListingFilter,
): SelectQueryBuilder<Tables, 'listing', object> {
  return reader
    .selectFrom('listing')
    .where('listing.lang', '=', lang)
    .$if(kind !== undefined, (query) => query.where('listing.kind', '=', kind as DocumentKind))
    .$if(from !== undefined, (query) => query.where('listing.publishedAt', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('listing.publishedAt', '<', before ?? ''))
    .$if(isStanding === true, (query) => query.where('listing.isWithdrawn', '=', 0))
    .$if(except !== undefined, (query) => query.where('listing.document', '!=', except ?? ''))
}

/** Some lines of a list: the newest by first publication, or by their current editions. */
export function listedDocuments(
  reader: Reader,
  { limit, offset, isUpdated, ...filter }: ListingFilter & { limit: number; offset: number; isUpdated: boolean },
): ReturnType<typeof publishedDocuments> {
  const some = listed(reader, filter)
    .select(['listing.document', 'listing.lang'])
    .$if(isUpdated, (query) => query.select('listing.chainIndex').orderBy('listing.chainIndex', 'desc'))
    .$if(!isUpdated, (query) =>
      query
        .select(['listing.publishedAt', 'listing.number'])
        .orderBy('listing.publishedAt', 'desc')
        .orderBy('listing.number', 'desc'),
    )
    .limit(limit)
    .offset(offset)
    .as('listed')
  return reader
    .selectFrom(some)
    .crossJoin('document')
    .crossJoin('version')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .whereRef('document.id', '=', 'listed.document')
    .whereRef('version.document', '=', 'document.id')
    .whereRef('version.lang', '=', 'listed.lang')
    .$if(isUpdated, (query) => query.orderBy('listed.chainIndex', 'desc'))
    .$if(!isUpdated, (query) =>
      query.orderBy('listed.publishedAt', 'desc').orderBy('listed.number', 'desc'),
    ) as unknown as ReturnType<typeof publishedDocuments>
}
