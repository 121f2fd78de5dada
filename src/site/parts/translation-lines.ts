import { html } from 'hono/html'
import type { PublishedDocument } from '#record/find-published-document.ts'
import { nothing, type Html } from '#web/markup.ts'
import { nameOfLanguage, type Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { numberInWords } from './document-lines.ts'

/** What a translation was made from, and the way there. */
export function originalMarkup(frame: Frame, document: PublishedDocument): Html {
  const { translatedFrom } = document
  if (translatedFrom === null) return nothing
  const { lang } = frame
  const words = say(lang, 'document.translated', {
    number: translatedFrom.edition,
    language: nameOfLanguage(translatedFrom.lang, lang),
  })
  const path = originalPath(frame, document)
  return path === undefined ? html`${words}` : html`<a href="${path}">${words}</a>`
}

/** That its source was corrected since, and what: until somebody in the office has looked at the translation again. */
export function staleMarkup(frame: Frame, document: PublishedDocument): Html {
  const { translatedFrom, number } = document
  if (translatedFrom?.isStale !== true) return nothing
  const pair = { from: translatedFrom.edition, to: translatedFrom.current }
  return html`${originalMarkup(frame, document)}<br />
    <a href="${frame.at.redline(translatedFrom.lang, number, pair)}" hreflang="${translatedFrom.lang}"
      >${say(frame.lang, 'document.translation_changes')}</a
    >`
}

/** Which paragraphs of the source are not in a translation, each with the way to it. */
export function leftOutMarkup(frame: Frame, document: PublishedDocument): Html {
  const path = originalPath(frame, document)
  if (document.leftOut.length === 0 || path === undefined) return nothing
  const { lang } = frame
  const links = document.leftOut
    .slice(0, 20)
    .map(
      ({ block, place }, index) =>
        html`${index === 0 ? nothing : say(lang, 'list.comma')}<a href="${path}#b-${block}"
            >${paragraphMarkup(lang, { place, isFirst: index === 0 })}</a
          >`,
    )
  return html`<p data-outside>${say(lang, 'document.left_out', { count: document.leftOut.length })} ${links}</p>`
}

/** What a link to a paragraph is called: the word is seen once, and heard at every link. */
function paragraphMarkup(lang: string, { place, isFirst }: { place: number; isFirst: boolean }): Html {
  const number = numberInWords(lang, place)
  if (isFirst) return html`${say(lang, 'document.paragraph', { number })}`
  return html`<span class="off">${say(lang, 'document.paragraph', { number: '' })}</span>${number}`
}

function originalPath({ at }: Frame, { translatedFrom, languages, number }: PublishedDocument): string | undefined {
  const original = languages.find((one) => one.lang === translatedFrom?.lang)
  return original === undefined ? undefined : at.document(original.lang, number, original.slug)
}
