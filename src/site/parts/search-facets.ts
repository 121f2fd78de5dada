import { html } from 'hono/html'
import { formatNumber } from '#persian/digits.ts'
import type { PublishedName } from '#record/list-published-names.ts'
import { nothing, type Html } from '#web/markup.ts'
import { say } from '#web/words.ts'

/** A way to narrow the results, or to take that back. */
export interface FacetLink {
  name: Html | string
  count: number
  path: string
  isChosen: boolean
}

export interface FacetGroup {
  title: string
  links: FacetLink[]
}

/** What results can be narrowed to, each with how many would be left. `isPart`: there are more than were counted. */
export function facetList(lang: string, groups: readonly FacetGroup[], isPart: boolean): Html {
  const filled = groups.filter((group) => group.links.length > 1 || group.links.some((link) => link.isChosen))
  if (filled.length === 0) return nothing
  return html`<aside class="facets" aria-label="${say(lang, 'search.facets')}">
    ${filled.map(
      ({ title, links }) =>
        html`<section>
          <h2>${title}</h2>
          <ul>
            ${links.map((link) => html`<li>${facetLink(lang, link, isPart)}</li>`)}
          </ul>
        </section>`,
    )}
  </aside>`
}

function facetLink(lang: string, { name, count, path, isChosen }: FacetLink, isPart: boolean): Html {
  if (isChosen)
    return html`<b>${name}</b> <a href="${path}">${say(lang, 'search.remove')}<span class="off"> ${name}</span></a>`
  const number = formatNumber(count, lang, { useGrouping: 'min2' })
  return html`<a href="${path}">${name}</a>
    <span class="soft">${isPart ? say(lang, 'search.more_than', { count }) : number}</span>`
}

/** The names of some things by kind, in the order in which they came. */
export function ofKinds(names: readonly PublishedName[], kinds: readonly string[], most: number): PublishedName[] {
  return names.filter((name) => kinds.includes(name.kind)).slice(0, most)
}
