import assert from 'node:assert/strict'
import { HtmlValidate } from 'html-validate'
import { openLog } from '#ground/log.ts'
import { withdrawDocument } from '#record/withdraw-document.ts'
import { followRecord } from '#search/follow-record.ts'
import { followWords } from '#search/follow-words.ts'
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
  const entries = await listEntries(office.store.read, 0, 1000)
  await followRecord(office.store, entries)
  await followWords(office.store, entries)
  const site = siteRoutes(house)
  const get = async (path: string, query: Record<string, string> = {}) => {
    const response = await site.request(path + (path.includes('?') ? '' : `?${new URLSearchParams(query).toString()}`))
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

eachDatabase('a number finds its document, in whatever digits, and no other words do', async (office) => {
  const call = await publishCall(office)
  const { get } = await openSite(office)
  for (const q of [`${call.number}`, '۱', 'شمارهٔ ۱', 'سند شماره ١', '#1', 'No. 1']) {
    const { text } = await get('/search', { q })
    assert.ok(text.includes('سند شمارهٔ ۱'), q)
    assert.ok(!text.includes('سندی پیدا نشد'), q)
  }
  for (const q of ['۲', '۱ اسکله', 'اسکله ۱', 'اسکله', '0', '1.5']) {
    const { text } = await get('/search', { q })
    assert.ok(!text.includes('id="numbered"'), q)
  }
  const english = await get('/en/search', { q: '1' })
  assert.match(english.text, /id="numbered"/)
  assert.match(english.text, /Persian:\s*<a href="\/news\/1\/[^"]*" hreflang="fa"\s+lang="fa" dir="rtl"/)
})

eachDatabase(
  'a date that is the whole query leads to the documents of its day, month, year or stretch',
  async (office) => {
    const call = await publishCall(office)
    const { get } = await openSite(office)
    const led = async (path: string, query: Record<string, string>) => {
      const { text } = await get(path, query)
      const [, href, words] = /id="dated"><a href="([^"]*)"\s*>([^<]*)<\/a/.exec(text) ?? []
      return { href: href?.replaceAll('&amp;', '&'), words, text }
    }
    const day = await led('/search', { q: '۱ فروردین' })
    assert.deepEqual([day.href, day.words], ['/archive/1405/01/01', 'سندهای ۱ فروردین ۱۴۰۵'])
    assert.ok(!day.text.includes('سندی پیدا نشد'))
    const { site } = await openSite(office)
    assert.ok((await (await site.request('/archive/1405/01/01')).text()).includes(`/news/${call.number}/`))
    assert.equal((await led('/search', { q: 'فروردین ۱۴۰۵' })).href, '/archive/1405/01')
    assert.equal((await led('/search', { q: 'سال ۱۴۰۵' })).words, 'سندهای سال ۱۴۰۵')
    const stretch = await led('/search', { q: 'از ۱ تا ۳ فروردین ۱۴۰۵' })
    assert.deepEqual(
      [stretch.href, stretch.words],
      ['/search?from=2026-03-21&to=2026-03-23', 'سندهای ۱ تا ۳ فروردین ۱۴۰۵'],
    )
    assert.match((await get(stretch.href ?? '')).text, /۱ سند/)
    const narrowed = await led('/search', { q: '۱ فروردین', kind: 'call' })
    assert.equal(narrowed.href, '/search?kind=call&from=2026-03-21&to=2026-03-21')
    const english = await led('/en/search', { q: '21 March 2026' })
    assert.deepEqual([english.href, english.words], ['/en/archive/2026/03/21', 'Documents of 21 March 2026'])
    assert.equal((await led('/ar/search', { q: '2026-03-21' })).words, 'وثائق ٢١ مارس ٢٠٢٦')
    for (const q of ['اسکله', '۱۴۰۵', '1.5', 'اسکله ۱ فروردین', '۳۱ مهر'])
      assert.equal((await led('/search', { q })).href, undefined, q)
  },
)

