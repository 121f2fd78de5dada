import { toLatinDigits } from '#persian/digits.ts'
import type { Moment } from '#record/moment.ts'

/** A moment as a page must tell it, whatever its zone is called there. */
export type ToldMoment = Omit<Moment, 'zone'>

/**
 * Whether words that a page shows mean this moment: of the numbers that it has in the Persian or the Gregorian calendar, day and year and the
 * time of day, they have each and no other, and no other month or weekday by name. What a zone is called stands in brackets behind it and is
 * not held, as its name differs from one system to the next.
 */
export function tellsMoment(words: string, { date, time, precision }: ToldMoment, langs: readonly string[]): boolean {
  const [told = '', zone = ''] = toLatinDigits(words)
    .trim()
    .split(/ (?=\([^()]*\)$)/)
  if (/\d/.test(zone.replace(/[+\u2212-]\d{1,2}(?::\d\d)?/g, ''))) return false
  const clocks = [...told.matchAll(clock)].map(([, hours = '', minutes]) => `${hours.padStart(2, '0')}:${minutes}`)
  if (clocks.join() !== (time ?? '')) return false
  const numbers = (told.replace(clock, '').match(/\d+/g) ?? []).map(Number)
  const names = new Set(told.match(/[\p{L}\u200c]+/gu))
  const hasDay = precision === 'day' || precision === 'minute'
  if (hasDay && !names.isDisjointFrom(otherWeekdays(date, langs))) return false
  return (['persian', 'gregory'] as const).some(
    (calendar) =>
      sameNumbers(numbers, numbersOf(date, { calendar, hasDay })) &&
      (precision === 'year' || names.isDisjointFrom(otherMonths(date, { calendar, langs }))),
  )
}

const clock = /(\d{1,2}):(\d\d)/g

function sameNumbers(one: number[], other: number[]): boolean {
  return one.toSorted((a, b) => a - b).join() === other.toSorted((a, b) => a - b).join()
}

function numbersOf(date: string, { calendar, hasDay }: { calendar: string; hasDay: boolean }): number[] {
  return new Intl.DateTimeFormat('en-u-nu-latn', { calendar, timeZone: 'UTC', day: 'numeric', year: 'numeric' })
    .formatToParts(new Date(`${date}T00:00Z`))
    .filter(({ type }) => (type === 'day' && hasDay) || type === 'year')
    .map(({ value }) => Number(value))
}

const dayMs = 86_400_000

function otherWeekdays(date: string, langs: readonly string[]): Set<string> {
  return otherNames(date, { langs, options: { weekday: 'long' }, steps: 7, stepMs: dayMs })
}

function otherMonths(date: string, { calendar, langs }: { calendar: string; langs: readonly string[] }): Set<string> {
  return otherNames(date, { langs, options: { calendar, month: 'long' }, steps: 24, stepMs: 15 * dayMs })
}

/** The names that the date does not have, in each language. */
function otherNames(
  date: string,
  asked: { langs: readonly string[]; options: Intl.DateTimeFormatOptions; steps: number; stepMs: number },
): Set<string> {
  const { langs, options, steps, stepMs } = asked
  const named = langs.map((lang) => {
    const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' })
    return Array.from({ length: steps }, (_, at) => format.format(Date.parse(`${date}T00:00Z`) + at * stepMs))
  })
  const own = named.map(([first]) => first)
  return new Set(named.flat().filter((name) => !own.includes(name)))
}

/** An instant as an office tells it: the day and the time of day of its zone, by the offset that the machine's form bears. */
export function momentOfInstant(machine: string): ToldMoment | undefined {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?[+-]\d\d:\d\d$/.exec(machine) ?? []
  if (date === undefined || time === undefined || Number.isNaN(Date.parse(machine))) return undefined
  return { date, time, precision: 'minute' }
}

/** Whether a page's machine form is that of the moment. A month or a year has none. */
export function isMachineForm(machine: string, { date, time, precision }: ToldMoment): boolean {
  if (precision === 'month' || precision === 'year') return machine === ''
  return time === null ? machine === date : machine.startsWith(`${date}T${time}`)
}
