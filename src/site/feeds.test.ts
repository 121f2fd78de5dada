import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after } from 'node:test'
import { parseFeed as readWithRowan } from '@rowanmanning/feed-parser'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import type { Hono } from 'hono'
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm'
import { openLog } from '#ground/log.ts'
import { changeOffice, getOffice } from '#record/office.ts'
import { addressesOf } from '#web/address.ts'
import { sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { correctWord, publishCall, publishInEnglish } from '../../test/published-call.ts'
import { liftWithdrawal, withdrawDocument } from '#record/withdraw-document.ts'
import { followRecord } from '#search/follow-record.ts'
import { listEntries } from '#storage/list-entries.ts'
import { listFeeds } from './list-feeds.ts'
import { siteRoutes } from './routes.ts'

const publicUrl = 'https://office.example'
const headline = 'دو شهردار بر سر اسکله به توافق رسیدند'

/** The grammar of RFC 4287, read by libxml2. */
const grammar = XmlDocument.fromString(readFileSync(new URL('../../test/schemas/atom.rng', import.meta.url), 'utf8'))
const atom = RelaxNGValidator.fromDoc(grammar)
after(() => {
  atom.dispose()
  grammar.dispose()
})

function siteOf(office: Office): Hono {
  return siteRoutes({ ...office, log: openLog('silent'), publicUrl, isSecure: true })
}

async function get(site: Hono, path: string, headers: Record<string, string> = {}) {
  const response = await site.request(encodeURI(path), { headers })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** Throws what the grammar says of a text that it does not hold for. */
function assertAtom(text: string): void {
  const document = XmlDocument.fromString(text)
  try {
    atom.validate(document)
  } finally {
    document.dispose()
  }
}

eachDatabase('a feed says the same in Atom, RSS and JSON Feed, as strangers read it', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  const short = `${publicUrl}/n/${call.number}`
  const texts = {
    atom: (await get(site, '/feed.xml')).text,
    rss: (await get(site, '/feed.rss')).text,
    json: (await get(site, '/feed.json')).text,
  }
  assertAtom(texts.atom)
  const [atomEntry] = parseAtomFeed(texts.atom).entries ?? []
  const [rssItem] = parseRssFeed(texts.rss).items ?? []
  const [jsonItem] = parseJsonFeed(JSON.parse(texts.json)).items ?? []
  assert.deepEqual([atomEntry?.id, rssItem?.guid?.value, jsonItem?.id], [short, short, short])
  assert.deepEqual(
    [atomEntry?.title?.value ?? atomEntry?.title, rssItem?.title, jsonItem?.title],
    [headline, headline, headline],
  )
  for (const text of [texts.atom, texts.rss]) {
    const read = readWithRowan(text)
    assert.equal(read.language, 'fa')
    assert.deepEqual(
      read.items.map((item) => [item.title, item.published?.toISOString(), /شمال دوبا/.test(item.content ?? '')]),
      [[headline, office.clock.now(), true]],
    )
  }
  assert.match(jsonItem?.content_html ?? '', /شمال دوبا/)
  assert.equal(new Date(rssItem?.pubDate ?? '').toISOString(), office.clock.now())
})

eachDatabase('a correction moves `updated`, and the feed is new for whoever has the old one', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  const published = office.clock.now()
  for (const path of ['/feed.xml', '/feed.rss', '/feed.json']) {
    const tag = (await get(site, path)).headers.get('etag') ?? ''
    assert.equal((await get(site, path, { 'if-none-match': tag })).status, 304, path)
  }
  const tag = (await get(site, '/feed.xml')).headers.get('etag') ?? ''
  await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
  const corrected = office.clock.now()
  const response = await get(site, '/feed.xml', { 'if-none-match': tag })
  assert.equal(response.status, 200)
  const read = readWithRowan(response.text)
  assert.equal(read.items[0]?.published?.toISOString(), published)
  assert.equal(read.items[0]?.updated?.toISOString(), corrected)
  assert.equal(read.updated?.toISOString(), corrected)
  const json = parseJsonFeed(JSON.parse((await get(site, '/feed.json')).text))
  assert.equal(new Date(json.items?.[0]?.date_modified ?? '').toISOString(), corrected)
  assert.match((await get(site, '/feed.rss')).text, new RegExp(`<atom:updated>${corrected}</atom:updated>`))
  for (const path of ['/feed.xml', '/feed.rss', '/feed.json']) {
    const { text } = await get(site, path)
    assert.ok(text.includes('دورا') && !text.includes('دوبا'), path)
  }
})

const formsOfFeed = ['xml', 'rss', 'json'] as const

/** What a feed says of its only entry. */
async function entryOf(site: Hono, page: string, form: (typeof formsOfFeed)[number]) {
  const { text } = await get(site, `${page}/feed.${form}`)
  if (form === 'xml') assertAtom(text)
  if (form !== 'json') {
    const [item] = readWithRowan(text).items
    const updated = form === 'xml' ? item?.updated?.toISOString() : /<atom:updated>([^<]*)</.exec(text)?.[1]
    return { title: item?.title, updated, content: item?.content ?? '', text }
  }
  const [item] = parseJsonFeed(JSON.parse(text)).items ?? []
  const updated = new Date(item?.date_modified ?? '').toISOString()
  return { title: item?.title, updated, content: item?.content_html ?? '', text }
}

