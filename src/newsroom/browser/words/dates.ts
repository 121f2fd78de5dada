import { formatDate, type DateStyle } from '#persian/date-words.ts'
import { relativeTime } from '#persian/relative-time.ts'
import type { Moment } from '#record/moment.ts'
import { language } from './say.ts'

let zone = 'Asia/Tehran'

/** The office's zone, in which every instant is shown. Set when the session is known. */
export function showIn(officeZone: string): void {
  zone = officeZone
}

export const officeZone = (): string => zone

/** A day or an instant in words, in the interface's language and its calendar. */
export function dayWords(iso: string, style: DateStyle = 'long'): string {
  return formatDate(iso, { locale: language(), style, timeZone: zone })
}

/** An instant with its time of day. */
export function instantWords(iso: string): string {
  return formatDate(iso, { locale: language(), style: 'long', timeZone: zone, time: true })
}

/** «سه ساعت پیش» for what is near, the day for what is far. */
export function agoWords(iso: string): string {
  const now = new Date().toISOString()
  const isNear = Math.abs(Date.parse(now) - Date.parse(iso)) < 20 * 3_600_000
  return isNear ? relativeTime(iso, { now, locale: language(), timeZone: zone }) : instantWords(iso)
}

/** A moment as precisely as it is known. */
export function momentWords(moment: Moment, locale: string = language()): string {
  if (moment.precision === 'year') return formatDate(moment.date, { locale, style: 'month' }).split(' ').at(-1) ?? ''
  if (moment.precision === 'month') return formatDate(moment.date, { locale, style: 'month' })
  const day = formatDate(moment.date, { locale, style: 'full' })
  return moment.time === null ? day : formatDate(`${moment.date}T${moment.time}`, { locale, style: 'full', time: true })
}
