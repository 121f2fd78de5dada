import type { Calendar } from './date-names.ts'
import { findMonth, type FoundMonth } from './find-month.ts'
import { readNumberWords } from './read-number-words.ts'
import { type DateRefusal, isRefusal, refuse, refuseMonth } from './refuse-date.ts'

/** What a text says of a date; what it leaves out is null. `day` is "last" for «آخر اسفند». */
export type DateFields = {
  calendar: Calendar
  year: number | null
  month: number | null
  day: number | 'last' | null
  weekday: number | null
  shortYear?: boolean
}

const WEEKDAYS: [RegExp, number][] = [
  [/^(?:یک ?شنبه|sunday|sun|الاحد)$/u, 1],
  [/^(?:دو ?شنبه|monday|mon|الاثنین)$/u, 2],
  [/^(?:سه ?شنبه|tuesday|tue|الثلاثاء?)$/u, 3],
  [/^(?:چهار ?شنبه|wednesday|wed|الاربعاء?)$/u, 4],
  [/^(?:پنج ?شنبه|thursday|thu|الخمیس)$/u, 5],
  [/^(?:جمعه|ادینه|friday|fri|الجمعه)$/u, 6],
  [/^(?:شنبه|saturday|sat|السبت)$/u, 0],
]
const LEADING_WEEKDAY =
  /^((?:یک|دو|سه|چهار|پنج)? ?شنبه|جمعه|ادینه|(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sun|mon|tue|wed|thu|fri|sat)(?!\p{L})|ال(?:احد|اثنین|ثلاثاء?|اربعاء?|خمیس|جمعه|سبت))(?!\p{L})[\s,]*/u

/** Reads a folded text that names a date by its parts; null when it does so in no way known here. */
export function readDateFields(text: string): DateFields | DateRefusal | null {
  const lead = LEADING_WEEKDAY.exec(text)
  const weekday = lead ? weekdayNumber(lead[1] ?? '') : null
  const rest = lead ? text.slice(lead[0].length) : text
  const fields = byNumbers(rest) ?? byMonthName(rest) ?? byYear(rest) ?? (lead && rest === '' ? NOTHING : null)
  return fields === null || isRefusal(fields) ? fields : { ...fields, weekday }
}

