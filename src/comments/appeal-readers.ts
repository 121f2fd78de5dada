import { later, type Instant } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'

/** How long an appeal waits for somebody who never refused the comment, where the office has no such person. */
export const lastResortDays = 7

/** Who may answer an appeal, and who may not. */
export interface AppealReaders {
  /** The accounts that refused the comment at any time, whether or not it was undone since. */
  refusers: string[]
  /** Where everybody has refused it: the one whose own refusal is the oldest, and from when. Null while anybody else could read it. */
  lastResort: { account: string; name: string; from: Instant } | null
}

/**
 * Who reads each of these appeals. Whoever never refused the comment may, at once; who refused it may not. Only where nobody is left at the office who
 * never did, the one whose refusal is the oldest may after `lastResortDays`: a reading by somebody for whom it is long ago, rather than none.
 */
export async function appealReaders(
  reader: Reader,
  appeals: readonly { comment: string; at: Instant }[],
): Promise<Map<string, AppealReaders>> {
  if (appeals.length === 0) return new Map()
  const refusals = await reader
    .selectFrom('commentDecision')
    .select(['comment', 'byAccount as account', (eb) => eb.fn.max('id').as('last')])
    .where(
      'comment',
      'in',
      appeals.map((appeal) => appeal.comment),
    )
    .where('decision', '=', 'refuse')
    .where('byAccount', 'is not', null)
    .groupBy(['comment', 'byAccount'])
    .execute()
  const staff = await reader.selectFrom('account').select(['id', 'name']).where('disabledAt', 'is', null).execute()
  return new Map(
    appeals.map(({ comment, at }) => {
      const own = refusals
        .filter((refusal) => refusal.comment === comment)
        .toSorted((one, other) => Number(one.last) - Number(other.last))
      const refusers = own.map(({ account }) => account ?? '')
      const isFree = staff.some(({ id }) => !refusers.includes(id))
      const oldest = refusers.flatMap((id) => staff.find((one) => one.id === id) ?? [])[0]
      const from = later(at, lastResortDays * 86_400_000)
      const lastResort = isFree || oldest === undefined ? null : { account: oldest.id, name: oldest.name, from }
      return [comment, { refusers, lastResort }]
    }),
  )
}

/** Whether an appeal was answered by somebody who had refused the comment before. */
export async function wasLastResort(
  reader: Reader,
  { comment, decidedBy, decidedAt }: { comment: string; decidedBy: string | null; decidedAt: Instant | null },
): Promise<boolean> {
  if (decidedBy === null || decidedAt === null) return false
  const refusal = await reader
    .selectFrom('commentDecision')
    .select('id')
    .where('comment', '=', comment)
    .where('decision', '=', 'refuse')
    .where('byAccount', '=', decidedBy)
    .where('at', '<=', decidedAt)
    .limit(1)
    .executeTakeFirst()
  return refusal !== undefined
}
