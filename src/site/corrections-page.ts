import { html } from 'hono/html'
import { countPutRight, listPutRight } from '#record/list-put-right.ts'
import { noteShown } from '#web/page-life.ts'
import { say } from '#web/words.ts'
import { correctionsFeedLink } from './corrections-feed.ts'
import { putRightList } from './parts/correction-lines.ts'
import { pagePath, pager, pagesOf } from './parts/pager.ts'
import { shown } from './page-tags.ts'
import { listPage, show, type Visit } from './visit.ts'

const pageSize = 25

/** `/corrections`: everything that was put right after publication, misprints too, and what was withdrawn. */
export async function correctionsPage(visit: Visit): Promise<Response> {
  const { reader, lang, at } = visit
  noteShown(visit.c, shown.corrections(lang))
  const page = listPage(visit)
  const total = await countPutRight(reader, { lang })
  const pages = pagesOf(visit, { page, total, size: pageSize, path: at.corrections(lang) })
  const putRight = await listPutRight(reader, { lang, limit: pageSize, offset: (page - 1) * pageSize })
  const followed = correctionsFeedLink(visit)
  const title = say(lang, 'corrections.title')
  return show(visit, {
    title,
    description: say(lang, 'corrections.text'),
    path: pagePath(pages, page),
    current: 'corrections',
    alternates: [followed],
    main: html`<div class="title">
        <h1>${title}</h1>
        <p>${say(lang, 'corrections.text')}</p>
        <p class="no-print">
          <a href="${followed.path}" type="${followed.type}">${say(lang, 'corrections.follow')}</a>
        </p>
      </div>
      ${
        putRight.length === 0
          ? html`<p class="soft">${say(lang, 'corrections.empty')}</p>`
          : putRightList(visit, putRight)
      }${pager(visit, pages)}`,
  })
}