eachDatabase(
  'an address of the office leads to its document or statement, and that of another house nowhere',
  async (office) => {
    const call = await publishCall(office)
    await publishInEnglish(office, call)
    const { get } = await openSite(office)
    for (const q of [
      'https://office.example/n/1',
      '/news/1',
      '/news/1/کهنه',
      'n/۱',
      'https://office.example/en/news/1/x',
    ]) {
      const { status, text } = await get('/search', { q })
      assert.equal(status, 200)
      assert.ok(text.includes('سند شمارهٔ ۱') && !text.includes('سندی پیدا نشد'), q)
      assert.equal(text.includes('Two mayors agree on a pier'), q.includes('/en/'), q)
    }
    for (const q of [`https://office.example/s/${call.said}`, `/s/${call.said}/card`, call.said]) {
      const { text } = await get('/search', { q })
      assert.match(text, /id="addressed">گفته‌ای با این نشانی/)
      assert.ok(text.includes(`href="/s/${call.said}"`) && !text.includes('سندی پیدا نشد'), q)
    }
    assert.ok((await get('/en/search', { q: `/s/${call.said}` })).text.includes('The statement at this address'))
    for (const q of ['https://other.example/n/1', `https://other.example/s/${call.said}`, '/n/2', '0h2k4m6p8r0t'])
      assert.doesNotMatch((await get('/search', { q })).text, /id="(numbered|addressed)"/, q)
    await office.store.transact((tx) =>
      withdrawDocument(tx, { document: call.document, kind: 'in_error', reason: 'اشتباه', by: sara }),
    )
    for (const q of [call.said, '/n/1']) assert.ok(!(await get('/search', { q })).text.includes('دوبا'), q)
  },
)

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
  'who finds nothing is told only what can be done, what another language has coming first',
  async (office) => {
    await publishInEnglish(office, await publishCall(office))
    const { get } = await openSite(office)
    const advice = async (query: Record<string, string>, path = '/search') => {
      const { text } = await get(path, query)
      return ['املای دیگر', 'واژه‌ای را کم', 'یکی از محدودیت‌ها را', 'بازهٔ زمان', 'دست‌کم دو حرف'].filter((one) =>
        text.includes(one),
      )
    }
    assert.deepEqual(await advice({ q: 'زرافه' }), ['املای دیگر'])
    assert.deepEqual(await advice({ q: 'زرافه شترمرغ' }), ['واژه‌ای را کم'])
    assert.deepEqual(await advice({ q: '«زرافه شترمرغ»' }), ['واژه‌ای را کم'])
    assert.deepEqual(await advice({ q: 'زرافه', kind: 'call' }), ['املای دیگر', 'یکی از محدودیت‌ها را'])
    assert.deepEqual(await advice({ q: 'زرافه', language: 'any', to: '2020-01-01' }), ['املای دیگر', 'بازهٔ زمان'])
    assert.deepEqual(await advice({ to: '2020-01-01' }), ['بازهٔ زمان'])
    assert.deepEqual(await advice({ q: 'پ' }), ['دست‌کم دو حرف'])
    assert.deepEqual(await advice({ q: 'پ*' }), ['دست‌کم دو حرف'])
    assert.deepEqual(await advice({ q: 'اسکله پ*' }), ['واژه‌ای را کم', 'دست‌کم دو حرف'])
    assert.deepEqual(await advice({ q: 'اسکله' }), [])
    assert.deepEqual(await advice({ q: 'زرافه' }, '/statements'), ['املای دیگر'])
    const { text } = await get('/search', { q: 'pier' })
    const main = text.slice(text.indexOf('id="found"'))
    const order = ['سندی پیدا نشد', '۱ سند به زبان انگلیسی', 'املای دیگر', 'خوراک Atom', 'از این‌جا می‌توانید']
    assert.deepEqual(
      order.toSorted((a, b) => main.indexOf(a) - main.indexOf(b)),
      order,
    )
    assert.ok(order.every((one) => main.includes(one)))
    const ways = main.slice(main.indexOf('از این‌جا می‌توانید'), main.indexOf('</section>'))
    assert.ok(ways.includes('href="/archive"') && !ways.includes('href="/search"'))
    const found = (await get('/search', { q: 'اسکله' })).text
    assert.ok(found.indexOf('خوراک Atom') < found.indexOf('class="ledger hits"'))
  },
)

eachDatabase('who wrote no word is told that everything is shown', async (office) => {
  await publishCall(office)
  const { get } = await openSite(office)
  assert.match((await get('/search', { q: '!!!' })).text, /واژه‌ای نبود؛ همهٔ سندها را می‌بینید/)
  assert.match((await get('/search', { q: '«»', kind: 'call' })).text, /واژه‌ای نبود؛ تنها محدودیت‌ها/)
  assert.match((await get('/statements', { q: '?' })).text, /واژه‌ای نبود؛ همهٔ گفته‌ها را می‌بینید/)
  assert.match((await get('/en/search', { q: '!!!' })).text, /no word in what you wrote; you see all documents/)
  for (const q of ['', 'اسکله', '-زرافه', '«اسکله»', 'اس*'])
    assert.doesNotMatch((await get('/search', { q })).text, /واژه‌ای نبود/, q)
})

