import { findPublishedThing } from '#record/find-published-thing.ts'
import { listEnclosures } from '#record/list-enclosures.ts'
import { listPublishedDocuments, type LineFilter } from '#record/list-published-documents.ts'
import type { DocumentKind } from '#record/kinds.ts'
import { listTakenDocuments } from '#record/list-taken-documents.ts'
import { listPublishedNames } from '#record/list-published-names.ts'
import { askSearch } from '#search/ask-search.ts'
import type { Store } from '#storage/store.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { encodePath, kindInFolder, thingFolders } from '#web/address.ts'
import type { House } from '#web/house.ts'
import { noteShown } from '#web/page-life.ts'
import { sendPage, sendTo } from '#web/send-page.ts'
import { atomEntry, atomFeed } from './atom-feed.ts'
import { calendarOf } from './count-periods.ts'
import {
  asShown,
  feedForms,
  feedPath,
  followedKind,
  followedTitle,
  followedWhole,
  type Feed,
  type FeedForm,
  type FeedLine,
} from './feed.ts'
import { feedEntries } from './feed-entries.ts'
import { jsonFeed, jsonItem } from './json-feed.ts'
import { kindAsked } from './latest-page.ts'
import { rssFeed, rssItem } from './rss-feed.ts'
import { shown } from './page-tags.ts'
import { searchTitle } from './search-page.ts'
import { searchParams, searchPath } from './search-params.ts'
import { notFound, type Visit } from './visit.ts'

/** So many documents stand in a feed. */
const length = 50
/** And so many that were taken away. */
const takenShown = 20

const writers = {
  xml: { feed: atomFeed, entriesOf: feedEntries(atomEntry) },
  rss: { feed: rssFeed, entriesOf: feedEntries(rssItem) },
  json: { feed: jsonFeed, entriesOf: feedEntries(jsonItem) },
}

/** Finds what a feed holds; a response where it stands elsewhere. */
type Find = (visit: Visit, form: FeedForm) => Promise<Feed | Response>

/** Every feed by its address within a language, each in all three forms. */
export function feedPages({ store }: House): [string, (visit: Visit) => Promise<Response>][] {
  const finders: [string, Find][] = [
    ['', (visit, form) => wholeFeed(visit, form)],
    ['/news', (visit, form) => Promise.resolve(sendTo(feedPath(visit.at.home(visit.lang), form)))],
    ['/news/:kind', (visit, form) => kindFeed(visit, form)],
    ['/search', (visit, form) => searchFeed(visit, store, form)],
    ...thingFolders.flatMap((folder): [string, Find][] => {
      const kind = kindInFolder(folder)
      return kind === undefined ? [] : [[`/${folder}/:tail`, (visit, form) => thingFeed(visit, kind, form)]]
    }),
  ]
  return finders.flatMap(([page, find]) =>
    (Object.keys(feedForms) as FeedForm[]).map((form): [string, (visit: Visit) => Promise<Response>] => [
      `${page}/feed.${form}`,
      (visit) => answer(visit, form, find),
    ]),
  )
}

async function answer(visit: Visit, form: FeedForm, find: Find): Promise<Response> {
  const feed = await find(visit, form)
  if (feed instanceof Response) return feed
  const text = writers[form].feed(visit, feed, await writers[form].entriesOf(visit, feed.lines))
  const response = sendPage(visit.c, text, { mediaType: `${feedForms[form]}; charset=utf-8` })
  const { hubs } = visit.office.profile.machines
  for (const hub of hubs) response.headers.append('link', `<${encodePath(hub)}>; rel="hub"`)
  if (hubs.length > 0)
    response.headers.append('link', `<${visit.publicUrl}${encodePath(feedPath(feed.page, form))}>; rel="self"`)
  return response
}

async function wholeFeed(visit: Visit, form: FeedForm): Promise<Feed> {
  noteShown(visit.c, shown.documents(visit.lang))
  return { ...followedWhole(visit), lines: await newest(visit, {}), ...(await takenFrom(visit, form)) }
}

async function kindFeed(visit: Visit, form: FeedForm): Promise<Feed> {
  const kind = kindAsked(visit)
  if (kind === undefined) throw notFound()
  noteShown(visit.c, shown.documentsOfKind(visit.lang, kind))
  return { ...followedKind(visit, kind), lines: await newest(visit, { kind }), ...(await takenFrom(visit, form, kind)) }
}

/** Atom alone has a form for what was taken away; from RSS and JSON Feed it is gone. */
async function takenFrom({ reader, lang }: Visit, form: FeedForm, kind?: DocumentKind): Promise<Pick<Feed, 'taken'>> {
  return form === 'xml' ? { taken: await listTakenDocuments(reader, { lang, kind, limit: takenShown }) } : {}
}

async function thingFeed(visit: Visit, kind: ThingKind, form: FeedForm): Promise<Feed | Response> {
  const { reader, lang, at } = visit
  const thing = await findPublishedThing(reader, { kind, tail: visit.c.req.param('tail') ?? '' })
  if (thing === undefined) throw notFound()
  const name = (await listPublishedNames(reader, { ids: [thing.id] })).nameOf(thing.id, { lang })
  if (name === undefined) throw notFound()
  const page = at.thing(lang, name.kind, name.tail)
  if (thing.isMoved) return sendTo(feedPath(page, form))
  noteShown(visit.c, shown.documentsAbout(thing.id))
  return {
    title: followedTitle(visit, name.name),
    page,
    lines: await newest(visit, { [thing.kind === 'position' ? 'position' : 'thing']: thing.id }),
  }
}

/** What a search finds, newest first. Without a question it is the feed of the whole. */
async function searchFeed(visit: Visit, store: Store, form: FeedForm): Promise<Feed | Response> {
  const { lang, at, now, zone, office } = visit
  const { q, given, filter, isUnknownName } = await searchParams(visit)
  if (given.length === 0) return sendTo(feedPath(at.home(lang), form))
  const asked = filter.lang ?? lang
  const { hits } = isUnknownName
    ? { hits: [] }
    : await askSearch(store, 'findDocuments', {
        q,
        filter: { ...filter, lang: asked },
        order: 'newest',
        page: 1,
        pageSize: length,
        today: Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString(),
        calendar: calendarOf(lang),
        languages: office.languages,
      })
  const numbers = hits.map((hit) => hit.number)
  return {
    title: followedTitle(visit, searchTitle(visit, q)),
    page: searchPath(at.path(lang, '/search'), given),
    lines: numbers.length === 0 ? [] : await newest(visit, { numbers, lang: asked }),
  }
}

/** Those that were withdrawn stay, with their notice, where whoever follows the feed had their text from. */
async function newest(visit: Visit, filter: Partial<LineFilter>): Promise<FeedLine[]> {
  const { reader } = visit
  const lang = filter.lang ?? visit.lang
  const asked = { order: 'updated', withPictures: true, limit: length } as const
  const lines = await listPublishedDocuments(reader, { ...asked, ...filter, lang })
  const enclosures = await listEnclosures(reader, { lang, lines })
  return lines.map((line) => asShown(visit, { ...line, enclosures: enclosures.get(line.document) ?? [] }))
}
