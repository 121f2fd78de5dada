import { sql } from 'kysely'
import { ledgerChannel } from './ledger-channel.ts'
import { ledgerGrew } from './ledger-growth.ts'
import type { Transaction } from './store.ts'

export interface NewEntry {
  /** `noun.past-tense`: `edition.published`. */
  kind: string
  /** The id of what it happened to. */
  subject: string
  /** Further ids and numbers; never text of people, mail addresses or tokens. */
  details?: Record<string, string | number | null>
  /** The account that did it; null or absent for the house itself. */
  by?: string | null
}

/** An arbitrary number that all processes of an office agree on: who holds this lock appends. */
const ledgerLock = 7_041_961

/**
 * Note in the ledger what this transaction does, and return the entry's number. Numbers are given in the order of commit: on PostgreSQL
 * the appender holds a lock until it commits, so that a reader who has seen number n will never find a smaller one later.
 */
export async function appendEntry(tx: Transaction, entry: NewEntry): Promise<number> {
  if (tx.kind === 'postgres') await sql`select pg_advisory_xact_lock(${ledgerLock})`.execute(tx.sql)
  const { seq } = await tx.sql
    .insertInto('ledger')
    .values({
      at: tx.at,
      kind: entry.kind,
      subject: entry.subject,
      details: JSON.stringify(entry.details ?? {}),
      byAccount: entry.by ?? null,
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  if (tx.kind === 'postgres') await sql`select pg_notify(${ledgerChannel}, '')`.execute(tx.sql)
  tx.afterCommit(ledgerGrew)
  return seq
}