eachDatabase('a date among statements leads to those of that time, an address to the statement', async (office) => {
  const call = await publishCall(office)
  const { get } = await openSite(office)
  const dated = await get('/statements', { q: '۱۲ آذر ۱۴۰۳', kind: '' })
  const [, href = ''] =
    /<p class="meant" id="dated">\s*<a href="([^"]*)">گفته‌های ۱۲ آذر ۱۴۰۳<\/a/.exec(dated.text) ?? []
  assert.equal(href.replaceAll('&amp;', '&'), '/statements?from=2024-12-02&to=2024-12-02')
  assert.match((await get('/en/statements', { q: '2 December 2024' })).text, />Statements of 2 December 2024</)
  const addressed = await get('/statements', { q: `https://office.example/s/${call.said}` })
  assert.match(addressed.text, /<h2 id="addressed">/)
  assert.ok(addressed.text.includes(`/s/${call.said}"`))
})

eachDatabase('who types a date that there is not is told so, and the words are looked for', async (office) => {
  await publishCall(office)
  const { get } = await openSite(office)
  for (const path of ['/search', '/statements']) {
    const { text } = await get(path, { q: '۳۱ مهر ۱۴۰۵' })
    assert.match(text, /<p class="notice" id="no-such-date">مهر ۳۰ روز دارد؛ ۳۱ مهر نداریم\./, path)
    assert.match(text, /<h2 id="found">/, path)
    assert.doesNotMatch(text, /واژه‌ای را کم کنید/, path)
    assert.match((await get(`/en${path}`, { q: '30 February 2025' })).text, /id="no-such-date">[^<]*February/, path)
    assert.doesNotMatch((await get(path, { q: 'نشست ۳۱ مهر' })).text, /no-such-date/, path)
    assert.doesNotMatch((await get(path, { q: '۳۰ مهر ۱۴۰۵' })).text, /no-such-date/, path)
  }
})

eachDatabase('whose name is typed among the words of statements is led to what they said', async (office) => {
  await publishCall(office)
  const { get } = await openSite(office)
  const { text } = await get('/statements', { q: 'پایدار' })
  const [, href = ''] = /<a href="([^"]*)"\s*>گفته‌های نسترن پایدار<\/a/.exec(text) ?? []
  assert.match(decodeURIComponent(href), /^\/statements\?speaker=نسترن-پایدار$/)
  assert.match(
    (await get('/statements', { speaker: 'نسترن-پایدار' })).text,
    /<h2 id="found"><span role="status">[۱-۹]+ گفته/,
  )
  assert.doesNotMatch((await get('/statements', { q: 'ناشناس' })).text, /گفته‌های نا/)
})

