import { html } from 'hono/html'
import { lastPublishedNumber, listPublishedAddresses } from '#record/list-published-addresses.ts'
import { documentKinds } from '#record/kinds.ts'
import { officePages } from '#record/office-places.ts'
import { listPublishedDocuments, type PublishedLine } from '#record/list-published-documents.ts'
import { listPublishedThings } from '#record/list-published-things.ts'
import { encodePath, kindInFolder, thingFolders } from '#web/address.ts'
import { nothing, xmlText, type Html } from '#web/markup.ts'
import { officeName, type Frame } from '#web/page.ts'
import { noteShown, noteUntil } from '#web/page-life.ts'
import { sendPage } from '#web/send-page.ts'
import { addressesOfLine } from '../feed.ts'
import { shown } from '../page-tags.ts'
import { notFound, type Visit } from '../visit.ts'

/** So many numbers of documents share a sitemap: it is the work of one query, whatever the size of the archive. */
const numbersInMap = 500
/** What Google's rules let a news sitemap hold. */
const newsLimit = 1000
const newsHours = 48
const thingsInMap = 2000

/** `/sitemap.xml`: the index of all sitemaps. */
export async function sitemapIndex(visit: Visit): Promise<Response> {
  const last = await lastPublishedNumber(visit.reader)
  const maps = Array.from({ length: Math.ceil(last / numbersInMap) }, (_, index) => `documents-${index + 1}`)
  return send(
    visit,
    html`<?xml version="1.0" encoding="UTF-8"?>
      <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        ${['pages', 'news', ...thingFolders, ...maps].map((map) => html`<sitemap><loc>${visit.publicUrl}/sitemaps/${map}.xml</loc></sitemap>`)}
      </sitemapindex> `,
  )
}

/** `/sitemaps/documents-{n}.xml`: every address of some documents, with when it last changed and its other languages. */
export async function documentsMap(visit: Visit): Promise<Response> {
  const { reader, at } = visit
  const map = mapAsked(visit)
  const from = (map - 1) * numbersInMap + 1
  const addresses = await listPublishedAddresses(reader, { from, to: map * numbersInMap })
  if (addresses.length === 0 && from > (await lastPublishedNumber(reader))) throw notFound()
  const documents = [...Map.groupBy(addresses, ({ number }) => number).values()]
  return sendMap(
    visit,
    documents.map((versions) =>
      versions.map(({ number, lang, slug, updatedAt }) => ({ lang, path: at.document(lang, number, slug), updatedAt })),
    ),
  )
}

/** `/sitemaps/pages.xml`: the lists, in every language of the office. */
export function pagesMap(visit: Visit): Response {
  const { office, at } = visit
  const paths = [
    '/',
    '/news',
    '/statements',
    '/corrections',
    '/claims',
    '/archive',
    ...officePages.map((page) => `/${page}`),
    ...thingFolders.map((folder) => `/${folder}`),
  ]
  return sendMap(visit, [
    ...paths.map((path) => office.languages.map((lang) => ({ lang, path: at.path(lang, path) }))),
    ...documentKinds.map((kind) => office.languages.map((lang) => ({ lang, path: at.latest(lang, kind) }))),
  ])
}

/** `/sitemaps/people.xml` and so on: the things of a kind, the newest of them, in every language. */
export async function thingsMap(visit: Visit): Promise<Response> {
  const { office, at, reader, lang, c } = visit
  const kind = kindInFolder((c.req.param('file') ?? '').slice(0, -'.xml'.length))
  if (kind === undefined) throw notFound()
  const things = await listPublishedThings(reader, { kind, lang, limit: thingsInMap })
  noteShown(c, shown.things(kind))
  return sendMap(
    visit,
    things.map(({ tail }) => office.languages.map((one) => ({ lang: one, path: at.thing(one, kind, tail) }))),
  )
}

/** `/sitemaps/news.xml`: what was published in the last 48 hours. It is new when the oldest of it falls out, by the clock alone. */
export async function newsMap(visit: Visit): Promise<Response> {
  const { reader, office, now, c } = visit
  const since = Temporal.Instant.from(now).subtract({ hours: newsHours })
  const from = since.toString({ smallestUnit: 'millisecond' })
  const lists = await Promise.all(
    office.languages.map((lang) => listPublishedDocuments(reader, { lang, isStanding: true, from, limit: newsLimit })),
  )
  noteShown(c, ...office.languages.map((lang) => shown.documents(lang)))
  const lines = lists
    .flat()
    .toSorted((a, b) => b.firstPublishedAt.localeCompare(a.firstPublishedAt, 'en'))
    .slice(0, newsLimit)
  const oldest = lines.at(-1)
  if (oldest !== undefined)
    noteUntil(
      c,
      Temporal.Instant.from(oldest.firstPublishedAt)
        .add({ hours: newsHours })
        .toString({ smallestUnit: 'millisecond' }),
    )
  return send(
    visit,
    html`<?xml version="1.0" encoding="UTF-8"?>
      <urlset
        xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
      >
        ${lines.map((line) => newsUrl({ ...visit, lang: line.lang }, line))}
      </urlset> `,
  )
}

function newsUrl(frame: Frame, line: PublishedLine): Html {
  return html`<url>
    <loc>${addressesOfLine(frame, line).full}</loc>
    <news:news>
      <news:publication>
        <news:name>${officeName(frame)}</news:name>
        <news:language>${line.lang}</news:language>
      </news:publication>
      <news:publication_date>${line.firstPublishedAt}</news:publication_date>
      <news:title>${line.headline}</news:title>
    </news:news>
  </url> `
}

interface MapAddress {
  lang: string
  path: string
  updatedAt?: string
}

/** Each group is one page in its languages. */
function sendMap(visit: Visit, groups: MapAddress[][]): Response {
  const place = ({ lang }: MapAddress) => visit.office.languages.indexOf(lang)
  const inOrder = (group: MapAddress[]) => group.toSorted((a, b) => place(a) - place(b))
  const url = ({ path }: MapAddress) => visit.publicUrl + encodePath(path)
  const alternates = (group: MapAddress[]) =>
    group.length < 2
      ? nothing
      : inOrder(group).map((one) => html`<xhtml:link rel="alternate" hreflang="${one.lang}" href="${url(one)}" />`)
  return send(
    visit,
    html`<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        ${groups.flatMap((group) => inOrder(group).map((one) => html`<url><loc>${url(one)}</loc>${one.updatedAt === undefined ? nothing : html`<lastmod>${one.updatedAt}</lastmod>`}${alternates(group)}</url> `))}
      </urlset> `,
  )
}

function send(visit: Visit, markup: Html): Response {
  return sendPage(visit.c, xmlText(markup), { mediaType: 'application/xml; charset=utf-8' })
}

function mapAsked(visit: Visit): number {
  const found = /^documents-([1-9]\d{0,6})\.xml$/.exec(visit.c.req.param('file') ?? '')
  if (found === null) throw notFound()
  return Number(found[1])
}
