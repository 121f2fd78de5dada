import { html } from 'hono/html'
import { rememberBy } from '#ground/remember.ts'
import { formatDate, formatTime } from '#persian/date-words.ts'
import type { DateStyle } from '#persian/date-words.ts'
import type { Moment } from '#record/moment.ts'
import { nothing, type Html } from './markup.ts'
import { say, spokenIn } from './words.ts'

/** In which language and zone a page tells its dates. */
export interface DatePage {
  lang: string
  zone: string
}

/** An instant as the page's readers write it, with its machine form beside it. */
export function instantMarkup(
  at: string,
  { lang, zone }: DatePage,
  shown: { style?: DateStyle; time?: boolean } = {},
): Html {
  return rememberedInstant({ at, page: { lang, zone }, shown })
}

interface ShownInstant {
  at: string
  page: DatePage
  shown: { style?: DateStyle; time?: boolean }
}

/** A document's instants stand on its own page, on its neighbours' and in every list. */
const rememberedInstant = rememberBy(
  2000,
  ({ at, page, shown }: ShownInstant) => `${at} ${page.lang} ${page.zone} ${shown.style ?? ''} ${shown.time ?? ''}`,
  ({ at, page, shown }): Html =>
    html`<time datetime="${instantForm(at, page, shown)}">${instantInWords(at, page, shown)}</time>`,
)

/** Where the time of day is told, by the offset of the zone that it is told in. */
function instantForm(at: string, { zone }: DatePage, { time }: { time?: boolean }): string {
  return time === true ? Temporal.Instant.from(at).toString({ timeZone: zone }) : at
}

/** The same as plain text. */
export function instantInWords(
  at: string,
  { lang, zone }: DatePage,
  shown: { style?: DateStyle; time?: boolean } = {},
): string {
  const date = formatDate(at, { locale: lang, timeZone: zone, style: shown.style ?? 'long' })
  if (shown.time !== true) return date
  return say(lang, 'date.time', { date, time: formatTime(at, { locale: lang, timeZone: zone }) })
}

/** A moment of the record as precisely as it is known, and no more. */
export function momentInWords(moment: Moment, { lang, zone }: DatePage, style: DateStyle = 'full'): string {
  if (moment.precision === 'year') return yearOf(moment.date, lang)
  if (moment.precision === 'month') return formatDate(moment.date, { locale: lang, style: 'month' })
  const date = formatDate(moment.date, { locale: lang, style })
  if (moment.time === null) return date
  const time = formatTime(`${moment.date}T${moment.time}`, { locale: lang })
  const place = moment.zone === zone ? '' : ` (${say(lang, 'date.zone', { zone: zoneName(moment.zone, lang) })})`
  return say(lang, 'date.time', { date, time }) + place
}

/** As `momentInWords`, with its machine form where it is known to the day. */
export function momentMarkup(moment: Moment, page: DatePage, style: DateStyle = 'full'): Html {
  const words = momentInWords(moment, page, style)
  if (moment.precision === 'month' || moment.precision === 'year') return html`${words}`
  return html`<time datetime="${machineForm(moment)}">${words}</time>`
}

/** The same day in the other calendar of the house: Gregorian on a Persian page, Persian on all others. */
export function otherCalendarMarkup(moment: Moment, page: DatePage): Html {
  const words = otherCalendarInWords(moment, page)
  return words === '' ? nothing : html`<time datetime="${moment.date}">${words}</time>`
}

/** The same as plain text; nothing for what is not known to the day. */
export function otherCalendarInWords({ date, precision }: Moment, { lang }: DatePage): string {
  if (precision !== 'day' && precision !== 'minute') return ''
  const calendar = spokenIn(lang) === 'fa' ? 'gregory' : 'persian'
  return formatDate(date, { locale: lang, calendar, style: 'long' })
}

/** ISO 8601: the day, or the minute with its offset. */
export function machineForm(moment: Moment): string {
  if (moment.time === null) return moment.date
  const zoned = Temporal.PlainDateTime.from(`${moment.date}T${moment.time}`).toZonedDateTime(moment.zone)
  return `${moment.date}T${moment.time}${zoned.offset.slice(0, 6)}`
}

/** The same to the second, for what knows no time without. */
export function exactForm(moment: Moment): string {
  return machineForm(moment).replace(/T(\d\d:\d\d)/, 'T$1:00')
}

function yearOf(date: string, lang: string): string {
  const month = formatDate(date, { locale: lang, style: 'month' })
  return month.split(' ').at(-1) ?? month
}

function zoneName(zone: string, lang: string): string {
  const parts = new Intl.DateTimeFormat(lang, { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(0)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}
