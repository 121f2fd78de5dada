import { html } from 'hono/html'
import { countPublishedClaims, listPublishedClaims, type PublishedClaimLine } from '#record/find-published-claim.ts'
import { instantMarkup } from '#web/dates.ts'
import { listClaimNames, type ClaimNames } from '#record/list-claim-names.ts'
import { inLanguage, type Html } from '#web/markup.ts'
import type { Frame } from '#web/page.ts'
import { noteShown } from '#web/page-life.ts'
import { say } from '#web/words.ts'
import { claimsFeedLink } from './corrections-feed.ts'
import { claimedByMarkup } from './parts/claimed-by.ts'
import { shown } from './page-tags.ts'
import { pagePath, pager, pagesOf } from './parts/pager.ts'
import { inQuotes } from './parts/statement-lines.ts'
import { listPage, show, type Visit } from './visit.ts'

const pageSize = 25

/** `/claims`: every answered claim, the latest answer first. */
export async function claimsPage(visit: Visit): Promise<Response> {
  const { reader, lang, at } = visit
  noteShown(visit.c, shown.claims)
  const page = listPage(visit)
  const total = await countPublishedClaims(reader)
  const pages = pagesOf(visit, { page, total, size: pageSize, path: at.claims(lang) })
  const claims = await listPublishedClaims(reader, { limit: pageSize, offset: (page - 1) * pageSize })
  const names = await listClaimNames(
    reader,
    claims.map((claim) => ({ ...claim.leaf, statements: [] })),
    lang,
  )
  const followed = claimsFeedLink(visit)
  const title = say(lang, 'claims.title')
  return show(visit, {
    title,
    description: say(lang, 'claims.text'),
    path: pagePath(pages, page),
    alternates: [followed],
    main: html`<div class="title">
        <h1>${title}</h1>
        <p>${say(lang, 'claims.text')}</p>
        <p class="no-print"><a href="${followed.path}" type="${followed.type}">${say(lang, 'claims.follow')}</a></p>
      </div>
      ${
        claims.length === 0
          ? html`<p class="soft">${say(lang, 'claims.empty')}</p>`
          : html`<ol class="says">
              ${claims.map((claim) => html`<li>${claimLine(visit, claim, names)}</li>`)}
            </ol>`
      }${pager(visit, pages)}`,
  })
}

function claimLine(
  frame: Frame,
  { id, lang: of, text, verdict, publishedAt, leaf }: PublishedClaimLine,
  names: ClaimNames,
): Html {
  const { lang, at } = frame
  return html`<p class="finding ${verdict}">${say(lang, `verdict.${verdict}`)}</p>
    <h2 ${inLanguage(of, lang)}><a href="${at.claim(lang, id)}">${inQuotes(text, of)}</a></h2>
    <p class="meta">
      <span>${claimedByMarkup(frame, leaf, names)}</span>
      <span>${instantMarkup(publishedAt, frame)}</span>
    </p>`
}
