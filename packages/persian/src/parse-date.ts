import { type DateFields, readDateFields } from './date-fields.ts'
import type { Calendar } from './date-names.ts'
import { findTime } from './find-time.ts'
import { fold } from './fold.ts'
import { isoOfDay, readIsoDate } from './iso-date.ts'
import { TEHRAN } from './jalali.ts'
import { readNamedSpan, type Span } from './named-span.ts'
import { readNumberWords } from './read-number-words.ts'
import { type DateRefusal, isRefusal, refuse } from './refuse-date.ts'
import { requireText } from './require-text.ts'
import { type DateContext, resolveDate } from './resolve-date.ts'

export type ParseDateOptions = {
  /** The day the words are measured from, as an ISO date or instant. */
  today: string
  /** The zone instants are read in; Asia/Tehran when not given. */
  timeZone?: string
  /** Which year «۱۲ آذر» is meant to be in, and which week «دوشنبه»: that of today (the default), the last one, or the next one. */
  prefer?: 'current' | 'past' | 'future'
}

export type ParsedDate = {
  ok: true
  /** The day, or the first day of what was named. */
  iso: string
  /** The last day: the same as `iso` for a single day. */
  endIso: string
  precision: 'day' | 'week' | 'month' | 'year' | 'range'
  /** The calendar the writer used; a lunar date is ICU's Umm al-Qura and can be a day off. */
  calendar: Calendar
  /** "14:30" when a time of day was written, else null. */
  time: string | null
  /** True when something not written (a year, a century, a week) was filled in. */
  assumed: boolean
}

export type ParseDateResult = ParsedDate | DateRefusal

/**
 * Reads a date or a range as people type it: «۱۲ آذر», «1403/9/12», «دیروز», «دوشنبه ۱۲ آذر ۱۴۰۳», «سوم تا هفتم مهر», «آذر ۱۴۰۳»,
 * «۲ دسامبر ۲۰۲۴», "2024-12-02", «سه روز پیش», «۱۲ آذر ساعت ۱۴:۳۰», with Persian, Arabic or Latin digits. What cannot be a date is
 * refused with the reason in Persian and English; what was filled in is said to be.
 *
 * @example
 * parseDate("۱۲ آذر ۱۴۰۳", { today: "2024-12-05" }) // { ok: true, iso: "2024-12-02", … }
 * parseDate("۳۱ مهر", { today: "2024-12-05" }) // { ok: false, reason: { fa: «مهر ۳۰ روز دارد؛ …», en: "Mehr has 30 days; …" }, … }
 * @throws TypeError when `input` or `today` is not a string. RangeError when `today` is no ISO date.
 */
export function parseDate(input: string, options: ParseDateOptions): ParseDateResult {
  requireText(input, 'parseDate')
  const timeZone = options.timeZone ?? TEHRAN
  const today = readIsoDate(options.today, timeZone).day
  if (input.length > 200) return refuse('long')
  const machine = readInstant(input.trim(), timeZone)
  if (machine) return machine
  const asked = withoutWeight(input)
  if (asked === '') return refuse('empty')
  const { rest, time } = findTime(asked)
  if (isRefusal(time)) return time
  const span = readSpan(rest, { today, prefer: options.prefer ?? 'current' })
  return isRefusal(span) ? span : answer(span, time)
}

