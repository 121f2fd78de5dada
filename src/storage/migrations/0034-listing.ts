import { sql } from 'kysely'
import { createIndex, required, requires, type Bare } from './schema.ts'

/**
 * Where documents stand in the lists of each language, by publication and by their current edition, so that a language in which little is published, a
 * year long past and the last page of a list are found without going through the archive; and how many there are of each kind. Made from the other tables.
 */
export async function listing(db: Bare): Promise<void> {
  await db.schema
    .createTable('listing')
    .addColumn('document', 'text', requires('document'))
    .addColumn('lang', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('number', 'integer', required)
    .addColumn('publishedAt', 'text', required)
    .addColumn('chainIndex', 'integer', required)
    .addColumn('isWithdrawn', 'integer', required)
    .addPrimaryKeyConstraint('listing_key', ['document', 'lang'])
    .execute()
  for (const order of [['publishedAt', 'number'], ['chainIndex']])
    for (const first of [['lang'], ['lang', 'kind']])
      await createIndex(db, 'listing', { columns: [...first, ...order, 'document'] })
  await sql`insert into "listing" ("document", "lang", "kind", "number", "publishedAt", "chainIndex", "isWithdrawn")
    select "document"."id", "version"."lang", "document"."kind", "document"."number", "document"."firstPublishedAt",
      "edition"."chainIndex", case when "withdrawal"."id" is null then 0 else 1 end
    from "document" join "version" on "version"."document" = "document"."id"
    join "edition" on "edition"."id" = "version"."currentEdition"
    left join "withdrawal" on "withdrawal"."document" = "document"."id" and "withdrawal"."liftedAt" is null
    where "document"."number" is not null
      and ("withdrawal"."kind" is null or "withdrawal"."kind" = 'withdrawn')`.execute(db)
  await db.schema
    .createTable('listingCount')
    .addColumn('lang', 'text', required)
    .addColumn('kind', 'text', required)
    .addColumn('count', 'integer', required)
    .addPrimaryKeyConstraint('listingCount_key', ['lang', 'kind'])
    .execute()
  await sql`insert into "listingCount" ("lang", "kind", "count")
    select "lang", "kind", count(*) from "listing" group by "lang", "kind"`.execute(db)
}
