import { weekOf } from '#persian/week.ts'
import type { WordKey } from '#web/words.ts'
import { ownCalendar } from './archive-calendar.ts'
import type { Visit } from './visit.ts'

/** A stretch of time that is often asked for: first and last day, ISO. */
export interface QuickRange {
  word: WordKey
  from: string
  to: string
}

/** This week, month and year and the year before, by the calendar of the page's language; weeks begin on Saturday. */
export function quickRanges({ lang, now, zone }: Pick<Visit, 'lang' | 'now' | 'zone'>): QuickRange[] {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate()
  const here = today.withCalendar(ownCalendar(lang))
  return [
    { word: 'search.this_week', ...weekOf(today.toString()) },
    { word: 'search.this_month', from: iso(here.with({ day: 1 })), to: iso(here.with({ day: here.daysInMonth })) },
    { word: 'search.this_year', ...yearOf(here) },
    { word: 'search.last_year', ...yearOf(here.subtract({ years: 1 })) },
  ]
}

function yearOf(date: Temporal.PlainDate): { from: string; to: string } {
  const first = date.with({ month: 1, day: 1 })
  return { from: iso(first), to: iso(first.add({ years: 1 }).subtract({ days: 1 })) }
}

function iso(date: Temporal.PlainDate): string {
  return date.withCalendar('iso8601').toString()
}
