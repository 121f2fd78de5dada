import { html } from 'hono/html'
import { nothing, type Html } from '#web/markup.ts'
import type { PageContent } from '#web/page.ts'
import { show, type Visit } from './visit.ts'

/** A page of one reader: its title, a sentence on what it is, and what follows. */
interface OwnPage extends Pick<PageContent, 'title' | 'path' | 'languages' | 'isRefused'> {
  text: string
  rest?: Html
}

/** Answer with what belongs to one reader: nobody keeps it, and no search engine lists it. */
export function showOwn(visit: Visit, { text, rest = nothing, ...page }: OwnPage, status = 200): Response {
  const main = html`<div class="title">
      <h1>${page.title}</h1>
      <p>${text}</p>
    </div>
    ${rest}`
  return show(visit, { ...page, isHidden: true, isPrivate: true, main }, status)
}
