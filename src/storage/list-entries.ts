import type { Instant } from '#ground/clock.ts'
import type { Reader } from './store.ts'

export interface Entry {
  seq: number
  at: Instant
  kind: string
  subject: string
  details: Record<string, string | number | null>
  by: string | null
}

/** The ledger's entries after number `seq`, oldest first, at most `limit`. */
export async function listEntries(reader: Reader, seq: number, limit: number): Promise<Entry[]> {
  const rows = await reader
    .selectFrom('ledger')
    .selectAll()
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    subject: row.subject,
    details: JSON.parse(row.details) as Entry['details'],
    by: row.byAccount,
  }))
}

/** The number of the last entry; 0 while there is none. */
export async function lastEntry(reader: Reader): Promise<number> {
  const row = await reader.selectFrom('ledger').select('seq').orderBy('seq', 'desc').limit(1).executeTakeFirst()
  return row?.seq ?? 0
}
