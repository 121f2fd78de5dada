import { toLatinDigits } from '#persian/digits.ts'
import { isSameMoment } from '#record/moment.ts'
import type { SavedPage, ShownLines } from './read-saved-page.ts'
import { plain } from './saved-elements.ts'
import { isMachineForm, momentOfInstant, tellsMoment } from './tells-moment.ts'

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
  const happened = ['time at which it happened', dates.happened] as const
  // One line tells both where they are one moment. Beneath them stand two more: when it was published, and its edition.
  const isOne = times.length === 3 && isSameMoment(dates.happened, dates.said)
  const told = isOne ? [happened] : [happened, ['time at which it was said', dates.said] as const]
  for (const [at, [name, moment]] of told.entries()) {
    const { machine = '', words = '' } = times[at] ?? {}
    if (!isMachineForm(machine, moment) || !tellsMoment(words, moment, [language])) return name
  }
  // No part of the leaf: when the document was first published, in whatever language and edition.
  const { machine = '', words = '' } = times[told.length] ?? {}
  const published = momentOfInstant(machine)
  const isTold =
    published !== undefined &&
    Date.parse(machine) <= Date.parse(dates.published) &&
    tellsMoment(words, published, [language])
  return isTold ? undefined : 'time of publication'
}

function digitsOf(text: string): string {
  return toLatinDigits(text).replace(/\D/g, '')
}
