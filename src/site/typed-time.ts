import { readDateFields } from '#persian/date-fields.ts'
import { formatDateRange } from '#persian/date-range.ts'
import { fold } from '#persian/fold.ts'
import { parseDate, type ParsedDate, type ParseDateResult } from '#persian/parse-date.ts'
import type { DateRefusalCode } from '#persian/refuse-date.ts'
import { spokenIn } from '#web/words.ts'
import { archiveCalendar, ownCalendar, type ArchiveDate, type CalendarSystem } from './archive-calendar.ts'
import type { Visit } from './visit.ts'

/** A day, a month, a year or a stretch of days that was typed where words are looked for. */
export interface TypedTime {
  /** First and last day, ISO. */
  from: string
  to: string
  /** As the page's language says it, with the year that was meant. */
  words: string
  /** The year, month and day of the archive's page of it, where there is one. */
  archived: number[] | undefined
}

/** In which language, when and where somebody reads. */
type Reading = Pick<Visit, 'lang' | 'now' | 'zone'>

/** Longer than this is no date. */
const longest = 100

/** The time that a query names, where it is nothing but a date: neither a number, nor one word that is a month's or a weekday's name besides. */
export function typedTime(visit: Reading, q: string): TypedTime | undefined {
  const { lang, zone } = visit
  const parsed = parsedDate(visit, q)
  if (parsed?.ok !== true || parsed.time !== null || parsed.iso < '1700' || parsed.endIso > '2300') return undefined
  const { iso: from, endIso: to } = parsed
  const own = ownCalendar(lang)
  const inWords = () => formatDateRange(from, to, { locale: lang, calendar: own })
  const system = parsed.precision === 'day' ? own : systemOf(parsed)
  const date = system === undefined ? undefined : archivedDate(parsed, system)
  if (system === undefined || date === undefined) return { from, to, words: inWords(), archived: undefined }
  const { year, month, day } = date
  return {
    from,
    to,
    words: day === undefined ? archiveCalendar(system, { lang, zone }).inWords(date) : inWords(),
    archived: [year, month, day].filter((part) => part !== undefined),
  }
}

/** Why a query that is nothing but a date names none that there is: «مهر ۳۰ روز دارد؛ ۳۱ مهر نداریم.»; undefined where it names one, or is no date. */
export function noSuchDate(visit: Reading, q: string): string | undefined {
  const parsed = parsedDate(visit, q)
  if (parsed === undefined || parsed.ok || !impossible.has(parsed.code)) return undefined
  return parsed.reason[spokenIn(visit.lang) === 'fa' ? 'fa' : 'en']
}

const impossible: ReadonlySet<DateRefusalCode> = new Set(['no-such-day', 'not-leap', 'weekday-differs', 'backwards'])

function parsedDate({ now, zone }: Reading, q: string): ParseDateResult | undefined {
  if (q.length > longest || !mayBeDate(fold(q).trim())) return undefined
  return parseDate(q, { today: now, timeZone: zone, prefer: 'past' })
}

/** Figures alone may be a number, a ratio or a version; whoever writes quotation marks means the words: «آب» is August too. */
function mayBeDate(text: string): boolean {
  if (/["«»“”]/.test(text)) return false
  if (/^[\d\s./\\-]+$/.test(text)) return /^\d{4} ?[/-] ?\d{1,2}$|^\d{1,4} ?([/.\\-]) ?\d{1,2} ?\1 ?\d{1,4}$/.test(text)
  return /[\s\d]/.test(text) || readDateFields(text) === null
}

/** The lunar calendar has no archive. */
function systemOf({ calendar }: ParsedDate): CalendarSystem | undefined {
  return calendar === 'persian' || calendar === 'gregory' ? calendar : undefined
}

function archivedDate({ iso, precision }: ParsedDate, system: CalendarSystem): ArchiveDate | undefined {
  const { year, month, day } = Temporal.PlainDate.from(iso).withCalendar(system)
  if (precision === 'day') return { year, month, day }
  if (precision === 'month') return { year, month }
  return precision === 'year' ? { year } : undefined
}
