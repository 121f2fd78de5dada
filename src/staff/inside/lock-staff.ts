import { sql } from 'kysely'
import type { Transaction } from '#storage/store.ts'

/** An arbitrary number that all processes of an office agree on. */
const staffLock = 7_041_962

/**
 * Let no other transaction change accounts until this one ends: two owners cannot demote each other at once, and guesses at a password
 * are counted one by one. SQLite has one writer anyway.
 */
export async function lockStaff(tx: Transaction): Promise<void> {
  if (tx.kind === 'postgres') await sql`select pg_advisory_xact_lock(${staffLock})`.execute(tx.sql)
}
