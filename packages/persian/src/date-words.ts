import { type Calendar, namesOf } from './date-names.ts'
import { localizeDigits } from './digits.ts'
import { gregorianOfDay, type IsoDate, readIsoDate } from './iso-date.ts'
import { hasJalali, jalaliOfDay, TEHRAN } from './jalali.ts'

/** «دوشنبه ۱۲ آذر ۱۴۰۳» · «۱۲ آذر ۱۴۰۳» · «۱۲ آذر» · «آذر ۱۴۰۳» · «۱۴۰۳/۰۹/۱۲» */
export type DateStyle = 'full' | 'long' | 'short' | 'month' | 'numeric'

export type DateOptions = {
  /** The language of the page: "fa", "ar", "en", "ru"… */
  locale: string
  /** "persian" for fa and "gregory" for all others when not given. */
  calendar?: Calendar
  /** "long" when not given. */
  style?: DateStyle
  /** The zone an instant is shown in; Asia/Tehran when not given. A date without a time is never moved. */
  timeZone?: string
  /** Adds the time of day, where the input has one. */
  time?: boolean
}

export type DateParts = {
  weekday: string
  day: string
  month: string
  year: string
  monthNumber: string
  time: string | null
}

/**
 * A date as a reader of the page's language writes it.
 *
 * @example
 * formatDate("2024-12-02", { locale: "fa", style: "full" }) // «دوشنبه ۱۲ آذر ۱۴۰۳»
 * formatDate("2024-12-02T11:00:00Z", { locale: "fa", style: "short", time: true }) // «۱۲ آذر، ساعت ۱۴:۳۰»
 * formatDate("2024-12-02", { locale: "en", style: "full" }) // "Monday, 2 December 2024"
 * @throws TypeError when `iso` is not a string. RangeError when it is no ISO date or instant. A day before or after the Jalali years 1 to
 * 1500 is written in the Gregorian calendar.
 */
export function formatDate(iso: string, options: DateOptions): string {
  const date = readIsoDate(iso, options.timeZone ?? TEHRAN)
  const calendar = calendarOf(date, options)
  const style = options.style ?? 'long'
  const words = namesOf(options.locale)
    ? written(partsOf(date, options.locale, calendar), style, options.locale)
    : byIcu(date.day, { ...options, calendar, style })
  return options.time && date.time ? words + timeSuffix(options.locale, date.time) : words
}

/**
 * The pieces of a date as shown, for a page that lays them out itself: digits already in the page's language.
 *
 * @example dateParts("2024-12-02", { locale: "fa" }).month // «آذر»
 * @throws as `formatDate`.
 */
export function dateParts(iso: string, options: Omit<DateOptions, 'style' | 'time'>): DateParts {
  const date = readIsoDate(iso, options.timeZone ?? TEHRAN)
  return partsOf(date, options.locale, calendarOf(date, options))
}

/**
 * The time of day of an instant in a zone: «۱۴:۳۰». A date without a time gives "".
 *
 * @example formatTime("2024-12-02T11:00:00Z", { locale: "fa" }) // «۱۴:۳۰»
 * @throws as `formatDate`.
 */
export function formatTime(iso: string, options: { locale: string; timeZone?: string }): string {
  const { time } = readIsoDate(iso, options.timeZone ?? TEHRAN)
  return time ? clock(options.locale, time) : ''
}

function calendarOf({ day }: IsoDate, { locale, calendar }: Pick<DateOptions, 'locale' | 'calendar'>): Calendar {
  const wanted = calendar ?? defaultCalendar(locale)
  return wanted === 'persian' && !hasJalali(day) ? 'gregory' : wanted
}

function defaultCalendar(locale: string): Calendar {
  return /^(?:fa|prs)\b/iu.test(locale) ? 'persian' : 'gregory'
}

function partsOf(date: IsoDate, locale: string, calendar: Calendar): DateParts {
  const { year, month, day } = inCalendar(date.day, calendar)
  const names = namesOf(locale) ?? namesOf('en')
  return {
    weekday: names?.weekdays[weekdayOfDay(date.day)] ?? '',
    day: localizeDigits(String(day), locale),
    month: names?.months[calendar][month - 1] ?? '',
    year: localizeDigits(String(year), locale),
    monthNumber: localizeDigits(String(month), locale),
    time: date.time ? clock(locale, date.time) : null,
  }
}

function written(parts: DateParts, style: DateStyle, locale: string): string {
  const { weekday, day, month, year } = parts
  if (style === 'numeric') return numeric(parts, locale)
  if (style === 'month') return `${month} ${year}`
  if (style === 'short') return `${day} ${month}`
  if (style === 'long') return `${day} ${month} ${year}`
  const comma = /^en\b/iu.test(locale) ? ',' : /^ar\b/iu.test(locale) ? '،' : ''
  return `${weekday}${comma} ${day} ${month} ${year}`
}

function numeric({ day, monthNumber, year }: DateParts, locale: string): string {
  const zero = localizeDigits('0', locale)
  const sign = /^en\b/iu.test(locale) ? '-' : '/'
  return [year, monthNumber.padStart(2, zero), day.padStart(2, zero)].join(sign)
}

function timeSuffix(locale: string, time: { hour: number; minute: number }): string {
  const at = clock(locale, time)
  if (/^(?:fa|prs)\b/iu.test(locale)) return `، ساعت ${at}`
  return /^ar\b/iu.test(locale) ? `، الساعة ${at}` : `, ${at}`
}

function clock(locale: string, { hour, minute }: { hour: number; minute: number }): string {
  const bare = /^(?:fa|prs|ar)\b/iu.test(locale)
  return localizeDigits(`${bare ? hour : String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`, locale)
}

/** 0 for Saturday to 6 for Friday. */
export function weekdayOfDay(day: number): number {
  return (((day + 5) % 7) + 7) % 7
}

function inCalendar(day: number, calendar: Calendar): { year: number; month: number; day: number } {
  if (calendar === 'persian') return jalaliOfDay(day)
  return calendar === 'gregory' ? gregorianOfDay(day) : islamicOfDay(day)
}

/** The Umm al-Qura date of a day number, as ICU has it. Iran's own lunar calendar goes by sighting and can be a day off. */
export function islamicOfDay(day: number): { year: number; month: number; day: number } {
  const format = formatter('en-u-ca-islamic-umalqura-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric' })
  const part = Object.fromEntries(format.formatToParts(day * 86_400_000).map(({ type, value }) => [type, value]))
  return { year: Number.parseInt(part['year'] ?? '', 10), month: Number(part['month']), day: Number(part['day']) }
}

const ICU_STYLES: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'long' },
  month: { month: 'long', year: 'numeric' },
  numeric: { year: 'numeric', month: '2-digit', day: '2-digit' },
}

/** In a language whose names we do not keep. The era ("AP", "AH") says nothing to a reader and is left out. */
function byIcu(
  day: number,
  { locale, calendar, style }: { locale: string; calendar: Calendar; style: DateStyle },
): string {
  const parts = formatter(locale, { ...ICU_STYLES[style], calendar }).formatToParts(day * 86_400_000)
  return parts
    .map((part) => (part.type === 'era' ? '' : part.value))
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,(]+$/gu, '')
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`
  let found = formatters.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    if (formatters.size < 200) formatters.set(key, found)
  }
  return found
}
