import { html } from 'hono/html'
import type { FaultCode } from '#ground/fault.ts'
import { sayMarkup } from '#web/markup.ts'
import type { Frame, PageContent } from '#web/page.ts'
import { isWord, say, type WordKey } from '#web/words.ts'
import { wayOn } from './parts/way-on.ts'

/** What a reader sees instead of a page: what is the matter, in plain words, and a way on. */
export function faultContent(frame: Frame, code: FaultCode | 'broken', path: string): PageContent {
  const { lang, at, publicUrl } = frame
  const title = say(lang, `fault.${code}`)
  const key = `fault.${code}_text`
  const example = html`<bdi dir="ltr">${publicUrl}${at.short(lang, 12)}</bdi>`
  return {
    title,
    path,
    canonical: null,
    isHidden: true,
    languages: frame.office.languages.map((one) => ({ lang: one, path: at.home(one) })),
    main: html`<div class="title">
        <h1>${title}</h1>
        <p>${sayMarkup(lang, isWord(key) ? key : ('fault.broken_text' satisfies WordKey), { example })}</p>
      </div>
      ${wayOn(frame)}`,
  }
}
