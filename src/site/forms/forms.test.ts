import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { HtmlRenderer, Parser } from 'commonmark'
import type { Hono } from 'hono'
import { parse as parseYaml } from 'yaml'
import { openLog } from '#ground/log.ts'
import type { Block, Paragraph } from '#record/body.ts'
import { createDocument } from '#record/create-document.ts'
import { publishVersion } from '#record/publish-version.ts'
import { withdrawDocument } from '#record/withdraw-document.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../../test/cast.ts'
import { eachDatabase, type Office } from '../../../test/office.ts'
import { correctWord, publishCall, publishInEnglish, tellAs } from '../../../test/published-call.ts'
import { siteRoutes } from '../routes.ts'

const publicUrl = 'https://office.example'

/** IPTC's schema. We write no geometry, so the schema of GeoJSON that it leans on forbids all. */
const ninjsSchema = new Ajv2020({ strict: false, allErrors: true })
formats.default(ninjsSchema)
ninjsSchema.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', not: {} })
const isNinjs = ninjsSchema.compile(
  JSON.parse(readFileSync(new URL('../../../test/schemas/ninjs-3.1.json', import.meta.url), 'utf8')) as object,
)

interface Ninjs {
  uri: string
  pubStatus: string
  version: string
  edNote?: string
  headlines?: { role: string; value: string }[]
  bodies?: { contentType: string; value: string }[]
  people?: { name: string; rel: string }[]
  objects?: { name: string; rel: string; uri: string }[]
  associations?: { name: string; rel: string; uri?: string }[]
}

function ninjsOf(text: string): Ninjs {
  const item = JSON.parse(text) as Ninjs
  isNinjs(item)
  assert.deepEqual(isNinjs.errors ?? [], [])
  return item
}

function siteOf(office: Office): Hono {
  return siteRoutes({ ...office, log: openLog('silent'), publicUrl, isSecure: true })
}

async function get(site: Hono, path: string) {
  const response = await site.request(encodeURI(path))
  return {
    status: response.status,
    location: decodeURI(response.headers.get('location') ?? ''),
    link: response.headers.get('link') ?? '',
    type: response.headers.get('content-type'),
    text: await response.text(),
  }
}

/** Markdown as the reference implementation of CommonMark reads it: the facts before it, and its HTML. */
function readMarkdown(text: string): { facts: Record<string, unknown>; html: string } {
  const [, facts = '', rest = text] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
  return {
    facts: (parseYaml(facts) ?? {}) as Record<string, unknown>,
    html: new HtmlRenderer({ safe: true }).render(new Parser().parse(rest)),
  }
}

eachDatabase('a document stands as Markdown, text and ninjs, each with number, dates and link', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  const site = siteOf(office)
  const short = `${publicUrl}/n/${call.number}`
  const item = ninjsOf((await get(site, `/news/${call.number}.json`)).text)
  assert.deepEqual([item.uri, item.pubStatus, item.version], [short, 'usable', '1'])
  assert.deepEqual(
    item.headlines?.map((one) => one.role),
    ['headline'],
  )
  assert.match(item.bodies?.[0]?.value ?? '', /شمال دوبا/)
  assert.deepEqual(item.people?.map((one) => `${one.rel} ${one.name}`).toSorted(), [
    'addressee الیاس درنا',
    'addressee نسترن پایدار',
    'callee الیاس درنا',
    'caller نسترن پایدار',
    'speaker الیاس درنا',
    'speaker نسترن پایدار',
  ])
  assert.deepEqual(
    item.objects?.map((one) => one.uri),
    [`${publicUrl}/s/${call.said}`, `${publicUrl}/s/${call.answered}`],
  )
  assert.deepEqual(
    item.associations?.map((one) => `${one.rel}: ${one.name}`),
    ['translation: Two mayors agree on a pier'],
  )
  const markdown = await get(site, `/news/${call.number}.md`)
  assert.equal(markdown.type, 'text/markdown; charset=utf-8')
  const { facts, html } = readMarkdown(markdown.text)
  assert.deepEqual(
    [facts.number, facts.language, facts.published, facts.happened, facts.short],
    [call.number, 'fa', office.clock.now(), '2025-12-03T14:30+03:30', short],
  )
  assert.match(html, /<h1>دو شهردار بر سر اسکله به توافق رسیدند<\/h1>/)
  assert.match(html, new RegExp(`اسکلهٔ شمال دوبا را با هم می‌سازیم <a href="${publicUrl}/s/${call.said}">`))
  const plain = (await get(site, `/news/${call.number}.txt`)).text
  for (const part of [
    /شمارهٔ ۱/,
    /چهارشنبه ۱۲ آذر ۱۴۰۴/,
    /۱ فروردین ۱۴۰۵/,
    /اسکلهٔ شمال دوبا/,
    new RegExp(`^${short}$`, 'm'),
  ])
    assert.match(plain, part)
  assert.match((await get(site, `/en/news/${call.number}.txt`)).text, /^Two mayors agree on a pier$/m)
})

