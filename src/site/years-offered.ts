import { findPublishedSpan } from '#record/list-published-days.ts'
import { ownCalendar } from './archive-calendar.ts'
import type { Visit } from './visit.ts'

/** The years from which a day can be picked, the newest first: those in which documents were published, in the calendar of the page's language. */
export async function yearsOffered({ reader, lang, now, zone }: Visit): Promise<number[]> {
  const yearOf = (instant: string) =>
    Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().withCalendar(ownCalendar(lang)).year
  const span = await findPublishedSpan(reader, lang)
  const [first, last] = [yearOf(span?.first ?? now), Math.max(yearOf(now), yearOf(span?.last ?? now))]
  return Array.from({ length: last - first + 1 }, (_, index) => last - index)
}