eachDatabase('what was looked for is marked in the words of statements, in its own spelling', async (office) => {
  await publishCall(office)
  const { get } = await openSite(office)
  const marked = /<blockquote><p><a href="[^"]*">[^<]*<mark>اسکلهٔ<\/mark> <mark>شمال<\/mark> دوبا را با هم می‌سازیم/
  for (const path of ['/search', '/statements']) assert.match((await get(path, { q: 'شمال اسكله' })).text, marked, path)
  const { text } = await get('/statements', { speaker: 'نسترن پایدار' })
  assert.match(text, /اسکلهٔ شمال دوبا را با هم می‌سازیم/)
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

eachDatabase(
  'a range is picked from lists, and its address is the one that it has however it was written',
  async (office) => {
    await publishCall(office)
    const { get } = await openSite(office)
    const sent = { q: 'اسکله', kind: '', language: 'fa', sort: 'relevance', from: '', from_was: '', to: '', to_was: '' }
    const picked = { from_day: '12', from_month: '9', from_year: '1403', to_day: '', to_month: '9', to_year: '1405' }
    const lead = async (query: Record<string, string>, path = '/search') => {
      const { status, headers } = await get(path, query)
      assert.equal(status, 302)
      assert.equal(headers.get('cache-control'), 'no-store')
      return decodeURIComponent(headers.get('location') ?? '')
    }
    assert.equal(await lead({ ...sent, ...picked }), '/search?q=اسکله&from=2024-12-02&to=2026-12-21')
    const [typed, numbered] = [{ from: '۱۲ آذر ۱۴۰۳' }, { from: '1403/9/12' }]
    for (const one of [typed, numbered])
      assert.equal(await lead({ ...sent, ...one }), '/search?q=اسکله&from=2024-12-02')
    assert.equal(await lead({ ...sent, sort: 'newest', language: 'any' }), '/search?q=اسکله&language=any&sort=newest')
    assert.equal(await lead({ ...sent, q: '' }), '/search')
    assert.equal(await lead({ from_year: '1403' }, '/statements'), '/statements?from=2024-03-20')
    assert.equal(
      await lead({ from_day: '2', from_month: '12', from_year: '2024' }, '/en/search'),
      '/en/search?from=2024-12-02',
    )
    const { text } = await get('/search', { q: 'اسکله', from: '2024-12-02' })
    assert.match(text, /name="from"\s+value="۱۲ آذر ۱۴۰۳"/)
    for (const [value, word] of [
      ['12', '۱۲'],
      ['9', 'آذر'],
      ['1403', '۱۴۰۳'],
    ])
      assert.match(text, new RegExp(`<option value="${value}"\\s+selected>${word}</option>`))
  },
)

eachDatabase('of a box and its lists, the one that was changed counts', async (office) => {
  await publishCall(office)
  const { get } = await openSite(office)
  const stood = { from_was: '2024-12-02', from: '۱۲ آذر ۱۴۰۳', from_day: '12', from_month: '9', from_year: '1403' }
  const from = async (changed: Record<string, string>) =>
    new URLSearchParams((await get('/search', { ...stood, ...changed })).headers.get('location')?.split('?')[1]).get(
      'from',
    )
  assert.equal(await from({}), '2024-12-02')
  assert.equal(await from({ from_day: '13' }), '2024-12-03')
  assert.equal(await from({ from: '۱۴ آذر ۱۴۰۳' }), '2024-12-04')
  assert.equal(await from({ from: '۱۴ آذر ۱۴۰۳', from_day: '13' }), '2024-12-04')
  assert.equal(await from({ from: '', from_day: '13' }), '2024-12-03')
  assert.equal(await from({ from: '' }), null)
  assert.equal(await from({ from_day: '', from_month: '', from_year: '' }), null)
})

eachDatabase(
  'a day that there is not, however it was given, is refused by its name and stays where it stood',
  async (office) => {
    await publishCall(office)
    const { get } = await openSite(office)
    const { headers } = await get('/search', {
      q: 'بندر',
      from_day: '31',
      from_month: '7',
      from_year: '1404',
      from_was: '',
    })
    const address = headers.get('location') ?? ''
    assert.equal(decodeURIComponent(address), '/search?q=بندر&from=۳۱+مهر+۱۴۰۴')
    const { text } = await get('/search', Object.fromEntries(new URLSearchParams(address.split('?')[1])))
    assert.match(text, /id="find-from-wrong">\s*از تاریخ: مهر ۳۰ روز دارد؛ ۳۱ مهر نداریم/)
    assert.match(
      text,
      /name="from"\s+value="۳۱ مهر ۱۴۰۴"[^>]*aria-describedby="find-from-wrong find-date-hint"\s+aria-invalid="true"/,
    )
    for (const one of ['31', '7', '1404']) assert.match(text, new RegExp(`<option value="${one}"\\s+selected>`))
    const english = await get('/en/search', { from: '31 June 2026' })
    assert.match(english.text, /From: June has 30 days; there is no 31 June/)
    const halfPicked = await get('/search', { from: '۳۱ ۱۴۰۴' })
    assert.match(halfPicked.text, /ماه را هم بنویسید/)
    assert.match(halfPicked.text, /<option value="31"\s+selected>/)
    const backwards = await get('/search', { from: '2026-01-02', to: '2026-01-01' })
    assert.match(backwards.text, /تا تاریخ: این روز پیش از آغاز بازه است/)
    assert.match(backwards.text, /name="from"\s+value="۱۲ دی ۱۴۰۴"/)
  },
)

eachDatabase('this week, month and year and last year are links, by the calendar of the page', async (office) => {
  await publishCall(office)
  const { get } = await openSite(office)
  const ranges = async (path: string) =>
    [...(await get(path, { q: 'x' })).text.matchAll(/from=([\d-]+)&amp;to=([\d-]+)"\s+rel=/g)].map(
      ([, from, to]) => `${from} ${to}`,
    )
  assert.equal(office.clock.now().slice(0, 10), '2026-03-21')
  const week = '2026-03-21 2026-03-27'
  const persian = ['2026-03-21 2026-04-20', '2026-03-21 2027-03-20', '2025-03-21 2026-03-20']
  const gregorian = ['2026-03-01 2026-03-31', '2026-01-01 2026-12-31', '2025-01-01 2025-12-31']
  assert.deepEqual(await ranges('/search'), [week, ...persian])
  assert.deepEqual(await ranges('/en/search'), [week, ...gregorian])
  const { text } = await get('/search', { from: '2025-03-21', to: '2026-03-20' })
  assert.match(text, /aria-current="true"\s*>پارسال</)
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
    { from: '۳۱ مهر', to: '2024-12-02' },
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
  assert.ok(text.includes('<ShortName>شهرداری…</ShortName>'), text)
  assert.ok(text.includes('<LongName>شهرداری ساحل‌آباد</LongName>'))
  assert.match((await get('/en/search/description.xml')).text, /<ShortName>City Hall of…<\/ShortName>/)
  assert.match(text, /template="https:\/\/office\.example\/search\?q=\{searchTerms\}/)
  const suggestions = await get('/search/suggestions', { q: 'شمال مهن' })
  assert.deepEqual(JSON.parse(suggestions.text), ['شمال مهن', ['شمال مهندسان']])
})