eachDatabase('no form gives the words of the office as words of the speaker', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  await tellAs(office, call.said, 'indirect')
  await tellAs(office, call.answered, 'quoted')
  const site = siteOf(office)
  for (const form of ['md', 'txt']) {
    const said = (await get(site, `/news/${call.number}.${form}`)).text.split('گفته‌ها در این سند')[1] ?? ''
    assert.match(said, /الیاس درنا \(نقل غیرمستقیم\): اسکلهٔ شمال دوبا را با هم می‌سازیم <?http/, form)
    assert.match(said, /نسترن پایدار: «مهندسان ما هفتهٔ آینده می‌آیند» <?http/, form)
    const english = (await get(site, `/en/news/${call.number}.${form}`)).text
    assert.match(english, /Elias Dorna \(indirect speech\): We build the north pier of Duba together <?http/, form)
    assert.match(english, /Nastaran Paydar: “Our engineers are coming next week” <?http/, form)
    assert.doesNotMatch(english, /«/, form)
  }
  const item = ninjsOf((await get(site, `/news/${call.number}.json`)).text)
  assert.deepEqual(
    item.objects?.map((one) => one.rel),
    ['paraphrase', 'statement'],
  )
  const { text } = await get(site, (await get(site, `/n/${call.number}`)).location)
  const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text) ?? []
  assert.deepEqual(
    (JSON.parse(data) as { hasPart: Record<string, string>[] }).hasPart.map((part) => [
      part['@type'],
      part.text ?? null,
      part.abstract ?? null,
    ]),
    [
      ['CreativeWork', null, 'اسکلهٔ شمال دوبا را با هم می‌سازیم'],
      ['Quotation', 'مهندسان ما هفتهٔ آینده می‌آیند', null],
    ],
  )
})

eachDatabase('plain text sets a quoted block in the marks of its language, and never twice', async (office) => {
  await openCastOffice(office)
  const quotes = (texts: string[]) =>
    texts.map((text, index): Block => ({ type: 'blockquote', content: [inner(`quote${index}`, text)] }))
  const publishQuotes = async (lang: string, texts: string[]) => {
    const content = publishable('Q', quotes(texts))
    const { version } = await office.store.transact((tx) =>
      createDocument(tx, { kind: 'report', lang, content, by: sara }),
    )
    await office.store.transact((tx) => publishVersion(tx, { version, revision: 1, by: sara }))
  }
  await publishQuotes('fa', ['آب گران شد', '«نان» هم'])
  await publishQuotes('en', ['Water is dearer', '“Bread” too'])
  const site = siteOf(office)
  assert.match((await get(site, '/news/1.txt')).text, /^«آب گران شد»\n\n«نان» هم$/m)
  assert.match((await get(site, '/en/news/2.txt')).text, /^“Water is dearer”\n\n“Bread” too$/m)
})

function inner(id: string, text: string): Paragraph {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] }
}

