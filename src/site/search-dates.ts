import { readDateFields } from '#persian/date-fields.ts'
import { monthNames } from '#persian/date-names.ts'
import { formatDate } from '#persian/date-words.ts'
import { localizeDigits } from '#persian/digits.ts'
import { fold } from '#persian/fold.ts'
import { parseDate } from '#persian/parse-date.ts'
import { isRefusal } from '#persian/refuse-date.ts'
import { say, spokenIn } from '#web/words.ts'
import { ownCalendar } from './archive-calendar.ts'
import type { Visit } from './visit.ts'

/** The two ends of the stretch of time that a search is narrowed to. */
export const dateEnds = ['from', 'to'] as const
export type DateEnd = (typeof dateEnds)[number]

/** A day as three lists have it, each empty where nothing is chosen. */
export interface PickedDate {
  day: string
  month: string
  year: string
}

export const pickedParts = ['day', 'month', 'year'] as const satisfies readonly (keyof PickedDate)[]

/** What an address says of one end. */
interface SearchDate {
  /** The day as ISO where it was understood, else what was written; empty where nothing was. */
  given: string
  iso: string | undefined
  problem: string | undefined
}

/** What an address says of both ends; they bound nothing where the end lies before the beginning. */
export interface SearchDates {
  given: Record<DateEnd, string>
  bounds: Partial<Record<DateEnd, string | undefined>>
  problems: Partial<Record<DateEnd, string | undefined>>
}

/** Longer than this is no date. */
const longest = 200

/**
 * Read the stretch of time from the address. Each end is typed (`from`) or picked from three lists (`from_day`, `from_month`, `from_year`); a form
 * sends both together with what stood in them before (`from_was`), and what was changed since counts.
 */
export function searchDates(visit: Visit): SearchDates {
  const [from, to] = [dateAt(visit, 'from'), dateAt(visit, 'to')]
  const isBackwards = from.iso !== undefined && to.iso !== undefined && from.iso > to.iso
  const backwards = `${say(visit.lang, 'search.to')}: ${say(visit.lang, 'search.backwards')}`
  return {
    given: { from: from.given, to: to.given },
    bounds: isBackwards ? {} : { from: from.iso, to: to.iso },
    problems: { from: from.problem, to: isBackwards ? backwards : to.problem },
  }
}

/** Whether the address is as the form sends it: more than needs to be said. */
export function isSentByForm({ c }: Visit): boolean {
  const names = Object.keys(c.req.query())
  return dateEnds.some((end) => [...pickedParts, 'was'].some((part) => names.includes(`${end}_${part}`)))
}

/** A date of the address as it stands in the box: in the words of the page's language where it is one. */
export function typedDate({ lang }: Pick<Visit, 'lang'>, given: string): string {
  return isDay(given) ? formatDate(given, { locale: lang, calendar: ownCalendar(lang) }) : given
}

/** A date of the address as it stands in the lists: as far as it says its parts, in the calendar of the page's language. */
export function pickedDate({ lang }: Pick<Visit, 'lang'>, given: string): PickedDate {
  if (given === '') return asPicked({})
  const calendar = ownCalendar(lang)
  if (isDay(given)) return asPicked(Temporal.PlainDate.from(given).withCalendar(calendar))
  const text = fold(given.slice(0, longest))
  const [, day = '', year = ''] = /^(\d{1,2})(?: (\d{4}))?$/.exec(text) ?? []
  const fields = day === '' ? readDateFields(text) : { calendar, day, month: null, year }
  return fields === null || isRefusal(fields) || fields.calendar !== calendar ? asPicked({}) : asPicked(fields)
}

function dateAt(visit: Visit, end: DateEnd): SearchDate {
  const text = textAt(visit, end)
  if (text === '' || isDay(text)) return { given: text, iso: text || undefined, problem: undefined }
  const parsed = parseDate(text.slice(0, longest), { today: visit.now, timeZone: visit.zone, prefer: 'past' })
  if (!parsed.ok) {
    const reason = parsed.reason[spokenIn(visit.lang) === 'fa' ? 'fa' : 'en']
    return { given: text, iso: undefined, problem: `${say(visit.lang, `search.${end}`)}: ${reason}` }
  }
  const iso = end === 'from' ? parsed.iso : parsed.endIso
  return { given: iso, iso, problem: undefined }
}

/** Of what was typed and what was picked, the one that was changed; what was typed where both were. */
function textAt(visit: Visit, end: DateEnd): string {
  const asked = (name: string) => (visit.c.req.query(name) ?? '').slice(0, longest * 3).trim()
  const [typed, was] = [asked(end), asked(`${end}_was`)]
  const stood = pickedDate(visit, was)
  const picked = { day: asked(`${end}_day`), month: asked(`${end}_month`), year: asked(`${end}_year`) }
  const isPicked = pickedParts.some((part) => picked[part] !== stood[part])
  const isTyped = typed !== typedDate(visit, was)
  if (isTyped && (typed !== '' || !isPicked)) return typed
  return isPicked ? inWords(visit, picked) : was
}

/** «۱۲ آذر ۱۴۰۳», as far as it was picked; also a day that there is not, which is then refused by its name. */
function inWords({ lang }: Visit, { day, month, year }: PickedDate): string {
  const name = monthNames(lang, ownCalendar(lang))[Number(month) - 1] ?? ''
  return [figures(day), name, figures(year)]
    .filter((part) => part !== '')
    .map((part) => localizeDigits(part, lang))
    .join(' ')
}

function figures(text: string): string {
  return /^\d{1,4}$/.test(text) ? text : ''
}

function asPicked(date: { day?: unknown; month?: unknown; year?: unknown }): PickedDate {
  const part = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? figures(String(value)) : ''
  return { day: part(date.day), month: part(date.month), year: part(date.year) }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).year >= 1700
  } catch {
    return false
  }
}
