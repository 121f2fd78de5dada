import { parseDate } from '#persian/parse-date.ts'
import type { Moment } from '#record/moment.ts'

type Read = { moment: Moment; isAssumed: boolean } | { refusal: { fa: string; en: string } }

const tooWide = {
  fa: 'یک روز، یک ماه یا یک سال بنویسید، نه بازه.',
  en: 'Write one day, one month or one year, not a range.',
}

/** A moment in what somebody typed, as precise as it was typed; or why it cannot be one. */
export function readMoment(typed: string, { zone, now }: { zone: string; now: string }): Read {
  const read = parseDate(typed, { today: now, timeZone: zone, prefer: 'past' })
  if (!read.ok) return { refusal: read.reason }
  if (read.precision === 'week' || read.precision === 'range') return { refusal: tooWide }
  const precision = read.time === null ? read.precision : 'minute'
  return { moment: { date: read.iso, time: read.time, zone, precision }, isAssumed: read.assumed }
}
