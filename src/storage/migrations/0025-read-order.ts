import { sql } from 'kysely'
import {
  createIndex,
  createTable,
  optional,
  refuse,
  required,
  requires,
  type Bare,
  type DatabaseKind,
} from './schema.ts'

/** What pages read most is laid out in the order in which they read it, so that its cost does not grow with the archive. */
export async function readOrder(db: Bare, kind: DatabaseKind): Promise<void> {
  await dateFilings(db)
  if (kind === 'sqlite') await putLongTextsLast(db)
}

/** The newest documents of a thing are found without reading and sorting all of them: each filing knows when its document was first published. */
async function dateFilings(db: Bare): Promise<void> {
  await db.schema.alterTable('documentThing').addColumn('publishedAt', 'text').execute()
  await sql`update "documentThing" set "publishedAt" =
    (select "firstPublishedAt" from "document" where "document"."id" = "documentThing"."document")`.execute(db)
  await createIndex(db, 'documentThing', { columns: ['thing', 'isPinned', 'publishedAt'] })
  await db.schema.dropIndex('documentThing_thing').execute()
}

/**
 * SQLite reads a row from its beginning: behind a leaf and a rendered body of many pages each, a headline costs the reading of all of them.
 * PostgreSQL keeps long texts apart.
 */
async function putLongTextsLast(db: Bare): Promise<void> {
  const texts = ['kicker', 'headline', 'shortHeadline', 'lead', 'happenedSort', 'html', 'leaf']
  await createTable(db, 'editionBodyNext', {
    edition: ['text', (column) => requires('edition')(column).primaryKey()],
    picture: ['text', optional],
    ...Object.fromEntries(texts.map((name) => [name, ['text', required] as const])),
  })
  const all = sql.join(['edition', 'picture', ...texts].map((name) => sql.ref(name)))
  await sql`insert into "editionBodyNext" (${all}) select ${all} from "editionBody"`.execute(db)
  await db.schema.dropTable('editionBody').execute()
  await db.schema.alterTable('editionBodyNext').renameTo('editionBody').execute()
  await createIndex(db, 'editionBody', { columns: ['happenedSort'] })
  const kept = ['edition', 'leaf', 'kicker', 'headline', 'shortHeadline', 'lead', 'happenedSort']
  await refuse(db, 'sqlite', {
    table: 'editionBody',
    on: 'update',
    unless: [
      ...kept.map((column) => `new."${column}" = old."${column}"`),
      `coalesce(new."picture", '') = coalesce(old."picture", '')`,
    ].join(' and '),
  })
  await refuse(db, 'sqlite', {
    table: 'editionBody',
    on: 'delete',
    unless: `exists (select 1 from "edition" join "withdrawal" on "withdrawal"."document" = "edition"."document"
      where "edition"."id" = old."edition" and "withdrawal"."kind" = 'legal')`,
  })
}
