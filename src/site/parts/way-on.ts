import { html } from 'hono/html'
import { nothing, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'

/** Where a reader can go on from a page that has nothing to read; the search is no way on from itself. */
export function wayOn({ lang, at }: Frame, { isSearch = false } = {}): Html {
  return html`<section class="part">
    <h2>${say(lang, 'fault.way_on')}</h2>
    <ul class="chips">
      <li><a href="${at.home(lang)}">${say(lang, 'menu.home')}</a></li>
      <li><a href="${at.latest(lang)}">${say(lang, 'menu.latest')}</a></li>
      <li><a href="${at.archive(lang)}">${say(lang, 'menu.archive')}</a></li>
      <li><a href="${at.things(lang, 'person')}">${say(lang, 'things.person')}</a></li>
      ${isSearch ? nothing : html`<li><a href="${at.path(lang, '/search')}">${say(lang, 'menu.search')}</a></li>`}
    </ul>
  </section>`
}
