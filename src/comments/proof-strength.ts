import { later } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'
import type { ProofStrength } from './proof.ts'

const quarter = 15 * 60_000

/** So many comments in a quarter of an hour make the work four times, and sixteen times, as hard. */
const alarms = { network: [8, 24], document: [60, 200] } as const

/** How hard a proof should be now: by what came from one part of the network, or under one document, of late. */
export async function proofStrength(
  reader: Reader,
  { network, document, at }: { network: string; document: string; at: string },
): Promise<ProofStrength> {
  const recent = reader
    .selectFrom('comment')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('createdAt', '>', later(at, -quarter))
  const [near, here] = await Promise.all([
    recent.where('network', '=', network).executeTakeFirstOrThrow(),
    recent.where('document', '=', document).executeTakeFirstOrThrow(),
  ])
  const isOver = (level: 0 | 1) => Number(near.n) >= alarms.network[level] || Number(here.n) >= alarms.document[level]
  if (isOver(1)) return 16
  return isOver(0) ? 4 : 1
}
