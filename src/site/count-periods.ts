import { formatDate } from '#persian/date-words.ts'
import { fromJalali } from '#persian/jalali.ts'
import type { MonthCalendar } from '#search/count-months.ts'
import { spokenIn } from '#web/words.ts'

/** A year or a month of the page's calendar, and how many fall into it. */
export interface Period {
  name: string
  /** First and last day, ISO. */
  from: string
  to: string
  count: number
}

/** Persian pages count by the Persian calendar, all others by the Gregorian. */
export function calendarOf(lang: string): MonthCalendar {
  return spokenIn(lang) === 'fa' ? 'persian' : 'gregory'
}

/** More periods than these are not filled up with empty ones. */
const most = 60

/** Counts by month, gathered into years unless all lie within two of them; empty periods between the first and the last are there too. */
export function countPeriods(months: readonly (readonly [month: number, count: number])[], lang: string): Period[] {
  const numbers = months.map(([month]) => month)
  const isYears = Math.floor(Math.max(...numbers) / 12) - Math.floor(Math.min(...numbers) / 12) > 1
  const size = isYears ? 12 : 1
  const counts = new Map<number, number>()
  for (const [month, count] of months) {
    const at = Math.floor(month / size)
    counts.set(at, (counts.get(at) ?? 0) + count)
  }
  const calendar = calendarOf(lang)
  return periodsFrom(counts).map(([at, count]) => {
    const from = firstDay(at * size, calendar)
    const words = formatDate(from, { locale: lang, style: 'month', calendar })
    const name = isYears ? (words.split(' ').at(-1) ?? words) : words
    return { name, from, to: dayBefore(firstDay((at + 1) * size, calendar)), count }
  })
}

function periodsFrom(counts: Map<number, number>): [number, number][] {
  const known = [...counts].toSorted(([a], [b]) => a - b)
  const [first, last] = [known[0]?.[0], known.at(-1)?.[0]]
  if (first === undefined || last === undefined || last - first >= most) return known
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index, counts.get(first + index) ?? 0])
}

function firstDay(month: number, calendar: MonthCalendar): string {
  const [year, number] = [Math.floor(month / 12), (month % 12) + 1]
  if (calendar === 'persian') return fromJalali({ year, month: number, day: 1 })
  return `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}-01`
}

function dayBefore(iso: string): string {
  return Temporal.PlainDate.from(iso).subtract({ days: 1 }).toString()
}
