import assert from 'node:assert/strict'
import { HtmlValidate } from 'html-validate'
import { openLog } from '#ground/log.ts'
import { withdrawDocument } from '#record/withdraw-document.ts'
import { followRecord } from '#search/follow-record.ts'
import { listEntries } from '#storage/list-entries.ts'
import type { House } from '#web/house.ts'
import { sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { publishCall, publishInEnglish } from '../../test/published-call.ts'
import { siteRoutes } from './routes.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
  },
})

/** The site of an office; what is published is in the index. */
async function openSite(office: Office) {
  const house = {
    store: office.store,
    blobs: office.blobs,
    clock: office.clock,
    log: openLog('silent'),
    publicUrl: 'https://office.example',
    isSecure: true,
  } as House
  await followRecord(office.store, await listEntries(office.store.read, 0, 1000))
  const site = siteRoutes(house)
  const get = async (path: string, query: Record<string, string> = {}) => {
    const response = await site.request(`${path}?${new URLSearchParams(query).toString()}`)
    return { status: response.status, text: await response.text(), headers: response.headers }
  }
  return { get, site }
}

eachDatabase('a search by words shows the document, its words marked, and how to narrow it', async (office) => {
  const call = await publishCall(office)
  const { get } = await openSite(office)
  const { status, text } = await get('/search', { q: 'اسكله' })
  assert.equal(status, 200)
  assert.match(text, /۱ سند/)
  assert.match(text, /<mark>اسکله<\/mark>/)
  assert.ok(text.includes(`/news/${call.number}/`))
  const narrowed = await get('/search', { speaker: 'نسترن پایدار', dossier: 'پرونده بندر', from: '۱ فروردین ۱۴۰۵' })
  assert.match(narrowed.text, /۱ سند/)
})

eachDatabase('an empty result has a way on, a slip is put right, another language is offered', async (office) => {
  await publishInEnglish(office, await publishCall(office))
  const { get } = await openSite(office)
  const none = await get('/search', { q: 'زرافه' })
  assert.match(none.text, /سندی پیدا نشد/)
  assert.match(none.text, /class="chips"/)
  assert.match((await get('/search', { q: 'اصکله' })).text, /منظورتان\s*<a [^>]*><b>اسکله<\/b>/)
  assert.match((await get('/search', { q: 'pier' })).text, /language=en/)
  assert.match((await get('/en/search', { q: 'pier' })).text, /1 document/)
  const unknown = await get('/search', { speaker: 'ناشناس بی‌نشان', from: '۳۱ مهر ۱۴۰۴' })
  assert.match(unknown.text, /چنین نامی در سندها نیست: ناشناس بی‌نشان/)
  assert.match(unknown.text, /مهر ۳۰ روز دارد/)
})

eachDatabase(
  'statements are searched by speaker and taken along as CSV, JSON Lines and Akoma Ntoso',
  async (office) => {
    const call = await publishCall(office)
    const { get } = await openSite(office)
    const query = { speaker: 'نسترن پایدار', addressee: 'الیاس درنا' }
    const page = await get('/statements', query)
    assert.match(page.text, /۱ گفته/)
    assert.ok(page.text.includes(`/s/${call.said}`) && !page.text.includes(`/s/${call.answered}"`))
    const csv = (await get('/statements.csv', query)).text.split('\r\n')
    assert.equal(csv.length, 3)
    assert.ok(csv[1]?.startsWith(`${call.said},https://office.example/s/${call.said},confirmed,نسترن پایدار,`))
    const all = (await get('/statements.jsonl')).text.trim().split('\n')
    const said = all.map((line) => JSON.parse(line) as { id: string; speaker: { name: string }; text: string })
    assert.deepEqual(said.map((one) => one.id).toSorted(), [call.said, call.answered].toSorted())
    const akn = await get('/statements.akn.xml', query)
    assert.equal(akn.text.match(/<speech /g)?.length, 1)
    assert.match(akn.text, /<from>نسترن پایدار, شهردار ساحل‌آباد<\/from><p>اسکلهٔ شمال دوبا/)
  },
)

