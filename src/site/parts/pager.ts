import { html } from 'hono/html'
import { nothing, type Html } from '#web/markup.ts'
import { say } from '#web/words.ts'
import { notFound, type Visit } from '../visit.ts'

export interface Pages {
  page: number
  pages: number
  total: number
  /** The list's own address without a page. */
  path: string
}

/** Which part of a list is asked for. A page beyond the last is no page of ours. */
export function pagesOf(visit: Visit, asked: { page: number; total: number; size: number; path: string }): Pages {
  const pages = Math.max(1, Math.ceil(asked.total / asked.size))
  if (asked.page > pages) throw notFound()
  return { page: asked.page, pages, total: asked.total, path: asked.path }
}

/** The address of one page of a list. */
export function pagePath({ path }: Pick<Pages, 'path'>, page: number): string {
  return page === 1 ? path : `${path}${path.includes('?') ? '&' : '?'}page=${page}`
}

/** The way to newer and older pages of a list. */
export function pager(visit: Visit, pages: Pages): Html {
  const { page, pages: last } = pages
  if (last < 2) return nothing
  return pagerMarkup(visit, pages, {
    hasOlder: page < last,
    position: say(visit.lang, 'pages.position', { page, pages: last }),
  })
}

/** The same for a list whose length nobody has counted. */
export function openPager(visit: Visit, pages: Pick<Pages, 'page' | 'path'> & { hasOlder: boolean }): Html {
  const { page, hasOlder } = pages
  if (page === 1 && !hasOlder) return nothing
  return pagerMarkup(visit, pages, { hasOlder, position: say(visit.lang, 'pages.page', { page }) })
}

function pagerMarkup(
  { lang }: Visit,
  pages: Pick<Pages, 'page' | 'path'>,
  { hasOlder, position }: { hasOlder: boolean; position: string },
): Html {
  const newer = html`<a href="${pagePath(pages, pages.page - 1)}" rel="prev">${say(lang, 'pages.newer')}</a>`
  const older = html`<a href="${pagePath(pages, pages.page + 1)}" rel="next">${say(lang, 'pages.older')}</a>`
  return html`<nav class="pages" aria-label="${say(lang, 'pages.label')}">
    ${pages.page > 1 ? newer : html`<span></span>`}<span class="soft">${position}</span
    >${hasOlder ? older : html`<span></span>`}
  </nav>`
}
