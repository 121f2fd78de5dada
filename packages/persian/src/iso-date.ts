import { requireText } from './require-text.ts'

/** A machine date taken apart: day number since 1970-01-01, and the wall clock where the text has one. */
export type IsoDate = { day: number; time: { hour: number; minute: number; second: number } | null }

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/u
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?([Zz]|[+-]\d{2}:?\d{2})?$/u

/**
 * Reads `YYYY-MM-DD`, or an ISO 8601 instant, which is moved to the wall clock of `timeZone`; an ISO date-time without an offset is
 * taken to be a wall clock already.
 *
 * @throws TypeError when `iso` is not a string. RangeError when it is no ISO date, or the day does not exist.
 */
export function readIsoDate(iso: string, timeZone: string): IsoDate {
  requireText(iso, 'readIsoDate')
  const date = DATE.exec(iso)
  if (date) return { day: dayOf(iso, date), time: null }
  const match = INSTANT.exec(iso)
  if (!match) throw new RangeError(`Not an ISO date: ${JSON.stringify(iso.slice(0, 40))}`)
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Number(match[6] ?? 0)]
  if (hour > 23 || minute > 59 || second > 60) throw new RangeError(`No such time of day: ${iso.slice(0, 40)}`)
  const wall = { day: dayOf(iso, match), time: { hour, minute, second: Math.min(second, 59) } }
  return match[8] === undefined ? wall : inZone(wall, match[8], timeZone)
}

/** `YYYY-MM-DD` of a day number. @throws RangeError outside the years 0000 to 9999. */
export function isoOfDay(day: number): string {
  const { year, month, day: dayOfMonth } = gregorianOfDay(day)
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`Outside the years 0000 to 9999: day ${day}`)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** The day number of a date in the (proleptic) Gregorian calendar. */
export function dayOfGregorian(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getTime() / 86_400_000
}

/** The Gregorian date of a day number. */
export function gregorianOfDay(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

export function isGregorianLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

export function gregorianMonthLength(year: number, month: number): number {
  return month === 2 ? (isGregorianLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

function dayOf(iso: string, match: RegExpExecArray): number {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > gregorianMonthLength(year, month))
    throw new RangeError(`No such day: ${iso.slice(0, 40)}`)
  return dayOfGregorian(year, month, day)
}

function inZone(
  wall: { day: number; time: { hour: number; minute: number; second: number } },
  offset: string,
  timeZone: string,
): IsoDate {
  const sign = offset.startsWith('-') ? -1 : 1
  const shift = /^[Zz]$/u.test(offset) ? 0 : sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)))
  const { hour, minute, second } = wall.time
  const utc = wall.day * 86_400_000 + ((hour * 60 + minute - shift) * 60 + second) * 1000
  const local = utc + zoneOffset(utc, timeZone)
  const rest = Math.floor((((local % 86_400_000) + 86_400_000) % 86_400_000) / 1000)
  return {
    day: Math.floor(local / 86_400_000),
    time: { hour: Math.floor(rest / 3600), minute: Math.floor(rest / 60) % 60, second: rest % 60 },
  }
}

const zones = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()
const QUARTER = 900_000

/** Milliseconds a zone is ahead of UTC at an instant. Zones change on quarter hours, so one answer serves a quarter. */
function zoneOffset(utc: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0
  const quarter = Math.floor(utc / QUARTER)
  const key = `${quarter} ${timeZone}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = wallClock(quarter * QUARTER, timeZone) - quarter * QUARTER
    if (offsets.size > 5000) offsets.clear()
    offsets.set(key, offset)
  }
  return offset
}

function wallClock(utc: number, timeZone: string): number {
  let format = zones.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    zones.set(timeZone, format)
  }
  const part = Object.fromEntries(format.formatToParts(utc).map(({ type, value }) => [type, value]))
  const year = part['era']?.startsWith('B') ? 1 - Number(part['year']) : Number(part['year'])
  const day = dayOfGregorian(year, Number(part['month']), Number(part['day']))
  return day * 86_400_000 + ((Number(part['hour']) * 60 + Number(part['minute'])) * 60 + Number(part['second'])) * 1000
}