eachDatabase('page and forms name each other, and a slug with an ending leads to the form', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  const { location } = await get(site, `/n/${call.number}`)
  const page = await get(site, location)
  for (const [form, type] of [
    ['md', 'text/markdown'],
    ['txt', 'text/plain'],
    ['json', 'application/json'],
  ] as const) {
    const path = `/news/${call.number}.${form}`
    assert.match(page.text, new RegExp(`<link\\s+rel="alternate"\\s+type="${type}"[^>]*href="${path}"`))
    assert.ok((await get(site, path)).link.includes(`<${publicUrl}${encodeURI(location)}>; rel="canonical"`))
    const led = await get(site, `${location}.${form}`)
    assert.deepEqual([led.status, led.location], [301, path])
  }
  for (const path of [
    `/news/${call.number}/x.md`,
    '/news/999.md',
    '/news/0.json',
    `/news/${call.number}.pdf`,
    `/ar/news/${call.number}.md`,
  ])
    assert.equal((await get(site, path)).status, 404, path)
})

eachDatabase('a correction is told in every form, and the old edition keeps its own', async (office) => {
  const call = await publishCall(office)
  await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
  const site = siteOf(office)
  for (const form of ['md', 'txt', 'json']) {
    const now = (await get(site, `/news/${call.number}.${form}`)).text
    assert.match(now, /شمال دورا/)
    assert.match(now, /نام بندر درست شد/)
    const old = (await get(site, `/news/${call.number}/editions/1.${form}`)).text
    assert.match(old, /شمال دوبا/)
    assert.match(old, /نسخهٔ ۱ است، نه نسخهٔ کنونی|نسخهٔ ۱/)
    if (form !== 'md') assert.match(old, /در نسخهٔ ۲ اصلاح شد/)
  }
  assert.equal(ninjsOf((await get(site, `/news/${call.number}.json`)).text).version, '2')
  assert.equal((await get(site, `/news/${call.number}/editions/3.md`)).status, 404)
})

eachDatabase(
  'a withdrawn document keeps its text under a notice; one in error leaves a tombstone in each form',
  async (office) => {
    const call = await publishCall(office)
    const site = siteOf(office)
    const at = (form: string) => get(site, `/news/${call.number}.${form}`)
    await office.store.transact((tx) =>
      withdrawDocument(tx, { document: call.document, kind: 'withdrawn', reason: 'نظر دفتر دیگر شد.', by: sara }),
    )
    const kept = await at('json')
    assert.deepEqual([kept.status, ninjsOf(kept.text).pubStatus], [200, 'withheld'])
    assert.match(ninjsOf(kept.text).edNote ?? '', /نظر دفتر دیگر شد/)
    for (const form of ['md', 'txt']) assert.match((await at(form)).text, /نظر دفتر دیگر شد[^]*شمال دوبا/)
    const { facts } = readMarkdown((await at('md')).text)
    assert.deepEqual([facts.withdrawn, facts.reason], [office.clock.now(), 'نظر دفتر دیگر شد.'])
  },
)

eachDatabase('of what was published in error no form and no header repeats the headline in a slug', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  await office.store.transact((tx) =>
    withdrawDocument(tx, { document: call.document, kind: 'in_error', reason: 'دلیل روشن', by: sara }),
  )
  for (const form of ['md', 'txt', 'json']) {
    const response = await site.request(`/news/${call.number}.${form}`)
    assert.equal(response.status, 410, form)
    assert.equal(response.headers.get('link'), `<https://office.example/news/${call.number}>; rel="canonical"`, form)
    assert.doesNotMatch(decodeURI(await response.text()), /دو[ -]شهردار/, form)
  }
})

