import { toLatinDigits } from '#persian/digits.ts'
import type { Moment } from '#record/moment.ts'
import type { SavedPage, ShownLines } from './read-saved-page.ts'
import { tellsDay } from './tells-day.ts'

type Frame = SavedPage['proof']['frame']

/** The first thing around the text that the page shows otherwise than the leaf has it. */
export function differingLine({ shown, proof: { frame } }: SavedPage): string | undefined {
  const texts = (role: string) => frame.decks.filter((deck) => deck.role === role).map((deck) => plain(deck.text))
  if (plain(shown.headline) !== texts('headline')[0]) return 'headline'
  if (plain(shown.kicker) !== (texts('kicker')[0] ?? '')) return 'kicker'
  if (JSON.stringify(shown.decks.map(plain)) !== JSON.stringify(texts('deck'))) return 'deck'
  if (plain(shown.lead) !== plain(frame.lead)) return 'lead'
  if (plain(shown.caption) !== plain(frame.picture?.caption ?? '')) return 'picture’s caption'
  if (digitsOf(shown.number) !== String(frame.number)) return 'number'
  if (digitsOf(shown.edition) !== String(frame.edition)) return 'edition'
  const { agency = '' } = frame.sourceLine ?? {}
  return plain(shown.ending).includes(plain(agency)) ? differingTime(shown, frame) : 'source line'
}

function differingTime({ times }: ShownLines, { dates, language }: Frame): string | undefined {
  const told = [
    ['time at which it happened', dates.happened],
    ['time at which it was said', dates.said],
  ] as const
  const precise = told.filter(([, { precision }]) => precision === 'day' || precision === 'minute')
  for (const [at, [name, moment]] of precise.entries()) {
    const { machine = '', words = '' } = times[at] ?? {}
    if (!isOf(machine, moment) || !tellsDay(words, moment.date, language)) return name
  }
  // Beneath both, and no part of the leaf: when the document was first published, in whatever language and edition.
  const { machine = '', words = '' } = times[precise.length] ?? {}
  const isTold = machine <= dates.published && daysOf(machine, words).some((day) => tellsDay(words, day, language))
  return isTold ? undefined : 'time of publication'
}

function isOf(machine: string, { date, time }: Moment): boolean {
  return time === null ? machine === date : machine.startsWith(`${date}T${time}`)
}

/** The days that an instant can fall on, from one end of the earth to the other, at the time of day that the words tell. */
function daysOf(instant: string, words: string): string[] {
  const hour = 3_600_000
  const at = Date.parse(instant)
  const [, hours, minutes] = /(\d{1,2}):(\d\d)/.exec(toLatinDigits(words)) ?? []
  if (Number.isNaN(at)) return []
  return [-24, 0, 24]
    .map((ahead) => new Date(at + ahead * hour).toISOString().slice(0, 10))
    .filter((day) => {
      const ahead = (Date.parse(`${day}T${hours?.padStart(2, '0')}:${minutes}Z`) - at) / hour
      return ahead >= -12 && ahead <= 14
    })
}

function digitsOf(text: string): string {
  return toLatinDigits(text).replace(/\D/g, '')
}

function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
