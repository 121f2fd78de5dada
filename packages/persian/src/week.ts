import { isoOfDay, readIsoDate } from './iso-date.ts'
import { dayOfJalali, jalaliMonthLength, type JalaliDate, jalaliOfDay, TEHRAN } from './jalali.ts'
import { weekdayOfDay } from './date-words.ts'

/** First and last day, both included, as ISO dates. */
export type DateRange = { from: string; to: string }

/**
 * The place of a day in the week, from 0 for Saturday to 6 for Friday.
 *
 * @example weekdayOf("2024-12-02") // 2, «دوشنبه»
 * @throws TypeError when `iso` is not a string. RangeError when it is no ISO date.
 */
export function weekdayOf(iso: string, timeZone: string = TEHRAN): number {
  return weekdayOfDay(readIsoDate(iso, timeZone).day)
}

/**
 * The week of a day, from Saturday to Friday.
 *
 * @example weekOf("2024-12-02") // { from: "2024-11-30", to: "2024-12-06" }
 * @throws as `weekdayOf`.
 */
export function weekOf(iso: string, timeZone: string = TEHRAN): DateRange {
  const { day } = readIsoDate(iso, timeZone)
  const first = day - weekdayOfDay(day)
  return { from: isoOfDay(first), to: isoOfDay(first + 6) }
}

/**
 * The days of a Jalali month, first to last.
 *
 * @example jalaliMonth(1403, 9) // آذر ۱۴۰۳: { from: "2024-11-21", to: "2024-12-20" }
 * @throws RangeError when there is no such month.
 */
export function jalaliMonth(year: number, month: number): DateRange {
  const first = dayOfJalali({ year, month, day: 1 })
  return { from: isoOfDay(first), to: isoOfDay(first + jalaliMonthLength(year, month) - 1) }
}

/**
 * The days of a Jalali year, first to last.
 *
 * @example jalaliYear(1403) // { from: "2024-03-20", to: "2025-03-20" }
 * @throws RangeError outside the years 1 to 1500.
 */
export function jalaliYear(year: number): DateRange {
  return { from: jalaliMonth(year, 1).from, to: jalaliMonth(year, 12).to }
}

/**
 * A month page: rows of seven from Saturday, null where the row runs outside the month.
 *
 * @example jalaliMonthGrid(1403, 9)[0] // آذر begins on a Thursday: five nulls, "2024-11-21", "2024-11-22"
 * @throws RangeError when there is no such month.
 */
export function jalaliMonthGrid(year: number, month: number): (string | null)[][] {
  const first = dayOfJalali({ year, month, day: 1 })
  const length = jalaliMonthLength(year, month)
  const rows: (string | null)[][] = []
  for (let start = -weekdayOfDay(first); start < length; start += 7) {
    rows.push(
      Array.from({ length: 7 }, (_, index) =>
        start + index >= 0 && start + index < length ? isoOfDay(first + start + index) : null,
      ),
    )
  }
  return rows
}

/**
 * The day `count` days later (earlier when negative).
 *
 * @example addDays("2024-12-02", -1) // "2024-12-01"
 * @throws as `weekdayOf`.
 */
export function addDays(iso: string, count: number, timeZone: string = TEHRAN): string {
  return isoOfDay(readIsoDate(iso, timeZone).day + count)
}

/**
 * The same day of a Jalali month `count` months later, or that month's last day where it is shorter.
 *
 * @example addJalaliMonths("2024-09-21", 1) // ۳۱ شهریور → ۳۰ مهر: "2024-10-21"
 * @throws as `weekdayOf`.
 */
export function addJalaliMonths(iso: string, count: number, timeZone: string = TEHRAN): string {
  const date = jalaliOfDay(readIsoDate(iso, timeZone).day)
  return isoOfDay(dayOfJalali(monthsLater(date, count)))
}

function monthsLater(date: JalaliDate, count: number): JalaliDate {
  const months = date.year * 12 + date.month - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return { year, month, day: Math.min(date.day, jalaliMonthLength(year, month)) }
}
