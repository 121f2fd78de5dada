import { isoOfDay, readIsoDate } from './iso-date.ts'

export type JalaliDate = { year: number; month: number; day: number }

/** The zone an instant is read in when none is given: that of Iran's official time. */
export const TEHRAN = 'Asia/Tehran'

const FIRST_DAY = -492_268
const FIRST_YEAR = 1
const LAST_YEAR = 1500

/**
 * The Jalali date of an ISO date, or of an instant in `timeZone` (Tehran's when not given).
 *
 * @example toJalali("2024-12-02") // { year: 1403, month: 9, day: 12 }
 * @throws TypeError when `iso` is not a string. RangeError when it is no ISO date, or outside the years 1 to 1500.
 */
export function toJalali(iso: string, timeZone: string = TEHRAN): JalaliDate {
  return jalaliOfDay(readIsoDate(iso, timeZone).day)
}

/**
 * The ISO date of a Jalali date.
 *
 * @example fromJalali({ year: 1403, month: 9, day: 12 }) // "2024-12-02"
 * @throws RangeError when there is no such day: ۳۱ مهر, ۳۰ اسفند of a common year, a year outside 1 to 1500.
 */
export function fromJalali(date: JalaliDate): string {
  return isoOfDay(dayOfJalali(date))
}

/**
 * Whether a Jalali year has 366 days (۳۰ اسفند exists).
 *
 * @example isJalaliLeap(1403) // true
 */
export function isJalaliLeap(year: number): boolean {
  return (((25 * year + 11) % 33) + 33) % 33 < 8
}

/**
 * The days of a Jalali month: 31, 30, or 29 for اسفند of a common year.
 *
 * @example jalaliMonthLength(1402, 12) // 29
 * @throws RangeError for a month outside 1 to 12.
 */
export function jalaliMonthLength(year: number, month: number): number {
  if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`No such Jalali month: ${month}`)
  if (month <= 6) return 31
  return month < 12 || isJalaliLeap(year) ? 30 : 29
}

/**
 * Whether the three numbers name a day that exists, in the years 1 to 1500.
 *
 * @example isJalaliDate({ year: 1402, month: 12, day: 30 }) // false
 */
export function isJalaliDate({ year, month, day }: JalaliDate): boolean {
  if (![year, month, day].every(Number.isInteger) || year < FIRST_YEAR || year > LAST_YEAR) return false
  return month >= 1 && month <= 12 && day >= 1 && day <= jalaliMonthLength(year, month)
}

/** The day number (since 1970-01-01) of a Jalali date. @throws RangeError when there is no such day. */
export function dayOfJalali(date: JalaliDate): number {
  if (!isJalaliDate(date)) throw new RangeError(`No such Jalali day: ${date.year}/${date.month}/${date.day}`)
  return firstDayOf(date.year) + daysBefore(date.month) + date.day - 1
}

/** Whether a day number lies in the years 1 to 1500. */
export function hasJalali(day: number): boolean {
  return day >= firstDayOf(FIRST_YEAR) && day < firstDayOf(LAST_YEAR + 1)
}

/** The Jalali date of a day number. @throws RangeError outside the years 1 to 1500. */
export function jalaliOfDay(day: number): JalaliDate {
  let year = Math.floor((day - FIRST_DAY) / 365.2424) + 1
  while (firstDayOf(year) > day) year -= 1
  while (firstDayOf(year + 1) <= day) year += 1
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    throw new RangeError(`Outside the Jalali years ${FIRST_YEAR} to ${LAST_YEAR}: day ${day}`)
  const rest = day - firstDayOf(year)
  const month = rest < 186 ? Math.floor(rest / 31) + 1 : Math.floor((rest - 186) / 30) + 7
  return { year, month, day: rest - daysBefore(month) + 1 }
}

/** The 33-year rule, which agrees with Iran's calendar as published and with ICU over all the years allowed here. */
function firstDayOf(year: number): number {
  return FIRST_DAY + 365 * (year - 1) + Math.floor((8 * year + 21) / 33)
}

function daysBefore(month: number): number {
  return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30
}
