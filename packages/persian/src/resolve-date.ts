import type { Calendar } from './date-names.ts'
import type { DateFields } from './date-fields.ts'
import { islamicOfDay, weekdayOfDay } from './date-words.ts'
import { dayOfGregorian, gregorianMonthLength, gregorianOfDay } from './iso-date.ts'
import { dayOfJalali, jalaliMonthLength, jalaliOfDay } from './jalali.ts'
import type { Span } from './named-span.ts'
import { type DateRefusal, isRefusal, refuse, refuseDay, refuseMonth, refuseWeekday } from './refuse-date.ts'

export type DateContext = { today: number; prefer: 'current' | 'past' | 'future' }

/** The days that fields stand for: a day, a month or a year; what is left out is filled in from today, and said to be. */
export function resolveDate(fields: DateFields, context: DateContext): Span | DateRefusal {
  if (fields.month === null && fields.year === null)
    return fields.weekday === null ? refuse('unknown') : bareWeekday(fields.weekday, context)
  if (fields.month !== null && (fields.month < 1 || fields.month > 12)) return refuseMonth(fields.month)
  if (fields.year !== null)
    return checked(spanOf(fields, fullYear(fields, context), fields.shortYear === true), fields.weekday)
  const years = candidateYears(fields, context)
  const spans = years.map((year) => spanOf(fields, year, true))
  return checked(
    spans.find((span) => !isRefusal(span) && fits(span, context)) ?? spans[0] ?? refuse('out-of-range'),
    fields.weekday,
  )
}

/** The first and last day number of a month, or the refusal of a day it does not have. */
function spanOf(fields: DateFields, year: number, assumed: boolean): Span | DateRefusal {
  const { calendar, month, day } = fields
  const [first, last] = month === null ? [1, 12] : [month, month]
  const from = firstOfMonth(calendar, year, first)
  const to = firstOfMonth(calendar, year, last)
  if (from === null || to === null) return refuse('out-of-range')
  const length = monthLength(calendar, year, last)
  if (day === null)
    return { from, to: to + length - 1, precision: month === null ? 'year' : 'month', calendar, assumed }
  const wanted = day === 'last' ? length : day
  if (wanted < 1 || wanted > length) return refuseDay({ calendar, year, month: last, day: wanted }, length)
  return { from: from + wanted - 1, to: from + wanted - 1, precision: 'day', calendar, assumed }
}

function firstOfMonth(calendar: Calendar, year: number, month: number): number | null {
  if (calendar === 'gregory') return year >= 1 && year <= 9999 ? dayOfGregorian(year, month, 1) : null
  if (calendar === 'persian') return year >= 1 && year <= 1500 ? dayOfJalali({ year, month, day: 1 }) : null
  return firstOfLunarMonth(year, month)
}

function monthLength(calendar: Calendar, year: number, month: number): number {
  if (calendar === 'gregory') return gregorianMonthLength(year, month)
  if (calendar === 'persian') return jalaliMonthLength(year, month)
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  return (firstOfLunarMonth(nextYear, nextMonth) ?? 0) - (firstOfLunarMonth(year, month) ?? 0)
}

/** ICU turns days into lunar dates, not the other way: guess by the mean month and step. */
function firstOfLunarMonth(year: number, month: number): number | null {
  if (year < 1 || year > 1600) return null
  const guess = Math.round(-492_148 + ((year - 1) * 12 + month - 1) * 29.530588)
  for (let day = guess - 4; day <= guess + 4; day += 1) {
    const date = islamicOfDay(day)
    if (date.day === 1 && date.month === month && date.year === year) return day
  }
  return null
}

/** Of «۵۷» and «۰۳» the year nearest to today that is not far ahead. */
function fullYear(fields: DateFields, { today }: DateContext): number {
  if (fields.year === null || fields.year >= 100) return fields.year ?? 0
  const now = jalaliOfDay(today).year
  const century = Math.floor(now / 100) * 100
  const near = century + fields.year
  return near > now + 10 ? near - 100 : near
}

function candidateYears({ calendar }: DateFields, { today, prefer }: DateContext): number[] {
  const now = { persian: jalaliOfDay, gregory: gregorianOfDay, 'islamic-umalqura': islamicOfDay }[calendar](today).year
  if (prefer === 'current') return [now]
  return Array.from({ length: 9 }, (_, index) => (prefer === 'past' ? now - index : now + index))
}

function fits(span: Span, { today, prefer }: DateContext): boolean {
  return prefer === 'current' || (prefer === 'past' ? span.from <= today : span.to >= today)
}

function checked(span: Span | DateRefusal, weekday: number | null): Span | DateRefusal {
  if (isRefusal(span) || weekday === null || span.precision !== 'day') return span
  const real = weekdayOfDay(span.from)
  return real === weekday ? span : refuseWeekday(weekday, real)
}

function bareWeekday(weekday: number, { today, prefer }: DateContext): Span {
  const thisWeek = today - weekdayOfDay(today) + weekday
  const day =
    prefer === 'past' && thisWeek > today
      ? thisWeek - 7
      : prefer === 'future' && thisWeek < today
        ? thisWeek + 7
        : thisWeek
  return { from: day, to: day, precision: 'day', calendar: 'persian', assumed: true }
}