function readInstant(text: string, timeZone: string): ParsedDate | null {
  if (!/^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}/u.test(text)) return null
  try {
    const { day, time } = readIsoDate(text, timeZone)
    const clock = time ? `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}` : null
    return {
      ok: true,
      iso: isoOfDay(day),
      endIso: isoOfDay(day),
      precision: 'day',
      calendar: 'gregory',
      time: clock,
      assumed: false,
    }
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function answer(span: Span, time: string | null): ParseDateResult {
  try {
    const { precision, calendar, assumed } = span
    return { ok: true, iso: isoOfDay(span.from), endIso: isoOfDay(span.to), precision, calendar, time, assumed }
  } catch (error) {
    if (error instanceof RangeError) return refuse('out-of-range')
    throw error
  }
}

/** Folded, without what only dresses a date: «روز دوشنبه، مورخ ۱۲ آذر ماه سال ۱۴۰۳ هجری شمسی». */
function withoutWeight(input: string): string {
  return fold(input)
    .replace(/["'()[\]]/gu, ' ')
    .replace(/[.?!]+$/u, '')
    .replace(/(?<!\p{L})(?:مورخه?|به تاریخ|تاریخ|هجری|شمسی|خورشیدی|میلادی|قمری|ه ?\. ?[شق]\.?)(?!\p{L})/gu, ' ')
    .replace(/(?<!\p{L})سال (?=[0-9]{2,4}|هزار|یک ?هزار)/gu, ' ')
    .replace(/(?<!\p{L})روز (?=(?:یک|دو|سه|چهار|پنج)? ?شنبه|جمعه|[0-9]+ \p{L})/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,]+$/gu, '')
}

const RANGE = [
  /^(?:از )?(.+?) (?:تا|الی|لغایت|until|to) (.+)$/u,
  /^(.+?) -+ ?(.+)$/u,
  /^([0-9]{1,2}) ?-+ ?([0-9]{1,2} \p{L}.*)$/u,
  /^(.*\p{L}.*?) ?- ?(.+)$/u,
]

function readSpan(text: string, context: DateContext): Span | DateRefusal {
  const whole = readOne(text, context)
  if (!isRefusal(whole) || whole.code !== 'unknown') return whole
  for (const pattern of RANGE) {
    const match = pattern.exec(text)
    if (match) return readRange(match[1] ?? '', match[2] ?? '', context)
  }
  return whole
}

function readOne(text: string, context: DateContext): Span | DateRefusal {
  const fields = readNamed(text, context) ?? readDateFields(text)
  if (fields === null) return refuse('unknown')
  return 'from' in fields || isRefusal(fields) ? fields : resolveDate(fields, context)
}

/** A count of years can lead out of the calendar. */
function readNamed(text: string, { today }: DateContext): Span | DateRefusal | null {
  try {
    return readNamedSpan(text, today)
  } catch (error) {
    if (error instanceof RangeError) return refuse('out-of-range')
    throw error
  }
}

function readRange(start: string, end: string, context: DateContext): Span | DateRefusal {
  const last = readOne(end, context)
  if (isRefusal(last)) return last
  const endFields = readDateFields(end)
  const lent = endFields === null || isRefusal(endFields) || endFields.month === null ? null : endFields
  const first = readStart(start, lent, context)
  if (isRefusal(first)) return first
  const overNewYear = lent !== null && lent.year === null && monthOf(start) !== null && monthOf(start) !== lent.month
  const close = first.from > last.to && overNewYear ? resolveDate(lent, { today: first.from, prefer: 'future' }) : last
  if (isRefusal(close)) return close
  if (first.from > close.to) return refuse('backwards')
  return {
    from: first.from,
    to: close.to,
    precision: 'range',
    calendar: close.calendar,
    assumed: first.assumed || close.assumed,
  }
}

/** The start borrows the month and the year it leaves out: «۳ تا ۷ مهر», «۲۵ شهریور تا ۷ مهر ۱۴۰۳», «۲۵ اسفند تا ۵ فروردین ۱۴۰۴». */
function readStart(text: string, lent: DateFields | null, context: DateContext): Span | DateRefusal {
  const day = lent?.month ? bareDay(text) : null
  const fields = day !== null && lent ? { ...lent, day, weekday: null } : readDateFields(text)
  if (fields === null || isRefusal(fields) || fields.month === null || !lent?.month) return readOne(text, context)
  if (fields.year !== null || lent.year === null || fields.calendar !== lent.calendar)
    return resolveDate(fields, context)
  return resolveDate({ ...fields, year: fields.month > lent.month ? lent.year - 1 : lent.year }, context)
}

function bareDay(text: string): number | null {
  const day = /^[0-9]{1,2}(?: ?(?:ام|م))?$/u.test(text) ? Number.parseInt(text, 10) : readNumberWords(text)?.value
  return day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31 ? day : null
}

function monthOf(text: string): number | null {
  const fields = readDateFields(text)
  return fields === null || isRefusal(fields) ? null : fields.month
}