eachDatabase('whoever follows a feed hears of a withdrawal: the notice stands where the text was', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  for (const form of formsOfFeed) assert.match((await entryOf(site, '', form)).content, /شمال دوبا/)
  office.clock.advance(60_000)
  const withdrawn = office.clock.now()
  await office.store.transact((tx) =>
    withdrawDocument(tx, { document: call.document, kind: 'withdrawn', reason: 'نظر دفتر <دیگر> شد.', by: sara }),
  )
  for (const page of ['', '/news/call', '/people/نسترن-پایدار'])
    for (const form of formsOfFeed) {
      const entry = await entryOf(site, page, form)
      assert.deepEqual([entry.title, entry.updated], [headline, withdrawn], `${page} ${form}`)
      assert.match(entry.content, /این سند در .* پس گرفته شد/)
      assert.match(entry.text, form === 'json' ? /نظر دفتر &lt;دیگر&gt; شد/ : /نظر دفتر &amp;lt;دیگر&amp;gt; شد/)
      assert.doesNotMatch(entry.text, /شمال دوبا/)
    }
  assert.doesNotMatch((await get(site, '/')).text, new RegExp(headline))
  const corrections = await get(site, '/corrections/feed.xml')
  assertAtom(corrections.text)
  const [told] = readWithRowan(corrections.text).items
  assert.deepEqual([told?.title, told?.updated?.toISOString()], [`پس‌گرفته‌شده: ${headline}`, withdrawn])
  const page = (await get(site, '/corrections')).text
  assert.match(page, new RegExp(`<a href="/news/${call.number}/[^"]*">${headline}</a>[^]*نظر دفتر &lt;دیگر&gt; شد`))

  await office.store.transact((tx) => liftWithdrawal(tx, { document: call.document, by: sara }))
  for (const form of formsOfFeed) assert.match((await entryOf(site, '', form)).content, /شمال دوبا/)
  assert.equal(readWithRowan((await get(site, '/corrections/feed.xml')).text).items.length, 0)
})

eachDatabase('of what was erased by law or published in error nothing but its number is told', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  const withdraw = (kind: 'in_error' | 'legal') =>
    office.store.transact((tx) =>
      withdrawDocument(tx, { document: call.document, kind, reason: 'به حکم دادگاه.', by: sara }),
    )
  const look = async (told: RegExp) => {
    for (const form of formsOfFeed) assert.doesNotMatch((await get(site, `/feed.${form}`)).text, /شهردار بر سر|دوبا/)
    for (const path of ['/corrections', '/corrections/feed.xml']) {
      const { text } = await get(site, path)
      assert.match(text, told)
      assert.match(text, new RegExp(`/news/${call.number}"`))
      assert.match(text, /به حکم دادگاه\./)
      assert.doesNotMatch(text, /شهردار بر سر|دو-شهردار|دوبا/)
    }
    assertAtom((await get(site, '/corrections/feed.xml')).text)
  }
  await withdraw('in_error')
  await look(/این سند به اشتباه منتشر شده بود/)
  await office.store.transact((tx) => liftWithdrawal(tx, { document: call.document, by: sara }))
  await withdraw('legal')
  await look(/متن این سند به حکم قانون پاک شده است/)
})

eachDatabase(
  'what was published in error leaves a deleted entry in Atom, and comes back in its place',
  async (office) => {
    const call = await publishCall(office)
    const site = siteOf(office)
    const short = `${publicUrl}/n/${call.number}`
    office.clock.advance(60_000)
    const since = office.clock.now()
    await office.store.transact((tx) =>
      withdrawDocument(tx, { document: call.document, kind: 'in_error', reason: 'یادداشت <درونی> بود.', by: sara }),
    )
    for (const page of ['', '/news/call']) {
      const { text } = await get(site, `${page}/feed.xml`)
      assertAtom(text)
      const document = XmlDocument.fromString(text)
      const namespaces = { at: 'http://purl.org/atompub/tombstones/1.0', atom: 'http://www.w3.org/2005/Atom' }
      const said = (path: string) => document.find(path, namespaces).map((one) => one.content)
      assert.deepEqual(said('/atom:feed/at:deleted-entry/@ref'), [short], page)
      assert.deepEqual(said('/atom:feed/at:deleted-entry/@when'), [since])
      assert.deepEqual(said('/atom:feed/at:deleted-entry/at:comment'), ['یادداشت <درونی> بود.'])
      assert.deepEqual(said('/atom:feed/atom:updated'), [since], 'the feed is new')
      document.dispose()
      assert.equal(readWithRowan(text).items.length, 0)
    }
    assert.doesNotMatch((await get(site, '/news/speech/feed.xml')).text, /deleted-entry/, 'of another kind')
    assert.doesNotMatch((await get(site, '/en/feed.xml')).text, /deleted-entry/, 'never in this language')
    await office.store.transact((tx) => liftWithdrawal(tx, { document: call.document, by: sara }))
    const { text } = await get(site, '/feed.xml')
    assert.doesNotMatch(text, /deleted-entry|tombstones/)
    assert.equal(readWithRowan(text).items.length, 1)
  },
)