eachDatabase('what was withdrawn in error is on no page of the search and in no export', async (office) => {
  const call = await publishCall(office)
  await office.store.transact((tx) =>
    withdrawDocument(tx, { document: call.document, kind: 'in_error', reason: 'اشتباه', by: sara }),
  )
  const { get } = await openSite(office)
  for (const [path, query] of [
    ['/search', { q: 'اسکله' }],
    ['/statements', {}],
    ['/statements.csv', {}],
    ['/statements.jsonl', {}],
    ['/search/suggestions', { q: 'اسک' }],
  ] as const)
    assert.ok(!(await get(path, query)).text.includes('دوبا'), path)
})

eachDatabase('every page of the search is valid HTML, in each language', async (office) => {
  await publishInEnglish(office, await publishCall(office))
  const { get } = await openSite(office)
  const queries = [
    {},
    { q: 'اسکله' },
    { q: 'pier', language: 'any', sort: 'oldest' },
    { q: 'زرافه "<b>' },
    { speaker: 'nobody' },
  ]
  for (const lang of ['', '/en', '/ar'])
    for (const path of ['/search', '/statements'])
      for (const query of queries) {
        const { text } = await get(lang + path, query as Record<string, string>)
        const { results } = await validator.validateString(text)
        const messages = results.flatMap((one) =>
          one.messages.map((message) => `${lang}${path} ${message.line}: ${message.message}`),
        )
        assert.deepEqual(messages, [])
      }
})

eachDatabase('a hostile question gets an answer under 500', async (office) => {
  await publishCall(office)
  const { get, site } = await openSite(office)
  const words = [
    '"',
    "'",
    '" OR "',
    "' OR 1=1 --",
    '(((',
    'NEAR(a b)',
    '{head} : x',
    '^a',
    'a AND',
    'NOT',
    '*',
    '-',
    '\u0000',
    '\ud800',
    'ا'.repeat(5000),
    '-'.repeat(600),
    '"ا" '.repeat(300),
    'ا* ب* پ* ت*',
    '<script>',
    '%',
    '&|!<->',
    ':*',
  ]
  const names = [
    'q',
    'kind',
    'speaker',
    'addressee',
    'mentioned',
    'place',
    'topic',
    'dossier',
    'event',
    'language',
    'from',
    'to',
    'sort',
  ]
  for (const path of ['/search', '/statements', '/statements.csv', '/search/suggestions'])
    for (const [at, word] of words.entries()) {
      const query = { q: word, [names[at % names.length] ?? 'q']: word }
      const { status, text } = await get(path, query)
      assert.ok(status < 500, `${status} ${path} ${word}`)
      assert.ok(!text.includes('<script>'), path)
    }
  for (const tail of [
    '?page=0',
    '?page=99999',
    '?page=1e9',
    '?page=-1',
    '?q=%',
    '?q=%ff%fe',
    '?q[]=1',
    '?q=a&q=b',
    '?from=0001-01-01&to=9999-12-31',
    '?from=99999999',
  ]) {
    const { status } = await site.request(`/search${tail}`)
    assert.ok(status < 500, `${status} ${tail}`)
  }
})

eachDatabase('the description says where to ask, and suggestions answer as it says', async (office) => {
  await publishCall(office)
  const { get } = await openSite(office)
  const { text, headers } = await get('/search/description.xml')
  assert.match(headers.get('content-type') ?? '', /opensearchdescription\+xml/)
  assert.match(text, /template="https:\/\/office\.example\/search\?q=\{searchTerms\}/)
  const suggestions = await get('/search/suggestions', { q: 'شمال مهن' })
  assert.deepEqual(JSON.parse(suggestions.text), ['شمال مهن', ['شمال مهندسان']])
})
