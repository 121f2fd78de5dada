import { html } from 'hono/html'
import { inLanguage, type Html } from '#web/markup.ts'
import { nameOfLanguage, type Frame, type PageContent } from '#web/page.ts'
import { say } from '#web/words.ts'
import { numberInWords } from './parts/document-lines.ts'
import { wayOn } from './parts/way-on.ts'

/** A document in another language than the page's. */
interface Elsewhere {
  lang: string
  slug: string
  headline: string
}

/** A document that is public, but not in the language of the address: the way to those in which it is. */
export function elsewhereContent(frame: Frame, number: number, languages: readonly Elsewhere[]): PageContent {
  const { lang, at } = frame
  const title = say(lang, 'document.not_in_language')
  return {
    title,
    path: at.path(lang, `/news/${number}`),
    canonical: null,
    isHidden: true,
    languages: languages.map((one) => ({ lang: one.lang, path: at.document(one.lang, number, one.slug) })),
    main: html`<div class="title">
        <p class="kicker">${say(lang, 'number.label', { number: numberInWords(lang, number) })}</p>
        <h1>${title}</h1>
      </div>
      <section class="part">
        <h2>${say(lang, 'document.also')}</h2>
        ${elsewhereList(frame, number, languages)}
      </section>
      ${wayOn(frame)}`,
  }
}

/** Links to a document in other languages, each called by its language. */
export function elsewhereList(
  { lang, at }: Pick<Frame, 'lang' | 'at'>,
  number: number,
  languages: readonly Elsewhere[],
): Html {
  return html`<ul>
    ${languages.map(
      (one) =>
        html`<li>
          ${nameOfLanguage(one.lang, lang)}:
          <a href="${at.document(one.lang, number, one.slug)}" hreflang="${one.lang}" ${inLanguage(one.lang, lang)}
            >${one.headline}</a
          >
        </li>`,
    )}
  </ul>`
}
