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
  if (pages.pages < 2) return nothing
  const { lang } = visit
  const newer = html`<a href="${pagePath(pages, pages.page - 1)}" rel="prev">${say(lang, 'pages.newer')}</a>`
  const older = html`<a href="${pagePath(pages, pages.page + 1)}" rel="next">${say(lang, 'pages.older')}</a>`
  return html`<nav class="pages" aria-label="${say(lang, 'pages.label')}">
    ${pages.page > 1 ? newer : html`<span></span>`}<span class="soft"
      >${say(lang, 'pages.position', { page: pages.page, pages: pages.pages })}</span
    >${pages.page < pages.pages ? older : html`<span></span>`}
  </nav>`
}
