import { later, type Instant } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'
import { listed } from './inside/published-lines.ts'

/** A stretch of time: from an instant on, and before another. */
export interface Stretch {
  from: Instant
  before: Instant
}

/** How many documents were published in each of these stretches of time, in their order. */
export async function listPublishedCounts(
  reader: Reader,
  asked: { lang: string; stretches: readonly Stretch[] },
): Promise<number[]> {
  if (asked.stretches.length === 0) return []
  const row = await reader
    .selectNoFrom((eb) =>
      asked.stretches.map(({ from, before }, index) =>
        listed(eb, { lang: asked.lang, from, before })
          .select((counted) => counted.fn.countAll().as('count'))
          .as(`n${index}`),
      ),
    )
    .executeTakeFirstOrThrow()
  const counts = row as Record<string, unknown>
  return asked.stretches.map((_, index) => Number(counts[`n${index}`] ?? 0))
}

/** When the first and the last document in a language were published, or undefined while there is none. */
export async function findPublishedSpan(
  reader: Reader,
  lang: string,
): Promise<{ first: Instant; last: Instant } | undefined> {
  const [first, last] = [
    await outermost(reader, { lang, order: 'asc' }),
    await outermost(reader, { lang, order: 'desc' }),
  ]
  return first == null || last == null ? undefined : { first, last }
}

/** Whether any document in a language was published in a stretch of time. */
export async function isAnyPublished(
  reader: Reader,
  { lang, ...stretch }: Stretch & { lang: string },
): Promise<boolean> {
  return (await outermost(reader, { lang, order: 'asc', ...stretch })) != null
}

/** When documents in a language were published in a stretch of time and next to it. */
export interface PublishedAround {
  /** The last one before the stretch. */
  before: Instant | undefined
  /** The first and the last one in it. */
  first: Instant | undefined
  last: Instant | undefined
  /** The first one after it. */
  after: Instant | undefined
}

export async function findPublishedAround(
  reader: Reader,
  { lang, from, before }: Stretch & { lang: string },
): Promise<PublishedAround> {
  const find = async (order: 'asc' | 'desc') => (await outermost(reader, { lang, order, from, before })) ?? undefined
  const first = await find('asc')
  return {
    ...(await findNext(reader, { lang, from, before })),
    first,
    last: first === undefined ? undefined : await find('desc'),
  }
}

/** When the documents in a language next to an instant were published: the last one before it, and the first one after it. */
export function findPublishedBeside(
  reader: Reader,
  { lang, at }: { lang: string; at: Instant },
): Promise<Pick<PublishedAround, 'before' | 'after'>> {
  return findNext(reader, { lang, from: at, before: later(at, 1) })
}

async function findNext(
  reader: Reader,
  { lang, from, before }: Stretch & { lang: string },
): Promise<Pick<PublishedAround, 'before' | 'after'>> {
  return {
    before: (await outermost(reader, { lang, order: 'desc', before: from })) ?? undefined,
    after: (await outermost(reader, { lang, order: 'asc', from: before })) ?? undefined,
  }
}

async function outermost(
  reader: Reader,
  { lang, order, from, before }: Partial<Stretch> & { lang: string; order: 'asc' | 'desc' },
): Promise<Instant | null | undefined> {
  const row = await listed(reader, { lang, from, before })
    .select('listing.publishedAt')
    .orderBy('listing.publishedAt', order)
    .limit(1)
    .executeTakeFirst()
  return row?.publishedAt
}
