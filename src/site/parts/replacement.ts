import { html } from 'hono/html'
import type { Replacement } from '#record/find-published-document.ts'
import { inLanguage, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'
import { numberInWords } from './document-lines.ts'

/** The way to the document that stands in the place of one that was taken back. */
export function replacementMarkup({ lang, at }: Frame, { number, lang: of, slug, headline }: Replacement): Html {
  const link =
    headline === ''
      ? html`<a href="${at.path(of, `/news/${number}`)}"
          >${say(lang, 'search.numbered', { number: numberInWords(lang, number) })}</a
        >`
      : html`<a href="${at.document(of, number, slug)}" ${inLanguage(of, lang)}>${headline}</a>`
  return html`<b>${say(lang, 'withdrawal.replaced')}:</b> ${link}`
}
