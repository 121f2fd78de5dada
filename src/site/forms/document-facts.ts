import {
  isTaken,
  type PublishedDocument,
  type PublishedHead,
  type PublishedWithdrawal,
} from '#record/find-published-document.ts'
import { encodePath } from '#web/address.ts'
import { instantInWords, momentInWords } from '#web/dates.ts'
import { nameOfLanguage, officeName, type Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { correctedLine } from '../parts/corrected-line.ts'
import { numberInWords } from '../parts/document-lines.ts'
import { saidApart, tellsOfWords } from '../parts/document-said.ts'
import { wordOf } from '../parts/names.ts'
import { standsInQuotes, wordsInQuotes } from '../parts/statement-lines.ts'
import { verbalityInWords } from '../parts/text-in-shape.ts'

/** Where a document is found from outside: the page, and the short address that never changes. Where its words were taken away, no slug tells them. */
export function linksOf(
  frame: Frame,
  head: Pick<PublishedHead, 'number' | 'slug' | 'edition' | 'withdrawal'>,
): { page: string; short: string } {
  const { at, lang, publicUrl } = frame
  const own = isTaken(head.withdrawal)
    ? at.path(lang, `/news/${head.number}`)
    : at.document(lang, head.number, head.slug)
  const path = head.edition.isCurrent ? own : at.edition(lang, head.number, head.edition.number)
  return { page: publicUrl + encodePath(path), short: publicUrl + at.short(lang, head.number) }
}

/** What stands over a text for whoever has nothing but that text: number, dates, edition, source, link. Each a line of the reader's language. */
export function factLines(frame: Frame, document: PublishedDocument): string[] {
  const { lang } = frame
  const { leaf, edition } = document
  const colon = (word: Parameters<typeof say>[1], value: string) => `${say(lang, word)}: ${value}`
  const happened = leaf?.dates.happened ?? null
  const said = saidApart(document)
  const source = leaf?.sourceLine ?? null
  const corrected = correctedLine(frame, document)
  return [
    `${officeName(frame)} · ${say(lang, 'number.label', { number: numberInWords(lang, document.number) })} · ${wordOf(lang, 'kind', document.kind)}`,
    ...(happened === null ? [] : [colon('date.happened', momentInWords(happened, frame))]),
    ...(said === null ? [] : [colon('date.said', momentInWords(said, frame))]),
    colon('date.published', instantInWords(document.firstPublishedAt, frame, { time: true })),
    say(lang, 'edition.label', { number: edition.number }) +
      (edition.number === 1 ? '' : ` (${instantInWords(edition.publishedAt, frame, { time: true })})`),
    ...(corrected === undefined ? [] : [corrected.words]),
    ...(document.translatedFrom === null
      ? []
      : [
          say(lang, 'document.translated', {
            number: document.translatedFrom.edition,
            language: nameOfLanguage(document.translatedFrom.lang, lang),
          }),
        ]),
    ...(leaf === null || !tellsOfWords(document) ? [] : [`${verbalityInWords(lang, document)}.`]),
    ...(source === null || source.agency === ''
      ? []
      : [
          `${say(lang, 'document.source_line', { agency: source.agency })}${source.link === null ? '' : ` (${source.link})`}`,
        ]),
    linksOf(frame, document).page,
    linksOf(frame, document).short,
  ]
}

/** What a reader must know before reading: that it was withdrawn, or is an old edition. */
export function noticeLines(frame: Frame, { withdrawal, edition }: PublishedDocument): string[] {
  const { lang } = frame
  const old = edition.isCurrent ? [] : [say(lang, 'document.old_edition', { number: edition.number })]
  if (withdrawal === null) return old
  const date = instantInWords(withdrawal.since, frame, { style: 'full' })
  return [
    `${say(lang, 'withdrawal.withdrawn')}. ${say(lang, 'withdrawal.withdrawn_text', { date })}`,
    `${say(lang, 'withdrawal.reason')}: ${withdrawal.reason}`,
    ...replacementLines(frame, withdrawal),
    ...old,
  ]
}

/** Each correction: when, and what was put right. */
export function correctionLines(frame: Frame, { corrections }: PublishedDocument): string[] {
  return corrections.map((one) => `${instantInWords(one.publishedAt, frame)}: ${one.note}`)
}

/** Each statement: who spoke to whom, how it is quoted where the words are not in quotation marks, the words, and their permanent link. */
export function statementLines(frame: Frame, { statements, lang: written }: PublishedDocument): string[] {
  const { lang, publicUrl, at } = frame
  return statements.map(({ id, speaker, addressees, directness, text }) => {
    const to = addressees.map((one) => one.name).join(say(lang, 'list.comma'))
    const who =
      to === ''
        ? speaker.name
        : `${speaker.name}${say(lang, 'list.comma')}${say(lang, 'statement.to', { addressee: to })}`
    const how = standsInQuotes(directness) ? '' : ` (${wordOf(lang, 'directness', directness)})`
    const words = wordsInQuotes({ wording: { text, lang: written }, directness })
    return `${who}${how}: ${words} ${publicUrl}${at.statement(lang, id)}`
  })
}

/** What stands in the place of a text that is gone: that it was there, since when it is gone, and why. */
export function tombstoneLines(frame: Frame, head: PublishedHead, withdrawal: PublishedWithdrawal): string[] {
  const { lang } = frame
  const kind = withdrawal.kind === 'legal' ? 'legal' : 'in_error'
  const number = numberInWords(lang, head.number)
  const date = instantInWords(withdrawal.since, frame, { style: 'full' })
  return [
    say(lang, `withdrawal.${kind}`),
    `${officeName(frame)} · ${say(lang, 'number.label', { number })}`,
    say(lang, `withdrawal.${kind}_text`, { number, date }),
    ...(withdrawal.reason === '' ? [] : [`${say(lang, 'withdrawal.reason')}: ${withdrawal.reason}`]),
    ...replacementLines(frame, withdrawal),
    ...(kind === 'legal' ? [`${say(lang, 'withdrawal.leaf')}: ${head.edition.leafHash}`] : []),
    linksOf(frame, head).short,
  ]
}

/** What stands in its place, with the short address of that. */
function replacementLines(frame: Frame, { replacement }: PublishedWithdrawal): string[] {
  if (replacement === null) return []
  const { lang, at, publicUrl } = frame
  const { number, headline } = replacement
  const name = headline || say(lang, 'search.numbered', { number: numberInWords(lang, number) })
  return [`${say(lang, 'withdrawal.replaced')}: ${name} ${publicUrl}${at.short(replacement.lang, number)}`]
}
