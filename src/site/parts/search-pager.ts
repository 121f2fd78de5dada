import { html } from 'hono/html'
import { nothing, type Html } from '#web/markup.ts'
import { say } from '#web/words.ts'
import type { Visit } from '../visit.ts'

/** The way through the pages of a search. */
export function searchPager(
  { lang }: Pick<Visit, 'lang'>,
  { page, pages, pathOf }: { page: number; pages: number; pathOf: (page: number) => string },
): Html {
  if (pages < 2) return nothing
  return html`<nav class="pages" aria-label="${say(lang, 'pages.label')}">
    ${page > 1 ? html`<a href="${pathOf(page - 1)}" rel="prev">${say(lang, 'search.previous')}</a>` : html`<span></span>`}
    <span class="soft">${say(lang, 'pages.position', { page, pages })}</span>
    ${page < pages ? html`<a href="${pathOf(page + 1)}" rel="next">${say(lang, 'search.next')}</a>` : nothing}
  </nav>`
}