eachDatabase('what was taken back leads to what stands in its place, on its page and in each form', async (office) => {
  const call = await publishCall(office)
  const wrong = await createReport(office, publishable('خبر نادرست', [paragraph('p1', 'متن نادرست')]))
  const { documentNumber } = await office.store.transact((tx) =>
    publishVersion(tx, { version: wrong.version, revision: 1, by: sara }),
  )
  const withdraw = (kind: 'in_error' | 'withdrawn' | 'legal', document: string, redirectTo?: string) =>
    office.store.transact((tx) => withdrawDocument(tx, { document, kind, reason: 'دلیل روشن', redirectTo, by: sara }))
  await assert.rejects(withdraw('in_error', wrong.document, wrong.document), { reason: 'withdrawal.target_missing' })
  await withdraw('in_error', wrong.document, call.document)
  const site = siteOf(office)
  const at = (form: string) => get(site, `/news/${documentNumber}${form}`)
  const page = await at('')
  assert.equal(page.status, 410)
  assert.match(page.text, new RegExp(`به جای آن:</b> <a href="/news/${call.number}/[^>]*>[^<]*دو شهردار`))
  for (const form of ['.md', '.txt'])
    assert.match((await at(form)).text, new RegExp(`به جای آن: .*دو شهردار.*/n/${call.number}`), form)
  const { associations } = ninjsOf((await at('.json')).text)
  assert.deepEqual(
    associations?.map(({ rel, uri }) => [rel, uri]),
    [['replacement', `https://office.example/n/${call.number}`]],
  )
  await withdraw('legal', call.document)
  for (const form of ['', '.md', '.txt', '.json']) {
    const { text } = await at(form)
    assert.doesNotMatch(text, /دو[ -]شهردار/, 'what was erased is told by its number alone')
    assert.ok(text.includes(form === '' ? `href="/news/${call.number}"` : `/n/${call.number}`), form)
  }
})

eachDatabase('what was erased says so in each form, and nothing of the text is left in any', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  await office.store.transact((tx) =>
    withdrawDocument(tx, { document: call.document, kind: 'legal', reason: 'به حکم دادگاه.', by: sara }),
  )
  for (const form of ['md', 'txt', 'json']) {
    const { status, text } = await get(site, `/news/${call.number}.${form}`)
    assert.equal(status, 410, form)
    assert.match(text, /به حکم دادگاه/)
    assert.doesNotMatch(decodeURI(text), /دوبا|شهردار[ -]بر[ -]سر/)
    if (form === 'json') assert.equal(ninjsOf(text).pubStatus, 'canceled')
  }
})

/** Signs that mean something to Markdown, in every place where they could. */
const signs = [
  '* ستاره',
  '- خط',
  '1. شماره',
  '12) شماره',
  '# عنوان',
  '> نقل',
  '`رمز` و _زیر_ و **پررنگ**',
  '[نام](https://x.example)',
  '<script>alert(1)</script>',
  'الف & ب &amp; پ',
  '![عکس](x)',
  '| ستون |',
  '~~~',
  'پایان \\',
  '+ جمع',
  '===',
  '    چهار فاصله',
]

eachDatabase('what an author wrote with signs of Markdown is read back letter for letter', async (office) => {
  await openCastOffice(office)
  const blocks = signs.map((text, index): Block => ({
    type: 'paragraph',
    attrs: { id: `sign${String(index).padStart(2, '0')}` },
    content: [{ type: 'text', text }],
  }))
  const { version } = await createReport(office, publishable('نشانه‌ها # و *', blocks))
  await office.store.transact((tx) => publishVersion(tx, { version, revision: 1, by: sara }))
  const { html } = readMarkdown((await get(siteOf(office), '/news/1.md')).text)
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
  const read = [...html.matchAll(/<p>([^]*?)<\/p>/g)].map(([, inner = '']) =>
    inner.replace(/<[^>]*>/g, '').replace(/&(?:lt|gt|quot|amp);/g, (entity) => entities[entity] ?? entity),
  )
  assert.deepEqual(
    read.slice(0, signs.length),
    signs.map((text) => text.trim()),
  )
  assert.match(html, /<h1>نشانه‌ها # و \*<\/h1>/)
})
