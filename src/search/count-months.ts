import { hasJalali, jalaliOfDay } from '#persian/jalali.ts'
import { dayOfId, isoOfDayNumber } from './entry-id.ts'

export type MonthCalendar = 'persian' | 'gregory'

/** Counts by day gathered by month of a calendar; a month is its number since the year 0. Days that the calendar does not reach are left out. */
export function countMonths(
  days: Iterable<readonly [day: number, count: number]>,
  calendar: MonthCalendar,
): [month: number, count: number][] {
  const months = new Map<number, number>()
  for (const [day, count] of days) {
    const month = monthOf(day, calendar)
    if (month !== undefined) months.set(month, (months.get(month) ?? 0) + count)
  }
  return [...months].toSorted(([a], [b]) => a - b)
}

/** How many of these ids lie on each day. */
export function countDays(ids: Iterable<number>): Map<number, number> {
  const days = new Map<number, number>()
  for (const id of ids) {
    const day = dayOfId(id)
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return days
}

/** 1970-01-01 as a day number of the index. */
const epoch = 719_162

/** Of the last year that the calendar reaches the end cannot be told. */
const lastPersianYear = 1499

function monthOf(day: number, calendar: MonthCalendar): number | undefined {
  if (calendar === 'persian') {
    if (!hasJalali(day - epoch)) return undefined
    const { year, month } = jalaliOfDay(day - epoch)
    return year > lastPersianYear ? undefined : year * 12 + month - 1
  }
  const iso = isoOfDayNumber(day)
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1
}
