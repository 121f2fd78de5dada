import { sql } from 'kysely'
import type { Bare } from './schema.ts'

/** Words that may have been meant begin like the one that was typed and are about as long. */
export async function wordsByLength(db: Bare): Promise<void> {
  await sql`create index "searchTerm_lang_length_key" on "searchTerm" ("lang", length("key"), "key")`.execute(db)
}
