import type { Transaction } from '#storage/store.ts'
import type { Signal } from '../comment.ts'
import type { JudgedProof } from '../proof.ts'
import type { Vouching } from './budget.ts'

/** A proof counts once: whoever comes second with it, however close, is held as if without one. `spentOn`: what came with it. */
export async function spendProof(tx: Transaction, spentOn: string, proof: JudgedProof): Promise<JudgedProof> {
  if (proof.spend === undefined) return proof
  const spent = await tx.sql
    .insertInto('commentProof')
    .values({ ...proof.spend, comment: spentOn })
    .onConflict((conflict) => conflict.column('signature').doNothing())
    .returning('signature')
    .executeTakeFirst()
  return spent === undefined ? { signal: 'proof.replayed' } : proof
}

/** How far what was sent vouches for itself. */
export function vouchingOf(signals: readonly Signal[]): Vouching {
  const has = (start: string) => signals.some((one) => one.signal.startsWith(start))
  if (!has('proof.')) return 'proven'
  return has('form.') || has('trap.') || has('origin.') ? 'unvouched' : 'held'
}
