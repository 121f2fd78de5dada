import { sql } from 'kysely'
import type { Bare } from './schema.ts'

/** The words for suggestions follow the ledger by themselves, from where the index stands: up to there it has brought them along. */
export async function searchWords(db: Bare): Promise<void> {
  await sql`insert into "ledgerCursor" ("handler", "seq")
    select 'searchWords', "seq" from "ledgerCursor" where "handler" = 'search'`.execute(db)
}
