import { later, type Instant } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'
import { publishedDocuments } from './inside/published-lines.ts'

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
  const [first, last] = [asked.stretches.at(0), asked.stretches.at(-1)]
  if (first === undefined || last === undefined) return []
  const row = await publishedDocuments(reader, asked.lang, first.from)
    .where('document.firstPublishedAt', '<', last.before)
    .select((eb) =>
      asked.stretches.map(({ from, before }, index) =>
        eb.fn
          .sum(
            eb
              .case()
              .when(eb.and([eb('document.firstPublishedAt', '>=', from), eb('document.firstPublishedAt', '<', before)]))
              .then(1)
              .else(0)
              .end(),
          )
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
  const row = await publishedDocuments(reader, lang, from)
    .$if(before !== undefined, (query) => query.where('document.firstPublishedAt', '<', before ?? ''))
    .select('document.firstPublishedAt')
    .orderBy('document.firstPublishedAt', order)
    .limit(1)
    .executeTakeFirst()
  return row?.firstPublishedAt
}
