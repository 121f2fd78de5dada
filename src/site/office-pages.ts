import { html } from 'hono/html'
import type { OfficePage } from '#record/office-places.ts'
import { inLanguage, nothing } from '#web/markup.ts'
import { officeName, type PageContent } from '#web/page.ts'
import { say } from '#web/words.ts'
import { textDescribed } from './described.ts'
import type { FeedForm } from './feed.ts'
import { listFeeds } from './list-feeds.ts'
import { plainTextMarkup } from './parts/plain-text.ts'
import { show, type Visit } from './visit.ts'

/** `/about`, `/contact`, `/accessibility`: in the office's own words, or in ours until it wrote some. */
export function officePage(visit: Visit, page: OfficePage): Response {
  return show(visit, officePageContent(visit, page))
}

function officePageContent(visit: Visit, page: OfficePage): PageContent {
  const { lang, at, office } = visit
  const own = office.profile.pages[page][lang]?.trim() ?? ''
  const text = own === '' ? say(lang, `${page}.default`, { office: officeName(visit) }) : own
  const title = say(lang, `menu.${page}`)
  return {
    title,
    description: textDescribed(lang, text),
    path: at.path(lang, `/${page}`),
    current: page,
    main: html`<div class="title"><h1>${title}</h1></div>
      <div class="prose alone">
        ${plainTextMarkup(text)}${page === 'accessibility' ? html`<p><a href="${at.path(lang, '/contact')}">${say(lang, 'menu.contact')}</a></p>` : nothing}
      </div>`,
  }
}

const forms: Record<FeedForm, string> = { xml: 'Atom', rss: 'RSS', json: 'JSON Feed' }

/** `/feeds`: everything that can be followed, in every form. */
export function feedsPage(visit: Visit): Response {
  const { lang, at } = visit
  const title = say(lang, 'menu.feeds')
  return show(visit, {
    title,
    description: say(lang, 'feeds.text'),
    path: at.path(lang, '/feeds'),
    current: 'feeds',
    main: html`<div class="title">
        <h1>${title}</h1>
        <p>${say(lang, 'feeds.text')}</p>
      </div>
      <ul class="feeds">
        ${listFeeds(visit).map(
          (feed) =>
            html`<li>
              <a href="${feed.page}">${feed.name}</a>
              ${Object.entries(feed.paths).map(
                ([form, path]) =>
                  html` <a href="${path}"
                    ><span ${inLanguage('en', lang)}>${forms[form as FeedForm]}</span
                    ><span class="off">: ${feed.name}</span></a
                  >`,
              )}
            </li>`,
        )}
      </ul>
      <p class="soft">${say(lang, 'feeds.more')}</p>`,
  })
}