eachDatabase('kinds, people, places, topics, dossiers, languages and searches are followed alike', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  await followRecord(office.store, await listEntries(office.store.read, 0, 1000))
  const site = siteOf(office)
  const pages = [
    '',
    '/news/call',
    '/people/نسترن-پایدار',
    '/places/ساحل-آباد',
    '/dossiers/پرونده-بندر',
    `/events/${call.event}`,
  ]
  for (const page of pages)
    for (const form of ['xml', 'rss']) {
      const { status, text } = await get(site, `${page}/feed.${form}`)
      assert.equal(status, 200, `${page} ${form}`)
      if (form === 'xml') assertAtom(text)
      assert.deepEqual(
        readWithRowan(text).items.map((item) => item.title),
        [headline],
        `${page} ${form}`,
      )
    }
  const search = await get(site, '/search/feed.xml?q=اسكله')
  assertAtom(search.text)
  assert.match(search.text, /rel="self"[^>]* href="[^"]*\/search\/feed\.xml\?q=%D8%A7%D8%B3%D9%83%D9%84%D9%87"/)
  assert.deepEqual(
    readWithRowan(search.text).items.map((item) => item.title),
    [headline],
  )
  const empty = await get(site, '/search/feed.xml?q=گلابی&speaker=هیچ‌کس')
  assertAtom(empty.text)
  assert.equal(readWithRowan(empty.text).items.length, 0)
  const english = readWithRowan((await get(site, '/en/people/نسترن-پایدار/feed.rss')).text)
  assert.deepEqual([english.language, english.items[0]?.title], ['en', 'Two mayors agree on a pier'])
  assert.equal(readWithRowan((await get(site, '/news/decree/feed.xml')).text).items.length, 0)
  for (const path of ['/news/nothing/feed.xml', '/people/nobody/feed.rss', '/feed.txt', '/xx/feed.xml'])
    assert.equal((await get(site, path)).status, 404, path)
  assert.equal((await get(site, '/news/feed.json')).headers.get('location'), '/feed.json')
  assert.equal((await get(site, '/search/feed.xml')).headers.get('location'), '/feed.xml')
})

eachDatabase('pages name their feeds, and every feed in the list answers', async (office) => {
  await publishCall(office)
  const site = siteOf(office)
  const named = async (path: string) =>
    [
      ...(await get(site, path)).text.matchAll(
        /<link\s+rel="alternate"\s+type="application\/atom\+xml"[^>]*href="([^"]*)"/g,
      ),
    ].map(([, href]) => decodeURI(href ?? ''))
  assert.deepEqual(await named('/'), ['/feed.xml'])
  assert.deepEqual(await named('/news/call'), ['/feed.xml', '/news/call/feed.xml'])
  assert.deepEqual(await named('/people/نسترن-پایدار'), ['/feed.xml', '/people/نسترن-پایدار/feed.xml'])
  const kept = await getOffice(office.store.read)
  const at = addressesOf(kept.languages)
  for (const feed of listFeeds({ office: kept, lang: 'en', zone: kept.zone, at, publicUrl }))
    for (const path of Object.values(feed.paths)) assert.equal((await get(site, path)).status, 200, path)
  const { text } = await get(site, '/feeds')
  for (const path of ['/feed.json', '/news/call/feed.rss', '/corrections/feed.xml', '/claims/feed.xml'])
    assert.ok(text.includes(`<a href="${path}"`), path)
})

eachDatabase('WebSub hubs stand in every form and in the headers once the office has chosen them', async (office) => {
  await publishCall(office)
  const site = siteOf(office)
  assert.equal((await get(site, '/feed.xml')).headers.get('link'), null)
  const { profile, revision } = await getOffice(office.store.read)
  const hub = 'https://hub.example/'
  await office.store.transact((tx) =>
    changeOffice(tx, { revision, by: sara, profile: { ...profile, machines: { ...profile.machines, hubs: [hub] } } }),
  )
  const atomFeed = await get(site, '/feed.xml')
  assertAtom(atomFeed.text)
  assert.equal(atomFeed.headers.get('link'), `<${hub}>; rel="hub", <${publicUrl}/feed.xml>; rel="self"`)
  assert.deepEqual(parseAtomFeed(atomFeed.text).links?.find((link) => link.rel === 'hub')?.href, hub)
  assert.deepEqual(
    parseRssFeed((await get(site, '/feed.rss')).text).atom?.links?.find((link) => link.rel === 'hub')?.href,
    hub,
  )
  assert.deepEqual(parseJsonFeed(JSON.parse((await get(site, '/feed.json')).text)).hubs, [{ type: 'WebSub', url: hub }])
})
