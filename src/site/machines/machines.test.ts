import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Hono } from 'hono'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { parseSitemap, parseSitemapIndex } from 'sitemap'
import { openLog } from '#ground/log.ts'
import { changeOffice, getOffice } from '#record/office.ts'
import { machineTermsShape, type MachineTerms } from '#record/machine-terms.ts'
import { openCastOffice, sara } from '../../../test/cast.ts'
import { eachDatabase, type Office } from '../../../test/office.ts'
import { correctWord, publishCall, publishInEnglish } from '../../../test/published-call.ts'
import { siteRoutes } from '../routes.ts'

const publicUrl = 'https://office.example'
const hour = 3_600_000

function siteOf(office: Office): Hono {
  return siteRoutes({ ...office, log: openLog('silent'), publicUrl, isSecure: true })
}

async function get(site: Hono, path: string) {
  const response = await site.request(encodeURI(path))
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

/** The schema of sitemaps.org as the npm package `sitemap` brings it; what stands in other namespaces is its parser's to judge. */
const schemaFile = join(dirname(createRequire(import.meta.url).resolve('sitemap/package.json')), 'schema/sitemap.xsd')
const schema = readFileSync(schemaFile, 'utf8').replaceAll('processContents="strict"', 'processContents="lax"')

/** A sitemap as strangers read it: valid by the schema, and by a parser that throws at whatever it does not know. */
async function readMap(text: string) {
  using schemaDocument = XmlDocument.fromString(schema)
  using validator = XsdValidator.fromDoc(schemaDocument)
  using document = XmlDocument.fromString(text)
  validator.validate(document)
  return parseSitemap(Readable.from([text]))
}

async function setTerms(office: Office, terms: Partial<MachineTerms>): Promise<void> {
  const { profile, revision } = await getOffice(office.store.read)
  const machines = machineTermsShape.parse({ ...profile.machines, ...terms })
  await office.store.transact((tx) => changeOffice(tx, { revision, by: sara, profile: { ...profile, machines } }))
}

eachDatabase(
  'the sitemaps lead to every document in every language, with the day of its last change',
  async (office) => {
    const call = await publishCall(office)
    await publishInEnglish(office, call)
    await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
    const site = siteOf(office)
    const index = await parseSitemapIndex(Readable.from([(await get(site, '/sitemap.xml')).text]))
    const maps = index.map(({ url }) => url.slice(publicUrl.length))
    assert.ok(maps.includes('/sitemaps/documents-1.xml'))
    const urls: string[] = []
    for (const map of maps) {
      const { status, type, text } = await get(site, map)
      assert.deepEqual([status, type], [200, 'application/xml; charset=utf-8'], map)
      for (const { url } of text.includes('<url>') ? await readMap(text) : []) urls.push(url.slice(publicUrl.length))
    }
    for (const path of urls) assert.equal((await site.request(path)).status, 200, path)
    const documents = await readMap((await get(site, '/sitemaps/documents-1.xml')).text)
    assert.deepEqual(
      documents.map(({ url, lastmod, links }) => [/\/en\//.test(url), lastmod, links.map(({ lang }) => lang)]),
      [
        [false, office.clock.now(), ['fa', 'en']],
        [true, '2026-03-21T08:00:00.000Z', ['fa', 'en']],
      ],
    )
    for (const path of ['/sitemaps/documents-2.xml', '/sitemaps/documents-0.xml', '/sitemaps/nothing.xml'])
      assert.equal((await get(site, path)).status, 404, path)
  },
)

eachDatabase('the news sitemap holds what was published in 48 hours', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  const site = siteOf(office)
  const news = async () => (await get(site, '/sitemaps/news.xml')).text
  office.clock.advance(48 * hour - 1)
  const read = await parseSitemap(Readable.from([await news()]))
  assert.deepEqual(
    read.map((item) => [item.news?.publication.language, item.news?.title]),
    [
      ['fa', 'دو شهردار بر سر اسکله به توافق رسیدند'],
      ['en', 'Two mayors agree on a pier'],
    ],
  )
  office.clock.advance(2)
  assert.doesNotMatch(await news(), /<url>/)
})

eachDatabase('an office of which nothing is published yet has sitemaps too', async (office) => {
  await openCastOffice(office)
  const site = siteOf(office)
  assert.equal((await get(site, '/sitemap.xml')).status, 200)
  assert.equal((await get(site, '/sitemaps/news.xml')).status, 200)
  assert.equal((await get(site, '/sitemaps/documents-1.xml')).status, 404)
})

eachDatabase('robots.txt, RSL and TDMRep say what the office has chosen', async (office) => {
  await openCastOffice(office)
  const site = siteOf(office)
  const tdm = async () => JSON.parse((await get(site, '/.well-known/tdmrep.json')).text) as unknown
  assert.deepEqual(await tdm(), [{ location: '/', 'tdm-reservation': 0 }])
  const open = (await get(site, '/license.xml')).text
  assert.match(open, /<permits type="usage">all<\/permits>/)
  assert.match(open, /<payment type="attribution">/)
  assert.match((await get(site, '/robots.txt')).text, /^License: https:\/\/office\.example\/license\.xml$/m)
  assert.match((await get(site, '/robots.txt')).text, /^Disallow: \/en\/search$/m)
  const policy = 'https://office.example/terms?a=1&b=2'
  await setTerms(office, { allowed: ['search', 'ai-index'], asksForSource: false, policy })
  assert.deepEqual(await tdm(), [{ location: '/', 'tdm-reservation': 1, 'tdm-policy': policy }])
  const { text, type } = await get(site, '/license.xml')
  assert.equal(type, 'application/rsl+xml; charset=utf-8')
  using document = XmlDocument.fromString(text)
  const values = (name: string) =>
    document.find(`//r:${name}`, { r: 'https://rslstandard.org/rsl' }).map((node) => node.content)
  assert.deepEqual(
    [values('permits'), values('prohibits'), values('terms')],
    [['search ai-index'], ['ai-input ai-train'], [policy]],
  )
})

eachDatabase('llms.txt leads only to what is there, in each language', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  const site = siteOf(office)
  for (const path of ['/llms.txt', '/en/llms.txt', '/ar/llms.txt']) {
    const { text } = await get(site, path)
    assert.match(text, /^# \S/)
    const links = [...text.matchAll(/\]\(https:\/\/office\.example([^)]*)\)/g)].map(([, link]) => link ?? '')
    assert.ok(links.length > 20)
    for (const link of links.filter((one) => !one.startsWith('/api/')))
      assert.equal((await site.request(link)).status, 200, link)
  }
})
