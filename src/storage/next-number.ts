import type { Transaction } from './store.ts'

/** The next number of a counter, from 1. It is given to this transaction alone, and comes back when that fails: no gaps. */
export async function nextNumber(tx: Transaction, counter: string): Promise<number> {
  const { value } = await tx.sql
    .insertInto('counter')
    .values({ name: counter, value: 1 })
    .onConflict((conflict) => conflict.column('name').doUpdateSet((eb) => ({ value: eb('counter.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow()
  return value
}
