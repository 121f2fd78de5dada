import type { Instant } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'
import { publishedLines } from './inside/published-lines.ts'

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
  const row = await publishedLines(reader, asked.lang)
    .where('document.firstPublishedAt', '>=', first.from)
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
  const row = await publishedLines(reader, lang)
    .select((eb) => [
      eb.fn.min('document.firstPublishedAt').as('first'),
      eb.fn.max('document.firstPublishedAt').as('last'),
    ])
    .executeTakeFirst()
  return row?.first == null || row.last == null ? undefined : { first: row.first, last: row.last }
}
