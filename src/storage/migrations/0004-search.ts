import { sql } from 'kysely'
import { createIndex, createTable, key, required, type Bare, type DatabaseKind } from './schema.ts'

/** The index of what is public: FTS5 or `tsvector` over our own tokens, with a row beside each text. */
export async function search(db: Bare, kind: DatabaseKind): Promise<void> {
  // On SQLite only an `integer` key is the row's own number, which is found in one step; it holds 64 bits.
  const id = [kind === 'sqlite' ? 'integer' : 'bigint', key] as const
  await createTable(db, 'searchDocument', {
    id,
    document: ['text', required],
    edition: ['text', required],
    lang: ['text', required],
    facets: ['text', required],
  })
  await createTable(db, 'searchWeight', { id, head: ['text', required], often: ['text', required] })
  await createIndex(db, 'searchDocument', { columns: ['document'] })
  await createTable(db, 'searchStatement', {
    id,
    statement: ['text', required],
    document: ['text', required],
    lang: ['text', required],
    facets: ['text', required],
  })
  await createIndex(db, 'searchStatement', { columns: ['document'] })
  await createTable(db, 'searchTerm', {
    lang: ['text', required],
    key: ['text', required],
    shown: ['text', required],
    count: ['integer', required],
  })
  await createTable(db, 'searchState', { name: ['text', key], value: ['text', required] })
  if (kind === 'sqlite') await tokensInFts(db)
  else await tokensInVectors(db)
}

/** Contentless: the tokens are ours and are made anew from the record. The `ascii` tokenizer takes every letter beyond ASCII as it is. */
async function tokensInFts(db: Bare): Promise<void> {
  for (const table of ['searchDocumentText', 'searchStatementText'])
    await sql`create virtual table ${sql.id(table)} using fts5("tokens", content='', contentless_delete=1, tokenize='ascii')`.execute(
      db,
    )
  await createIndex(db, 'searchTerm', { columns: ['lang', 'key'], unique: true })
}

/** Keys of terms are compared by code point, as SQLite does, whatever the collation of the database. */
async function tokensInVectors(db: Bare): Promise<void> {
  for (const table of ['searchDocumentText', 'searchStatementText']) {
    await sql`create table ${sql.id(table)} ("id" bigint primary key, "tokens" tsvector not null)`.execute(db)
    await sql`create index ${sql.id(`${table}_tokens`)} on ${sql.id(table)} using gin ("tokens")`.execute(db)
  }
  await sql`alter table "searchTerm" alter column "key" type text collate "C"`.execute(db)
  await createIndex(db, 'searchTerm', { columns: ['lang', 'key'], unique: true })
}
