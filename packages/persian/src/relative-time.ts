import { formatDate, weekdayOfDay } from './date-words.ts'
import { weekdayNames } from './date-names.ts'
import { formatNumber, localizeDigits } from './digits.ts'
import { readIsoDate } from './iso-date.ts'
import { TEHRAN } from './jalali.ts'

export type RelativeOptions = { now: string; locale: string; timeZone?: string }

/**
 * How long ago, or how soon, in words; further than a week away it is the date itself. For live screens only: a page that is
 * kept rendered shows the date.
 *
 * @example
 * relativeTime("2024-12-02T11:00:00Z", { now: "2024-12-02T11:05:00Z", locale: "fa" }) // «۵ دقیقه پیش»
 * relativeTime("2024-12-01", { now: "2024-12-02", locale: "fa" }) // «دیروز»
 * @throws TypeError when an input is not a string. RangeError when it is no ISO date or instant.
 */
export function relativeTime(iso: string, options: RelativeOptions): string {
  const timeZone = options.timeZone ?? TEHRAN
  const then = readIsoDate(iso, timeZone)
  const now = readIsoDate(options.now, timeZone)
  const days = then.day - now.day
  if (then.time && now.time) {
    const seconds = secondsOf(iso, then) - secondsOf(options.now, now)
    if (Math.abs(seconds) < 45) return justNow(options.locale)
    if (Math.abs(seconds) < 2700) return inUnits(awayFromZero(seconds / 60), 'minute', options.locale)
    if (Math.abs(seconds) < 43_200 && (days === 0 || Math.abs(seconds) < 21_600))
      return inUnits(awayFromZero(seconds / 3600), 'hour', options.locale)
  }
  if (Math.abs(days) <= 7) return inUnits(days, 'day', options.locale)
  return formatDate(iso, { locale: options.locale, timeZone })
}

/**
 * The day as people say it within a week of today («امروز», «دیروز», «دوشنبهٔ گذشته»), and the date beside it, since a
 * relative word alone says nothing next month.
 *
 * @example relativeDay("2024-12-01", { now: "2024-12-02", locale: "fa" }) // «دیروز، ۱۱ آذر ۱۴۰۳»
 * @throws as `relativeTime`.
 */
export function relativeDay(iso: string, options: RelativeOptions): string {
  const timeZone = options.timeZone ?? TEHRAN
  const then = readIsoDate(iso, timeZone).day
  const days = then - readIsoDate(options.now, timeZone).day
  const date = formatDate(iso, { locale: options.locale, timeZone })
  if (Math.abs(days) > 7) return date
  const comma = /^(?:fa|ar|prs)\b/iu.test(options.locale) ? '،' : ','
  const weekday = weekdayNames(options.locale)[weekdayOfDay(then)] ?? ''
  const persian = /^(?:fa|prs)\b/iu.test(options.locale) && Math.abs(days) > 2
  const words = persian ? `${izafe(weekday)} ${days < 0 ? 'گذشته' : 'آینده'}` : inUnits(days, 'day', options.locale)
  return `${words}${comma} ${date}`
}

/** «شنبه» and «جمعه» end in a silent ه and take a hamza before an adjective. */
function izafe(word: string): string {
  return word.endsWith('ه') ? `${word}\u0654` : word
}

function secondsOf(iso: string, { day, time }: ReturnType<typeof readIsoDate>): number {
  const instant = /(?:[Zz]|[+-]\d{2}:?\d{2})$/u.test(iso) ? Date.parse(iso.replace(' ', 'T')) / 1000 : Number.NaN
  if (!Number.isNaN(instant)) return instant
  return day * 86_400 + (time ? (time.hour * 60 + time.minute) * 60 + time.second : 0)
}

/** Half away from zero, so that the past and the future round alike. */
function awayFromZero(value: number): number {
  return Math.sign(value) * Math.round(Math.abs(value))
}

function justNow(locale: string): string {
  if (/^(?:fa|prs)\b/iu.test(locale)) return 'هم‌اکنون'
  if (/^en\b/iu.test(locale)) return 'just now'
  return byIcu(0, 'second', locale)
}

const PERSIAN_UNITS = { minute: 'دقیقه', hour: 'ساعت', day: 'روز' }
const PERSIAN_DAYS = new Map([
  [-2, 'پریروز'],
  [-1, 'دیروز'],
  [0, 'امروز'],
  [1, 'فردا'],
  [2, 'پس‌فردا'],
])

function inUnits(count: number, unit: 'minute' | 'hour' | 'day', locale: string): string {
  if (!/^(?:fa|prs)\b/iu.test(locale)) return byIcu(count, unit, locale)
  const named = unit === 'day' ? PERSIAN_DAYS.get(count) : undefined
  return named ?? `${formatNumber(Math.abs(count), locale)} ${PERSIAN_UNITS[unit]} ${count < 0 ? 'پیش' : 'دیگر'}`
}

function byIcu(count: number, unit: 'second' | 'minute' | 'hour' | 'day', locale: string): string {
  const numeric = unit === 'day' || unit === 'second' ? 'auto' : 'always'
  return localizeDigits(new Intl.RelativeTimeFormat(locale, { numeric }).format(count, unit), locale)
}
