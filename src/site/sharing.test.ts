import assert from 'node:assert/strict'
import type { Hono } from 'hono'
import { XmlDocument } from 'libxml2-wasm'
import sharp from 'sharp'
import { openLog } from '#ground/log.ts'
import { removeShareImages } from '#record/share-image.ts'
import { withdrawDocument } from '#record/withdraw-document.ts'
import { sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { correctWord, publishCall, publishInEnglish } from '../../test/published-call.ts'
import { siteRoutes } from './routes.ts'

const publicUrl = 'https://office.example'

function siteOf(office: Office): Hono {
  return siteRoutes({ ...office, log: openLog('silent'), publicUrl, isSecure: true })
}

async function get(site: Hono, path: string) {
  const response = await site.request(encodeURI(path))
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** The page that the short address leads to. */
async function pageOf(site: Hono, number: number, prefix = ''): Promise<{ path: string; text: string }> {
  const path = decodeURI((await get(site, `${prefix}/n/${number}`)).headers.get('location') ?? '')
  return { path, text: (await get(site, path)).text }
}

function meta(text: string, name: string): string | undefined {
  return new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(text)?.[1]
}

eachDatabase(
  'the picture of a link is drawn once, kept, drawn anew for another head, and gone with the document',
  async (office) => {
    const call = await publishCall(office)
    const site = siteOf(office)
    const address = async () => (meta((await pageOf(site, call.number)).text, 'og:image') ?? '').slice(publicUrl.length)
    const path = await address()
    const [first, ...others] = await Promise.all([1, 2, 3].map(async () => site.request(path)))
    assert.ok(first)
    const bytes = Buffer.from(await first.arrayBuffer())
    const { format, width, height } = await sharp(bytes).metadata()
    assert.deepEqual([format, width, height], ['png', 1200, 630])
    assert.ok(bytes.length < 200_000)
    for (const other of others) assert.deepEqual(Buffer.from(await other.arrayBuffer()), bytes)
    const kept = () => Array.fromAsync(office.blobs.list())
    assert.equal((await kept()).length, 1)
    await correctWord(office, call.version, { from: 'دو شهردار', to: 'هر دو شهردار', note: 'تیتر درست شد.' })
    const corrected = await address()
    assert.notEqual(corrected, path)
    assert.equal((await get(site, path)).headers.get('location'), corrected)
    const redrawn = Buffer.from(await (await site.request(corrected)).arrayBuffer())
    assert.notDeepEqual(redrawn, bytes)
    assert.equal((await kept()).length, 1, 'the one before it is gone')
    await office.store.transact((tx) =>
      withdrawDocument(tx, { document: call.document, kind: 'legal', reason: 'به حکم دادگاه.', by: sara }),
    )
    await office.store.transact((tx) => removeShareImages(tx, { documents: [call.document], blobs: office.blobs }))
    assert.deepEqual([(await get(site, corrected)).status, await kept()], [410, []])
    for (const wrong of ['/news/999/share/00000000000000000000.png', `/news/${call.number}/share/x.png`])
      assert.equal((await get(site, wrong)).status, 404, wrong)
  },
)

/** What schema.org and the readers of its data cannot do without, by type. */
const required: Record<string, string[]> = {
  NewsArticle: [
    'headline',
    'datePublished',
    'dateModified',
    'author',
    'publisher',
    'image',
    'mainEntityOfPage',
    'inLanguage',
  ],
  Quotation: ['text', 'creator', 'inLanguage', 'isPartOf'],
  Person: ['name', 'url'],
  Event: ['name', 'startDate', 'location'],
  Place: ['name'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  Organization: ['name', 'url'],
  WebSite: ['name', 'url', 'potentialAction'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  ImageObject: ['url'],
  CorrectionComment: ['text', 'datePublished'],
}

type Thing = Record<string, unknown>

/** Every typed thing in a page's data, those within others too. */
function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn)
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(thingsIn)
  return '@type' in value ? [value as Thing, ...inner] : inner
}

function dataOf(text: string): Thing[] {
  return [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].flatMap(([, data = '']) =>
    thingsIn(JSON.parse(data)),
  )
}

eachDatabase('what pages say in the words of schema.org has all that its types need', async (office) => {
  const call = await publishCall(office)
  await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
  const site = siteOf(office)
  const { path } = await pageOf(site, call.number)
  const pages = ['/', path, `/s/${call.said}`, '/people/نسترن-پایدار', `/events/${call.event}`, '/places/ساحل-آباد']
  const things: Thing[] = []
  for (const page of pages) things.push(...dataOf((await get(site, page)).text))
  assert.deepEqual(
    Object.keys(required).filter((type) => !things.some((thing) => thing['@type'] === type)),
    [],
    'every type of the table is there',
  )
  for (const thing of things) {
    const needed = required[String(thing['@type'])]
    assert.ok(needed, `the table has ${String(thing['@type'])}`)
    for (const property of needed) assert.ok(thing[property], `${String(thing['@type'])} has ${property}`)
  }
  const times = things.flatMap((thing) =>
    [thing.datePublished, thing.dateModified, thing.startDate].filter((one) => typeof one === 'string'),
  )
  for (const time of times) assert.match(time, /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/)
  const crumbs = dataOf((await get(site, path)).text).filter((thing) => thing['@type'] === 'ListItem')
  assert.deepEqual(
    crumbs.map((crumb) => crumb.name),
    ['شهرداری ساحل‌آباد', 'تماس‌ها', 'دو شهردار بر سر اسکله به توافق رسیدند'],
  )
})

eachDatabase(
  'documents and statements can be embedded, in both forms of oEmbed and in each language',
  async (office) => {
    const call = await publishCall(office)
    await publishInEnglish(office, call)
    const site = siteOf(office)
    const { text } = await pageOf(site, call.number, '/en')
    const [json, xml] = [...text.matchAll(/type="(?:application\/json|text\/xml)\+oembed"\s+href="([^"]*)"/g)].map(
      ([, href]) => (href ?? '').replaceAll('&amp;', '&'),
    )
    const link = JSON.parse(await (await site.request(json ?? '')).text()) as Record<string, unknown>
    assert.deepEqual(
      [link.version, link.type, link.title, link.provider_name, link.thumbnail_width],
      ['1.0', 'link', 'Two mayors agree on a pier', 'City Hall of Sahelabad', 1200],
    )
    assert.equal((await site.request(String(link.thumbnail_url).slice(publicUrl.length))).status, 200)
    using document = XmlDocument.fromString(await (await site.request(xml ?? '')).text())
    assert.equal(document.get('/oembed/title')?.content, 'Two mayors agree on a pier')
    const ask = (url: string, rest = '') => site.request(`/oembed?url=${encodeURIComponent(url)}${rest}`)
    const card = (await (await ask(`${publicUrl}/s/${call.said}`, '&maxwidth=400')).json()) as Record<string, unknown>
    assert.deepEqual([card.type, card.width, card.author_name], ['rich', 400, 'نسترن پایدار'])
    assert.match(String(card.html), new RegExp(`^<iframe src="${publicUrl}/s/${call.said}/card" width="400" `))
    for (const url of [
      'https://elsewhere.example/news/1',
      `${publicUrl}/news/999`,
      `${publicUrl}/people/x`,
      'javascript:alert(1)',
    ])
      assert.equal((await ask(url)).status, 404, url)
    const refused = [
      await ask(''),
      await site.request('/oembed'),
      await ask(`${publicUrl}/s/${call.said}`, '&format=html'),
    ]
    assert.deepEqual(
      refused.map(({ status }) => status),
      [400, 400, 400],
    )
    for (const response of [...refused, await ask(`${publicUrl}/news/999`)]) {
      assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8')
      const { error } = (await response.json()) as { error: { message: string } }
      assert.match(error.message, /\w/)
    }
    const whole = (await (await ask(`${publicUrl}/s/${call.said}`)).json()) as Record<string, unknown>
    const statement = await (await site.request(`/s/${call.said}`)).text()
    const code = /id="frame"[^>]*>\s*<code dir="ltr">([^<]*)</.exec(statement)?.[1] ?? ''
    assert.equal(
      code.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      String(whole.html).replace('width="560"', 'width="100%"'),
      'what is copied by hand is what oEmbed gives',
    )
  },
)
