import { Hono, type Context, type MiddlewareHandler } from 'hono'
import { toLatinDigits } from '#persian/digits.ts'
import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import { findOffice } from '#record/office.ts'
import { kindInFolder, thingFolders } from '#web/address.ts'
import { assetPath, serveAsset } from '#web/assets.ts'
import type { House } from '#web/house.ts'
import { fileRoutes } from '#web/file-routes.ts'
import { mediaRoutes } from '#web/media-routes.ts'
import { statusOf } from '#web/reply.ts'
import { securityHeaders } from '#web/security-headers.ts'
import { sendTo } from '#web/send-page.ts'
import { archiveDatePage, archivePage } from './archive-page.ts'
import { claimCard, claimPage } from './claim-page.ts'
import { claimsPage } from './claims-page.ts'
import { commentRoutes } from './comments-routes.ts'
import { claimsFeed, correctionsFeed } from './corrections-feed.ts'
import { correctionsPage } from './corrections-page.ts'
import { documentPage, editionPage, shortAddress } from './document-page.ts'
import { eventPage } from './event-page.ts'
import { faultContent } from './fault-content.ts'
import { feedPages } from './feed-routes.ts'
import { filePage } from './file-page.ts'
import { formPages } from './forms/form-routes.ts'
import { historyPage } from './history-page.ts'
import { homePage } from './home-page.ts'
import { latestPage } from './latest-page.ts'
import { feedsPage, officePage } from './office-pages.ts'
import { unopenedPage } from './unopened-page.ts'
import { redlinePage } from './redline-page.ts'
import { oembed } from './oembed.ts'
import { searchPages } from './search-routes.ts'
import { shareImagePage } from './share-image-page.ts'
import { statementAnnotation } from './statement-annotation.ts'
import { statementCard, statementPage } from './statement-page.ts'
import { thingPage } from './thing-page.ts'
import { eventsPage, thingsPage } from './things-page.ts'
import { machinePages, machinePagesByLanguage } from './machines/machine-routes.ts'
import { notFound, openFrame, openVisit, show, type Visit } from './visit.ts'

type Page = (visit: Visit) => Response | Promise<Response>

/** Every page of the site but those of things, by its address within a language. */
const pages: [string, Page][] = [
  ['/', homePage],
  ['/news', latestPage],
  ['/news/:number{[0-9]+}', documentPage],
  ['/news/:number{[0-9]+}/history', historyPage],
  ['/news/:number{[0-9]+}/history/:pair', redlinePage],
  ['/news/:number{[0-9]+}/editions/:edition', editionPage],
  ['/news/:number{[0-9]+}/:slug', documentPage],
  ['/news/:number{[۰-۹٠-٩]+}', addressInOtherDigits],
  ['/news/:kind', latestPage],
  ['/n/:number{[۰-۹٠-٩]+}', addressInOtherDigits],
  ['/n/:number', shortAddress],
  ['/s/:id', statementPage],
  ['/s/:id/card', statementCard],
  ['/s/:id/annotation', statementAnnotation],
  ['/corrections', correctionsPage],
  ['/claims', claimsPage],
  ['/corrections/feed.xml', correctionsFeed],
  ['/claims/feed.xml', claimsFeed],
  ['/claims/:id', claimPage],
  ['/claims/:id/card', claimCard],
  ['/archive', archivePage],
  ['/archive/:year', archiveDatePage],
  ['/archive/:year/:month', archiveDatePage],
  ['/archive/:year/:month/:day', archiveDatePage],
  ['/about', (visit) => officePage(visit, 'about')],
  ['/contact', (visit) => officePage(visit, 'contact')],
  ['/accessibility', (visit) => officePage(visit, 'accessibility')],
  ['/feeds', feedsPage],
  ['/files/:id{[0-9a-z]{12}}', filePage],
  ['/events', eventsPage],
  ['/events/:tail', eventPage],
]

