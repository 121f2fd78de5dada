import { html } from 'hono/html'
import type { Fault } from '#ground/fault.ts'
import { sayMarkup, type Html } from '#web/markup.ts'
import type { Frame, PageContent } from '#web/page.ts'
import { isWord, say, sayFault, type WordKey } from '#web/words.ts'
import { wayOn } from './parts/way-on.ts'

/** What a reader sees instead of a page: what is the matter, in plain words, and a way on. */
export function faultContent(frame: Frame, fault: Fault | undefined, path: string): PageContent {
  const { lang, at } = frame
  const title = say(lang, `fault.${fault?.code ?? 'broken'}`)
  return {
    title,
    path,
    canonical: null,
    isHidden: true,
    languages: frame.office.languages.map((one) => ({ lang: one, path: at.home(one) })),
    main: html`<div class="title">
        <h1>${title}</h1>
        <p>${whatIsTheMatter(frame, fault)}</p>
      </div>
      ${wayOn(frame)}`,
  }
}

/** Whoever sent too much, or asked too often, is told how much, or when to ask again; of an address that leads nowhere there is more to say. */
function whatIsTheMatter({ lang, at, publicUrl }: Frame, fault: Fault | undefined): Html {
  if (fault?.code === 'invalid' || fault?.code === 'too_many') return html`${sayFault(lang, fault)}`
  const key = `fault.${fault?.code ?? 'broken'}_text`
  const example = html`<bdi dir="ltr">${publicUrl}${at.short(lang, 12)}</bdi>`
  return sayMarkup(lang, isWord(key) ? key : ('fault.broken_text' satisfies WordKey), { example })
}
