import type { Reader } from '#storage/store.ts'
import { listTenures } from './list-tenures.ts'
import type { Tenure } from './tenure.ts'

/**
 * Who held a position on a day (ISO date), or undefined. Where several did, the one whose beginning is known, then the one who
 * was not merely acting, then the one who came last.
 */
export async function findHolder(reader: Reader, asked: { position: string; at: string }): Promise<Tenure | undefined> {
  return onDay(await listTenures(reader, { positions: [asked.position] }), asked.at)
}

/** What a person held on a day, chosen alike; of one position when `position` is named. */
export async function findTenureOf(
  reader: Reader,
  asked: { person: string; position?: string; at: string },
): Promise<Tenure | undefined> {
  const { person, position, at } = asked
  return onDay(
    await listTenures(reader, { persons: [person], ...(position === undefined ? {} : { positions: [position] }) }),
    at,
  )
}

function onDay(tenures: Tenure[], at: string): Tenure | undefined {
  const held = tenures.filter((one) => (one.validFrom ?? at) <= at && at <= (one.validTo ?? at))
  const rank = (one: Tenure) => (one.validFrom === null ? 2 : 0) + (one.isActing ? 1 : 0)
  return held.toSorted((a, b) => rank(a) - rank(b))[0]
}
