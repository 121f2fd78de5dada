import { formatDate } from '#persian/date-words.ts'
import { fromJalali, toJalali } from '#persian/jalali.ts'
import { spokenIn } from '#web/words.ts'

/** A year or a month of the page's calendar, and how many fall into it. */
export interface Period {
  name: string
  /** First and last day, ISO. */
  from: string
  to: string
  count: number
}

/** More periods than these are drawn as years; more years than these, only those that have something. */
const most = 60

/**
 * Counts by day gathered into years, or into months where all lie within two years; empty ones between the first and the last are there
 * too. Persian pages count by the Persian calendar, all others by the Gregorian.
 */
export function countPeriods(days: readonly (readonly [day: string, count: number])[], lang: string): Period[] {
  const calendar = spokenIn(lang) === 'fa' ? persian : gregorian
  const counted = days.flatMap(([day, count]) => {
    const month = calendar.monthOf(day)
    return month === undefined ? [] : [{ month, count }]
  })
  if (counted.length === 0) return []
  const months = counted.map(({ month }) => month)
  const [first, last] = [Math.min(...months), Math.max(...months)]
  const isYears = Math.floor(last / 12) - Math.floor(first / 12) > 1
  const size = isYears ? 12 : 1
  const counts = new Map<number, number>()
  for (const { month, count } of counted) {
    const at = Math.floor(month / size)
    counts.set(at, (counts.get(at) ?? 0) + count)
  }
  return periodsFrom(counts).map(([at, count]) => {
    const from = calendar.firstDay(at * size)
    const words = formatDate(from, { locale: lang, style: 'month', calendar: calendar.name })
    const name = isYears ? (words.split(' ').at(-1) ?? words) : words
    return { name, from, to: dayBefore(calendar.firstDay((at + 1) * size)), count }
  })
}

function periodsFrom(counts: Map<number, number>): [number, number][] {
  const known = [...counts].toSorted(([a], [b]) => a - b)
  const [first, last] = [known[0]?.[0] ?? 0, known.at(-1)?.[0] ?? 0]
  if (last - first >= most) return known
  return Array.from({ length: last - first + 1 }, (_, index) => [first + index, counts.get(first + index) ?? 0])
}

interface Months {
  name: 'persian' | 'gregory'
  /** Months since the year 0. */
  monthOf(day: string): number | undefined
  firstDay(month: number): string
}

const persian: Months = {
  name: 'persian',
  monthOf: (day) => {
    try {
      const { year, month } = toJalali(day)
      return year * 12 + month - 1
    } catch {
      return undefined
    }
  },
  firstDay: (month) => fromJalali({ year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 }),
}

const gregorian: Months = {
  name: 'gregory',
  monthOf: (day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1,
  firstDay: (month) =>
    `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`,
}

function dayBefore(iso: string): string {
  return Temporal.PlainDate.from(iso).subtract({ days: 1 }).toString()
}
