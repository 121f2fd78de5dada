import { html } from 'hono/html'
import { documentKinds, type DocumentKind } from '#record/kinds.ts'
import { listPublishedDocuments } from '#record/list-published-documents.ts'
import { nothing } from '#web/markup.ts'
import { officeName } from '#web/page.ts'
import { noteShown } from '#web/page-life.ts'
import { say } from '#web/words.ts'
import { listDescribed } from './described.ts'
import { feedLink, followedKind } from './feed.ts'
import { documentLedger, pictureCards } from './parts/document-lines.ts'
import { wordOf } from './parts/names.ts'
import { pagePath, openPager } from './parts/pager.ts'
import { shown } from './page-tags.ts'
import { listPage, notFound, show, type Visit } from './visit.ts'

const pageSize = 25

/** `/news` and `/news/{kind}`: every document, or those of a kind, the newest first. */
export async function latestPage(visit: Visit): Promise<Response> {
  const { reader, lang, at } = visit
  const kind = kindAsked(visit)
  noteShown(visit.c, kind === undefined ? shown.documents(lang) : shown.documentsOfKind(lang, kind))
  const page = listPage(visit)
  const isPictured = kind === 'photo_story'
  // Nobody is told how many there are: to count them would cost more than to show them.
  const found = await listPublishedDocuments(reader, {
    lang,
    kind,
    withPictures: isPictured,
    limit: pageSize + 1,
    offset: (page - 1) * pageSize,
  })
  if (found.length === 0 && page > 1) throw notFound()
  const lines = found.slice(0, pageSize)
  const pages = { page, path: at.latest(lang, kind), hasOlder: found.length > pageSize }
  const title = kind === undefined ? say(lang, 'latest.title') : wordOf(lang, 'kinds', kind)
  const office = officeName(visit)
  const chip = (one: DocumentKind | undefined) =>
    html`<li>
      <a href="${at.latest(lang, one)}" ${one === kind ? html` aria-current="true"` : nothing}
        >${one === undefined ? say(lang, 'latest.every_kind') : wordOf(lang, 'kinds', one)}</a
      >
    </li>`
  return show(visit, {
    title,
    description: listDescribed(
      lang,
      kind === undefined
        ? say(lang, 'describe.latest', { office })
        : say(lang, 'describe.kind', { office, kind: title }),
      lines.map(({ headline }) => headline),
    ),
    path: pagePath(pages, page),
    current: kind === undefined ? 'latest' : `kind.${kind}`,
    ...(kind === undefined ? {} : { alternates: [feedLink(followedKind(visit, kind))] }),
    main: html`<div class="title"><h1>${title}</h1></div>
      <nav aria-label="${say(lang, 'latest.kinds')}">
        <ul class="chips">
          ${[undefined, ...documentKinds].map(chip)}
        </ul>
      </nav>
      ${lines.length === 0 ? html`<p class="soft">${say(lang, 'latest.empty')}</p>` : isPictured ? pictureCards(visit, lines, 2) : documentLedger(visit, lines, 2)}${openPager(visit, pages)}`,
  })
}

/** The kind of documents that the address names. */
export function kindAsked({ c }: Visit): DocumentKind | undefined {
  const text = c.req.param('kind')
  if (text === undefined) return undefined
  const kind = documentKinds.find((one) => one.replaceAll('_', '-') === text)
  if (kind === undefined) throw notFound()
  return kind
}