/** 0 for Saturday to 6 for Friday, for a weekday's folded name; null for any other word. */
export function weekdayNumber(word: string): number | null {
  return WEEKDAYS.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

const NOTHING: DateFields = { calendar: 'persian', year: null, month: null, day: null, weekday: null }

function byNumbers(text: string): DateFields | DateRefusal | null {
  const match = /^([0-9]{1,4}) ?([/.\-\\]) ?([0-9]{1,2})(?: ?\2 ?([0-9]{1,4}))?$/u.exec(text)
  if (!match) return null
  const [first, second, third] = [match[1] ?? '', match[3] ?? '', match[4]]
  if (third === undefined)
    return first.length > 2
      ? ofCalendar(Number(first), { month: Number(second), day: null })
      : withoutYear(Number(first), Number(second))
  if (first.length > 2 && third.length < 3)
    return ofCalendar(Number(first), { month: Number(second), day: Number(third) })
  if (third.length > 2 && first.length < 3) return yearLast(Number(first), Number(second), Number(third))
  if (first.length < 3 && third.length < 3 && Number(first) > 31)
    return { ...NOTHING, year: 1300 + Number(first), month: Number(second), day: Number(third), shortYear: true }
  return refuse('short-year')
}

function withoutYear(first: number, second: number): DateFields | DateRefusal {
  if (first > 12 && second <= 12) return { ...NOTHING, month: second, day: first }
  if (second > 12 && first <= 12) return { ...NOTHING, month: first, day: second }
  return first === second && first <= 12 ? { ...NOTHING, month: first, day: second } : refuse('unclear-order')
}

/** Day first, as Persian and most languages write it; "12/25/2024" can only be month first. */
function yearLast(first: number, second: number, year: number): DateFields | DateRefusal {
  if (second > 12 && first <= 12) return ofCalendar(year, { month: first, day: second })
  const fields = ofCalendar(year, { month: second, day: first })
  const unclear = !isRefusal(fields) && fields.calendar === 'gregory' && first <= 12 && first !== second
  return unclear ? refuse('unclear-order') : fields
}

/** A year from 1200 to 1500 is Jalali, from 1700 Gregorian; between them no reader could tell. */
function ofCalendar(year: number, rest: { month: number | null; day: number | null }): DateFields | DateRefusal {
  const calendar = year >= 1200 && year <= 1500 ? 'persian' : year >= 1700 && year <= 9999 ? 'gregory' : null
  if (calendar === null) return refuse('out-of-range')
  if (rest.month !== null && (rest.month < 1 || rest.month > 12)) return refuseMonth(rest.month)
  return { calendar, year, ...rest, weekday: null }
}

function byYear(text: string): DateFields | DateRefusal | null {
  if (/^[0-9]{4}$/u.test(text)) return ofCalendar(Number(text), { month: null, day: null })
  return /^[0-9]{1,2}(?:ام|م|st|nd|rd|th)?(?: [0-9]{4})?$/u.test(text) ? refuse('month-missing') : null
}

function byMonthName(text: string): DateFields | DateRefusal | null {
  const found = findMonth(text)
  if (!found) return null
  const parts =
    found.before === ''
      ? monthFirst(found)
      : { day: readDayNumber(found.before), year: readYear(found.after, found.calendar) }
  if (!parts || parts.day === undefined || parts.year === undefined) return null
  if (isRefusal(parts.year)) return parts.year
  const shortYear = typeof parts.year === 'number' && parts.year < 100
  return {
    calendar: found.calendar,
    month: found.month,
    day: parts.day,
    year: parts.year,
    weekday: null,
    ...(shortYear ? { shortYear } : {}),
  }
}

type Parts = { day: number | 'last' | null | undefined; year: number | null | undefined | DateRefusal }

/** «آذر ۱۴۰۳», "December 2, 2024", "December 2". */
function monthFirst({ after, calendar }: FoundMonth): Parts {
  const match = /^([0-9]{1,2})(?:st|nd|rd|th)?(?:[\s,]+([0-9]{4}))?$/u.exec(after)
  if (match && calendar === 'gregory') return { day: Number(match[1]), year: match[2] ? Number(match[2]) : null }
  return { day: null, year: readYear(after, calendar) }
}

function readDayNumber(text: string): number | 'last' | undefined {
  if (/^(?:اخر|اخرین روز|last day of)$/u.test(text)) return 'last'
  const digits = /^([0-9]{1,2}) ?(?:ام|م|مین|st|nd|rd|th)?(?: of)?$/u.exec(text)
  if (digits) return Number(digits[1])
  const words = readNumberWords(text)
  return words && Number.isInteger(words.value) && words.value > 0 && words.value < 100 ? words.value : undefined
}

function readYear(text: string, calendar: Calendar): number | null | undefined | DateRefusal {
  const bare = text.replace(/^[\s,]+/u, '').replace(/^(?:امسال|جاری)$/u, '')
  if (bare === '') return null
  const year = /^[0-9]{1,4}$/u.test(bare) ? Number(bare) : readNumberWords(bare)?.value
  if (year === undefined || !Number.isInteger(year)) return undefined
  if (/^[0-9]{2}$/u.test(bare)) return calendar === 'persian' ? year : refuse('short-year')
  const reach = { persian: [1000, 1500], gregory: [1000, 9999], 'islamic-umalqura': [1000, 1600] }[calendar] as [
    number,
    number,
  ]
  return year >= reach[0] && year <= reach[1] ? year : refuse('out-of-range')
}
