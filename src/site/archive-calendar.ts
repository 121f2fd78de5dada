import { formatDate } from '#persian/date-words.ts'
import { fromJalali, jalaliMonthLength, toJalali } from '#persian/jalali.ts'
import type { Stretch } from '#record/list-published-days.ts'
import { spokenIn } from '#web/words.ts'

export type CalendarSystem = 'persian' | 'gregory'

/** A year, a month or a day of the archive, in the calendar of the page's language. */
export interface ArchiveDate {
  year: number
  month?: number
  day?: number
}

/** A calendar in which an archive is kept. */
export interface ArchiveCalendar {
  system: CalendarSystem
  dateOf(instant: string): Required<ArchiveDate>
  /** The stretch of time that a date covers, or undefined when there is no such date. */
  stretchOf(date: ArchiveDate): Stretch | undefined
  monthLength(year: number, month: number): number
  /** The date in words, as far as it is given. */
  inWords(date: ArchiveDate): string
}

/** Persian pages keep the Persian calendar, all others the Gregorian. */
export function ownCalendar(lang: string): CalendarSystem {
  return spokenIn(lang) === 'fa' ? 'persian' : 'gregory'
}

/** The other one of the two. */
export function otherCalendar(lang: string): CalendarSystem {
  return ownCalendar(lang) === 'persian' ? 'gregory' : 'persian'
}

/** The calendar that a year is of: no year is known to both. */
export function calendarOfYear(year: number): CalendarSystem {
  return year <= lastJalaliYear ? 'persian' : 'gregory'
}

const lastJalaliYear = 1499

/** One of the two, its dates told in a language; days begin and end in the office's zone. */
export function archiveCalendar(
  system: CalendarSystem,
  { lang, zone }: { lang: string; zone: string },
): ArchiveCalendar {
  const isPersian = system === 'persian'
  const isoOf = isPersian ? isoOfJalali : isoOfGregorian
  const monthLength = isPersian ? jalaliMonthLength : gregorianMonthLength
  const midnight = (iso: string) =>
    Temporal.PlainDate.from(iso).toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' })
  return {
    system,
    monthLength,
    dateOf: (instant) => {
      const day = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate()
      return isPersian ? toJalali(day.toString()) : { year: day.year, month: day.month, day: day.day }
    },
    stretchOf: (date) => {
      const from = isoOf(date.year, date.month ?? 1, date.day ?? 1)
      const before = from === undefined ? undefined : dayAfter(date, isoOf, monthLength)
      return from === undefined || before === undefined ? undefined : { from: midnight(from), before: midnight(before) }
    },
    inWords: ({ year, month, day }) => {
      const iso = isoOf(year, month ?? 1, day ?? 1) ?? ''
      if (month === undefined)
        return formatDate(iso, { locale: lang, calendar: system, style: 'month' }).split(' ').at(-1) ?? ''
      return formatDate(iso, { locale: lang, calendar: system, style: day === undefined ? 'month' : 'full' })
    },
  }
}

type IsoOf = (year: number, month: number, day: number) => string | undefined

/** The first day that no longer belongs to a date. */
function dayAfter(
  date: ArchiveDate,
  isoOf: IsoOf,
  monthLength: (year: number, month: number) => number,
): string | undefined {
  const { year, month, day } = date
  if (month === undefined) return isoOf(year + 1, 1, 1)
  if (day !== undefined && day < monthLength(year, month)) return isoOf(year, month, day + 1)
  return month === 12 ? isoOf(year + 1, 1, 1) : isoOf(year, month + 1, 1)
}

function isoOfJalali(year: number, month: number, day: number): string | undefined {
  try {
    return year < 1000 || year > lastJalaliYear ? undefined : fromJalali({ year, month, day })
  } catch {
    return undefined
  }
}

function isoOfGregorian(year: number, month: number, day: number): string | undefined {
  if (year < 1700 || year > 2300 || month < 1 || month > 12 || day < 1 || day > gregorianMonthLength(year, month))
    return undefined
  return Temporal.PlainDate.from({ year, month, day }).toString()
}

function gregorianMonthLength(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth
}
