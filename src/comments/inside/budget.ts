import { later } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import type { Transaction } from '#storage/store.ts'

const hour = 3_600_000

/** How many comments are taken in an hour, and as many reports of errors: from one network, and under one document. */
export const budgets = {
  /** Neither a form of ours nor a proof of work came with it. */
  unvouched: { network: 5, document: 200 },
  /** A form of ours, but no proof. */
  held: { network: 20, document: 200 },
  proven: { network: 60, document: 2000 },
} as const

export type Vouching = keyof typeof budgets

interface Spending {
  vouching: Vouching
  network: string
  document: string
  /** Whose budget it is. */
  of?: 'comment' | 'errorReport'
}

/** Throws `too_many` when this hour's budget is spent; the writer keeps the text. */
export async function spendBudget(
  tx: Transaction,
  { vouching, network, document, of = 'comment' }: Spending,
): Promise<void> {
  const since = later(tx.at, -hour)
  const recent = tx.sql
    .selectFrom(of as 'comment')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('createdAt', '>', since)
    .$if(of === 'comment', (query) => query.where('account', 'is', null))
  const held = vouching === 'proven' ? recent : recent.where('isHeld', '=', 1)
  const [fromNetwork, underDocument] = [
    await held.where('network', '=', network).executeTakeFirstOrThrow(),
    await held.where('document', '=', document).executeTakeFirstOrThrow(),
  ]
  const limit = budgets[vouching]
  if (Number(fromNetwork.n) >= limit.network || Number(underDocument.n) >= limit.document)
    throw of === 'comment'
      ? new Fault('too_many', 'comment.too_many', { details: { seconds: 600 } })
      : new Fault('too_many', 'errorReport.too_many', { details: { seconds: 600 } })
}
