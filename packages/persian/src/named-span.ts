import type { Calendar } from './date-names.ts'
import { weekdayNumber } from './date-fields.ts'
import { weekdayOfDay } from './date-words.ts'
import { dayOfJalali, jalaliMonthLength, jalaliOfDay } from './jalali.ts'
import { readNumberWords } from './read-number-words.ts'

/** First and last day number, both included. */
export type Span = {
  from: number
  to: number
  precision: 'day' | 'week' | 'month' | 'year' | 'range'
  calendar: Calendar
  assumed: boolean
}

const DAYS = new Map(
  Object.entries({
    امروز: 0,
    امشب: 0,
    دیروز: -1,
    دیشب: -1,
    پریروز: -2,
    پریشب: -2,
    'پس پریروز': -3,
    فردا: 1,
    'فردا شب': 1,
    'پس فردا': 2,
    پسفردا: 2,
    today: 0,
    tonight: 0,
    yesterday: -1,
    tomorrow: 1,
    'day before yesterday': -2,
    'day after tomorrow': 2,
    الیوم: 0,
    امس: -1,
    غدا: 1,
  }),
)
const PAST = 'پیش|قبل|گذشته|اخیر|ago'
const FUTURE = 'بعد|دیگر|اینده|اتی|later'
const UNITS: Record<string, 'day' | 'week' | 'month' | 'year'> = {
  روز: 'day',
  هفته: 'week',
  ماه: 'month',
  سال: 'year',
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
}
const COUNTED = new RegExp(
  `^(?:در )?(.+?) (روز|هفته|ماه|سال|days?|weeks?|months?|years?) (?:(${PAST})|${FUTURE})$`,
  'u',
)
const WHOLE = new RegExp(
  `^(?:(این|همین|this|last|next) )?(هفته|ماه|سال|week|month|year)(?: (?:(جاری)|(${PAST})|(${FUTURE})))?$`,
  'u',
)
const WEEKDAY = new RegExp(
  `^(?:(این|همین|this|last|next) )?((?:یک|دو|سه|چهار|پنج)? ?شنبه|جمعه|ادینه|\\p{L}+day)(?: (?:(?:این )?(هفته))?(?: ?(?:(جاری)|(${PAST})|(${FUTURE})))?)?$`,
  'u',
)

/** Reads a folded text that measures from today: «دیروز», «سه روز پیش», «هفته گذشته», «دوشنبه هفته اینده»; null for any other. */
export function readNamedSpan(text: string, today: number): Span | null {
  const offset = DAYS.get(text)
  if (offset !== undefined) return oneDay(today + offset)
  return counted(text, today) ?? wholeUnit(text, today) ?? weekday(text, today)
}

function counted(text: string, today: number): Span | null {
  const match = COUNTED.exec(text)
  const count = match && readNumberWords(match[1] ?? '')
  if (!match || !count || count.ordinal || !Number.isInteger(count.value) || Math.abs(count.value) > 36_500) return null
  const steps = match[3] === undefined ? count.value : -count.value
  const unit = UNITS[match[2] ?? '']
  if (unit === 'day' || unit === 'week') return oneDay(today + steps * (unit === 'week' ? 7 : 1))
  return oneDay(monthsLater(today, unit === 'year' ? steps * 12 : steps))
}

function wholeUnit(text: string, today: number): Span | null {
  const match = WHOLE.exec(text) ?? sameAs(text)
  if (!match) return null
  const step =
    match[1] === 'last' || match[4] !== undefined
      ? -1
      : match[1] === 'next' || match[5] !== undefined
        ? 1
        : match[1] !== undefined || match[3] !== undefined
          ? 0
          : null
  if (step === null) return null
  const unit = UNITS[match[2] ?? '']
  if (unit === 'week')
    return {
      ...oneDay(today - weekdayOfDay(today) + step * 7),
      to: today - weekdayOfDay(today) + step * 7 + 6,
      precision: 'week',
    }
  const { year, month } = jalaliOfDay(monthsLater(today, unit === 'year' ? step * 12 : step))
  const [first, last] = unit === 'year' ? [1, 12] : [month, month]
  const [from, to] = [
    dayOfJalali({ year, month: first, day: 1 }),
    dayOfJalali({ year, month: last, day: jalaliMonthLength(year, last) }),
  ]
  return { from, to, precision: unit === 'year' ? 'year' : 'month', calendar: 'persian', assumed: false }
}

/** «امسال», «پارسال», «سال جاری» in one word. */
function sameAs(text: string): RegExpExecArray | null {
  const long = { امسال: 'این سال', پارسال: 'سال گذشته' }[text]
  return long === undefined ? null : WHOLE.exec(long)
}

function weekday(text: string, today: number): Span | null {
  const match = WEEKDAY.exec(text)
  const wanted = match && weekdayNumber(match[2] ?? '')
  if (!match || wanted === null) return null
  const [, near, , ofWeek, , past, future] = match
  const thisWeek = today - weekdayOfDay(today) + wanted
  if (ofWeek) return oneDay(thisWeek + (past ? -7 : future ? 7 : 0))
  if (past || near === 'last') return oneDay(thisWeek < today ? thisWeek : thisWeek - 7)
  if (future || near === 'next') return oneDay(thisWeek > today ? thisWeek : thisWeek + 7)
  return near ? oneDay(thisWeek) : null
}

function oneDay(day: number): Span {
  return { from: day, to: day, precision: 'day', calendar: 'persian', assumed: false }
}

function monthsLater(day: number, count: number): number {
  const date = jalaliOfDay(day)
  const months = date.year * 12 + date.month - 1 + count
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return dayOfJalali({ year, month, day: Math.min(date.day, jalaliMonthLength(year, month)) })
}