/** What readers see. Mounted at `/`, after everything that has an address of its own: whatever it does not know is a page that says so. */
export function siteRoutes(house: House): Hono {
  const site = new Hono()
  site.use(securityHeaders(house), refuseNul)
  site.get('/assets/:hash/:name', serveAsset)
  site.route('/', mediaRoutes(house))
  site.route('/', fileRoutes(house))
  site.get('/favicon.ico', () => sendTo(assetPath('emblem.svg'), 302))
  for (const [path, page] of [...machinePages, ['/oembed', oembed] as const])
    site.get(path, (c) => answerOnce(c, house, page))
  site.route('/', commentRoutes(house))
  for (const [path, page] of [
    ...feedPages(house),
    ...formPages,
    ...machinePagesByLanguage,
    ...sharePages(house),
    ...pages,
    ...searchPages(house),
  ])
    register(site, { house, path, page })
  for (const folder of thingFolders.filter((one) => one !== 'events')) {
    const kind = kindInFolder(folder)
    if (kind === undefined) continue
    register(site, { house, path: `/${folder}`, page: (visit) => thingsPage(visit, kind) })
    register(site, { house, path: `/${folder}/:tail`, page: (visit) => thingPage(visit, kind) })
  }
  site.all('*', (c) => answerUnknown(c))
  site.onError((error, c) => answerFault(c, error, house))
  return site
}

/** As a number stands on a Persian or Arabic page, so it may be typed. */
function addressInOtherDigits({ c, lang, at }: Visit): Response {
  return sendTo(at.path(lang, `/n/${toLatinDigits(c.req.param('number') ?? '')}`))
}

function sharePages(house: House): [string, Page][] {
  return [['/news/:number{[0-9]+}/share/:file{[0-9a-f]{20}\\.png}', shareImagePage(house)]]
}

/** No address of ours and no question has a NUL in it, and PostgreSQL keeps none. */
const refuseNul: MiddlewareHandler = async (c, next) => {
  if (c.req.url.includes('%00')) throw notFound()
  await next()
}

/** A page that stands once for the whole site, in the office's first language. */
async function answerOnce(c: Context, house: House, page: Page): Promise<Response> {
  const visit = await openVisit(c, house, undefined)
  return visit === undefined ? unopenedPage(c) : page(visit)
}

/** A page stands at its path in the office's first language, and under the prefix of each other one. */
function register(site: Hono, { house, path, page }: { house: House; path: string; page: Page }): void {
  site.get(path, (c) => answerOnce(c, house, page))
  site.get(`/:lang{[a-z][a-z][a-z]?(-[A-Za-z0-9]+)?}${path === '/' ? '' : path}`, async (c) => {
    const visit = await openVisit(c, house, c.req.param('lang'))
    return visit === undefined ? unopenedPage(c) : page(visit)
  })
}

/** A slash too many is taken away; everything else was never here. */
function answerUnknown(c: Context): Response {
  // As it was sent: what is decoded could lead to another house.
  const { pathname: path, search } = new URL(c.req.url)
  if ((c.req.method === 'GET' || c.req.method === 'HEAD') && path.length > 1 && path.endsWith('/')) {
    const bare = path.replace(/\/+$/, '').replace(/^\/+/, '/')
    return new Response(null, { status: 301, headers: { location: `${bare || '/'}${search}` } })
  }
  throw notFound()
}

/** A page in the language of the address that says what is the matter. A defect goes to the log, and the reader is told nothing of it. */
async function answerFault(c: Context, error: unknown, house: House): Promise<Response> {
  const fault = error instanceof Fault ? error : undefined
  if (fault === undefined) house.log.error({ err: error, reference: newId(), path: c.req.path }, 'a page failed')
  const office = await findOffice(house.store.read)
  if (office === undefined) return unopenedPage(c)
  const prefix = c.req.path.split('/')[1] ?? ''
  const lang = office.languages.slice(1).includes(prefix) ? prefix : (office.languages[0] ?? 'fa')
  const visit: Visit = {
    ...(await openFrame(house, office, lang)),
    c,
    reader: house.store.read,
    now: house.clock.now(),
  }
  const status = fault === undefined ? 500 : statusOf(fault)
  const response = show(visit, faultContent(visit, fault, c.req.path), status)
  if (fault !== undefined && typeof fault.details.seconds === 'number')
    response.headers.set('retry-after', String(fault.details.seconds))
  return response
}
