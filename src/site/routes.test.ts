import assert from 'node:assert/strict'
import type { Hono } from 'hono'
import { openLog } from '#ground/log.ts'
import { retireThing } from '#record/retire-thing.ts'
import { changeThing } from '#record/change-thing.ts'
import { withdrawDocument } from '#record/withdraw-document.ts'
import { aDay, createReport, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import {
  correctWord,
  publish,
  publishCall,
  publishInEnglish,
  save,
  type PublishedCall,
} from '../../test/published-call.ts'
import { cspHash } from '#web/csp.ts'
import { siteRoutes } from './routes.ts'

const publicUrl = 'https://office.example'

function siteOf(office: Office): Hono {
  return siteRoutes({ ...office, log: openLog('silent'), publicUrl, isSecure: true })
}

async function get(site: Hono, path: string, headers: Record<string, string> = {}) {
  const response = await site.request(encodeURI(decodeURI(path)), { headers })
  const text = await response.text()
  return {
    status: response.status,
    headers: response.headers,
    location: decodeURI(response.headers.get('location') ?? ''),
    text,
  }
}

/** The address that the short one leads to. */
async function addressOf(site: Hono, { number }: Pick<PublishedCall, 'number'>): Promise<string> {
  return (await get(site, `/n/${number}`)).location
}

/** What a reader reads. */
function wordsOf(text: string): string {
  return text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')
}

/** By which each `aside` is found among the landmarks of a page; empty where it has no name. */
function namesOfAsides(text: string): string[] {
  return [...text.matchAll(/<aside\b([^>]*)>/g)].map(([, attributes = '']) => {
    const label = /aria-label="([^"]*)"/.exec(attributes)?.[1]
    const id = /aria-labelledby="([^"]*)"/.exec(attributes)?.[1] ?? '-'
    return label ?? wordsOf(new RegExp(`id="${id}"[^>]*>(.*?)</(?:p|h2)>`, 's').exec(text)?.[1] ?? '').trim()
  })
}

function dataIn(text: string): Record<string, unknown> {
  const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)
  return JSON.parse(found?.[1] ?? '{}') as Record<string, unknown>
}

eachDatabase(
  'a document stands at its slug; the bare number and old slugs lead there, any other tail is no page',
  async (office) => {
    const call = await publishCall(office)
    const site = siteOf(office)
    const address = await addressOf(site, call)
    assert.equal((await get(site, address)).status, 200)
    assert.deepEqual(
      [(await get(site, `/news/${call.number}`)).status, (await get(site, `/news/${call.number}`)).location],
      [301, address],
    )
    await correctWord(office, call.version, {
      from: 'دو شهردار بر سر اسکله',
      to: 'دو شهر بر سر بندر',
      note: 'تیتر درست شد.',
    })
    const now = await addressOf(site, call)
    assert.notEqual(now, address)
    assert.deepEqual([(await get(site, address)).status, (await get(site, address)).location], [301, now])
    for (const tail of ['x.css', 'history.json', '..%2f', 'دیگر'])
      assert.equal((await get(site, `/news/${call.number}/${tail}`)).status, 404, tail)
  },
)

eachDatabase('the page shows who speaks to whom beside the words, the event, and the corrections', async (office) => {
  const call = await publishCall(office)
  await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
  const site = siteOf(office)
  const { text } = await get(site, await addressOf(site, call))
  assert.match(text, new RegExp(`<span class="by" data-outside\\s*><a href="/s/${call.said}"`))
  assert.match(wordsOf(text), /نسترن پایدار خطاب به الیاس درنا نسترن پایدار گفت: اسکلهٔ شمال دورا/)
  assert.match(text, /<html lang="fa" dir="rtl">/)
  assert.match(text, /چهارشنبه ۱۲ آذر ۱۴۰۴، ساعت ۱۴:۳۰/)
  assert.match(text, /۳ دسامبر ۲۰۲۵/)
  assert.match(text, /نام بندر درست شد\./)
  const data = dataIn(text)
  assert.equal(data['@type'], 'NewsArticle')
  assert.deepEqual(
    (data.correction as { text: string }[]).map((one) => one.text),
    ['نام بندر درست شد.'],
  )
  assert.deepEqual(
    (data.hasPart as { '@type': string; creator: { name: string } }[]).map((one) => [one['@type'], one.creator.name]),
    [
      ['Quotation', 'نسترن پایدار'],
      ['Quotation', 'الیاس درنا'],
    ],
  )
})

eachDatabase('history, old editions and the redline of any two', async (office) => {
  const call = await publishCall(office)
  await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
  const site = siteOf(office)
  const at = (tail: string) => get(site, `/news/${call.number}/${tail}`)
  assert.match((await at('history')).text, /نام بندر درست شد/)
  assert.equal((await at('history?from=1&to=2')).location, `/news/${call.number}/history/1...2`)
  const redline = await at('history/1...2')
  const described = ({ text }: { text: string }) => /<meta name="description" content="([^"]*)"/.exec(text)?.[1]
  assert.equal(described(redline), 'نام بندر درست شد.')
  assert.match(described(await at('history/1...1')) ?? '', /تفاوتی ندارند/)
  assert.match(described(await get(site, '/corrections')) ?? '', /تغییری که پس از انتشار/)
  assert.equal(
    described(await get(site, `/events/${call.event}`)),
    'گفت‌وگوی تلفنی، چهارشنبه ۱۲ آذر ۱۴۰۴، ساعت ۱۴:۳۰، ساحل‌آباد',
  )
  assert.match(redline.text, /<span class="corrected">[^<]+<\/span> نام بندر درست شد\./)
  assert.match(redline.text, /<del><span class="off">[^<]*<\/span>دوبا<span/)
  assert.match(redline.text, /<ins><span class="off">[^<]*<\/span>دورا<span/)
  assert.match((await at('history/2...1')).text, /<ins><span class="off">[^<]*<\/span>دوبا<span/)
  const old = await at('editions/1')
  assert.match(old.text, /<meta name="robots" content="noindex"/)
  assert.match(old.text, /شمال دوبا/)
  const corrected = (page: string) => /<a class="corrected" href="([^"]*)">([^<]*)</.exec(page)?.slice(1)
  assert.deepEqual(corrected(old.text), [`/news/${call.number}/history/1...2`, 'در نسخهٔ ۲ اصلاح شد: ۱ فروردین ۱۴۰۵'])
  const present = (await get(site, await addressOf(site, call))).text
  assert.deepEqual(corrected(present), ['#corrections', 'اصلاح شد: ۱ فروردین ۱۴۰۵'])
  for (const tail of [
    'history/1...3',
    'history/1..2',
    'history/0...1',
    'editions/3',
    'editions/0',
    'history?from=x&to=1',
  ])
    assert.equal((await at(tail)).status, 404, tail)
})

eachDatabase(
  'a withdrawn text stays under a notice; one in error is a tombstone; a consolidated one leads on',
  async (office) => {
    const call = await publishCall(office)
    const report = await createReport(office, publishable('خبر دوم', [paragraph('p1', 'متن خبر دوم')]))
    const { documentNumber } = await publish(office, report.version)
    const site = siteOf(office)
    const address = await addressOf(site, call)
    const withdraw = (document: string, kind: 'withdrawn' | 'in_error' | 'consolidated', redirectTo?: string) =>
      office.store.transact((tx) =>
        withdrawDocument(tx, { document, kind, reason: 'دلیل روشن', redirectTo: redirectTo ?? null, by: sara }),
      )
    await withdraw(report.document, 'consolidated', call.document)
    const moved = await get(site, `/news/${documentNumber}/خبر-دوم`)
    assert.deepEqual([moved.status, moved.location], [301, address])
    await withdraw(call.document, 'withdrawn')
    const standing = await get(site, address)
    assert.equal(standing.status, 200)
    assert.match(standing.text, /دلیل روشن/)
    assert.match(standing.text, /شمال دوبا/)
    assert.ok(standing.text.indexOf('<h1') < standing.text.indexOf('<h2'), 'no heading before that of the page')
    for (const path of [address, `/news/${call.number}/history`]) {
      const names = namesOfAsides((await get(site, path)).text)
      assert.match(names[0] ?? '', /پس گرفته شد/, path)
      assert.deepEqual([names.includes(''), new Set(names).size], [false, names.length], path)
    }
    const data = dataIn(standing.text)
    const [notice] = data.correction as Record<string, string>[]
    assert.equal(data.creativeWorkStatus, 'withdrawn')
    assert.deepEqual([notice?.['@type'], notice?.datePublished], ['CorrectionComment', office.clock.now()])
    assert.match(notice?.text ?? '', /این سند در شنبه ۱ فروردین ۱۴۰۵ پس گرفته شد.* دلیل روشن$/)
    assert.match(wordsOf(standing.text), /سند ۱، نسخهٔ ۱، [^،]*، پس گرفته شده در ۱ فروردین ۱۴۰۵، /)
    assert.doesNotMatch(standing.text, /oembed/)
    assert.equal(dataIn((await get(site, `/s/${call.said}`)).text).creativeWorkStatus, 'withdrawn')
  },
)

eachDatabase('why a document was taken back is told on English pages as the Persian that it is', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  await office.store.transact((tx) =>
    withdrawDocument(tx, { document: call.document, kind: 'withdrawn', reason: 'دلیل روشن', by: sara }),
  )
  const site = siteOf(office)
  const { location } = await get(site, `/en/n/${call.number}`)
  for (const path of [location, `/en/news/${call.number}/history`, '/en/corrections'])
    assert.match((await get(site, path)).text, /<bdi lang="fa" dir="rtl">دلیل روشن</, path)
})

eachDatabase(
  'what is kept of a document says when something was said only where it was, and once where it happened then',
  async (office) => {
    const call = await publishCall(office)
    const notice = await createReport(office, publishable('آگهی', [paragraph('p1', 'درهای تالار باز است')]))
    await publish(office, notice.version)
    const later = await createReport(office, publishable('نقل', [paragraph('p1', 'او سخن گفت')]))
    const { documentNumber } = await publishApart(office, later.version)
    const site = siteOf(office)
    const told = async (number: number) => {
      const page = wordsOf((await get(site, (await get(site, `/n/${number}`)).location)).text)
      const forms = await Promise.all(
        ['md', 'txt'].map(async (form) => (await get(site, `/news/${number}.${form}`)).text),
      )
      return [page, ...forms].map((text) =>
        [/رخ داد/, /گفته شد[ :]/, /سخنان به روایت دفتر/].map((one) => one.test(text)),
      )
    }
    const [once, unsaid] = [
      [true, false, true],
      [true, false, false],
    ]
    assert.deepEqual(await told(call.number), [[true, true, true], once, once], 'once')
    assert.deepEqual(await told(call.number + 1), [unsaid, unsaid, unsaid], 'nobody spoke')
    assert.deepEqual(await told(documentNumber), Array(3).fill([true, true, false]), 'at another time')
    assert.doesNotMatch((await get(site, `/news/${call.number + 1}.md`)).text, /^said:/m)
    assert.match((await get(site, `/news/${call.number}.md`)).text, /^said:/m)
  },
)

/** What was said a day after it happened, told word for word. */
async function publishApart(office: Office, version: string) {
  await save(office, version, (content) => ({
    ...content,
    verbality: 'verbatim',
    said: { ...aDay, date: '2025-12-04' },
  }))
  return publish(office, version)
}

eachDatabase('each paragraph that a translation leaves out is led to by a link that says so', async (office) => {
  const call = await publishCall(office)
  await save(office, call.version, (content) => {
    const more = ['p3', 'p4'].map((id) => paragraph(id, `بند ${id}`))
    return { ...content, body: { ...content.body, content: [...content.body.content, ...more] } }
  })
  await publish(office, call.version, 'دو بند افزوده شد.')
  await publishInEnglish(office, call)
  const site = siteOf(office)
  const { text } = await get(site, (await get(site, `/en/n/${call.number}`)).location)
  const links = [...text.matchAll(/<a href="[^"]*#b-p[34]0000">(.*?)<\/a>/gs)].map(([, inner = '']) => inner)
  assert.deepEqual(links, ['paragraph 3', '<span class="off">paragraph </span>4'], 'by their place in the original')
})

eachDatabase('what was published in error answers 410 everywhere, and tells none of its words', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  const address = await addressOf(site, call)
  await office.store.transact((tx) =>
    withdrawDocument(tx, { document: call.document, kind: 'in_error', reason: 'دلیل روشن', by: sara }),
  )
  for (const path of [
    address,
    `/news/${call.number}`,
    `/news/${call.number}/history`,
    `/news/${call.number}/editions/1`,
    `/s/${call.said}`,
    `/s/${call.said}/card`,
  ]) {
    const { status, text } = await get(site, path)
    assert.equal(status, 410, path)
    assert.doesNotMatch(text, /دوبا/, path)
    // A card stands in a frame of somebody's page: its way on is the document, which has all others.
    const wayOn = path.endsWith('/card') ? `href="/news/${call.number}"` : 'href="/news"'
    assert.ok(text.includes(wayOn), `${path} has a way on`)
  }
  for (const path of ['/', '/news', '/feed.xml', '/archive/1405', `/events/${call.event}`])
    assert.doesNotMatch((await get(site, path)).text, /دوبا|بر سر اسکله/, path)
  assert.equal((await get(site, `/n/${call.number}`)).location, `/news/${call.number}`, 'the slug repeats the headline')
  const english = await get(site, `/en/news/${call.number}`)
  assert.equal(english.status, 410, 'gone also in a language that it never was in')
  assert.match(english.text, /<h1>This document was published in error<\/h1>/)
  assert.match(english.text, new RegExp(`<p class="kicker">[^<]*No\\. ${call.number}\\s*</p>`))
  assert.doesNotMatch(english.text, /بر-?\s?سر-?\s?اسکله/)
})

eachDatabase('what was consolidated leads on also in a language that it never was in', async (office) => {
  const call = await publishCall(office)
  const report = await createReport(office, publishable('خبر دوم', [paragraph('p1', 'متن خبر دوم')]))
  const { documentNumber } = await publish(office, report.version)
  await office.store.transact((tx) =>
    withdrawDocument(tx, {
      document: report.document,
      kind: 'consolidated',
      reason: 'دلیل روشن',
      redirectTo: call.document,
      by: sara,
    }),
  )
  const site = siteOf(office)
  const moved = await get(site, `/en/news/${documentNumber}`)
  assert.deepEqual([moved.status, moved.location], [301, `/en/news/${call.number}`])
  assert.equal((await get(site, moved.location)).status, 404)
})

eachDatabase(
  'another language stands under its prefix, and a document that is not in it says where it is',
  async (office) => {
    const call = await publishCall(office)
    const site = siteOf(office)
    const missing = await get(site, `/en/news/${call.number}`)
    assert.equal(missing.status, 404)
    assert.doesNotMatch(missing.text, /rel="canonical"|og:url/)
    assert.match(missing.text, /hreflang="fa"/)
    assert.match(missing.text, /<a href="\/en\/news">/, 'a way on')
    await publishInEnglish(office, call)
    const { location } = await get(site, `/en/news/${call.number}`)
    const english = await get(site, location)
    assert.match(english.text, /<html lang="en" dir="ltr">/)
    assert.match(wordsOf(english.text), /Nastaran Paydar to Elias Dorna/)
    const cited = /<b>Cite:<\/b>.*?<a href="([^"]*)"><bdi dir="ltr">([^<]*)</s.exec(english.text)?.slice(1)
    assert.deepEqual(cited, [`/en/n/${call.number}`, `${publicUrl}/en/n/${call.number}`])
    assert.equal(
      (await get(site, `/en/n/${call.number}`)).location,
      location,
      'whoever is cited in English is read in it',
    )
    assert.match((await get(site, '/en/news/999')).text, /<bdi dir="ltr">https:\/\/office\.example\/en\/n\/12</)
    assert.match(english.text, /<link rel="alternate" hreflang="fa" href="https:\/\/office\.example\/news\/\d+\/%D8/)
    for (const path of ['/fa', '/fa/news', '/ru', '/ru/news', '/xx/'])
      assert.ok([301, 404].includes((await get(site, path)).status), path)
  },
)

eachDatabase(
  'a person’s page has what they said and what was said to them; an event has both sides',
  async (office) => {
    const call = await publishCall(office)
    const site = siteOf(office)
    const person = await get(site, '/people/نسترن-پایدار')
    assert.match(person.text, /اسکلهٔ شمال دوبا/)
    assert.doesNotMatch(person.text, /مهندسان ما/)
    assert.match(person.text, /<h2>سندهایی که گفته‌ای از او دارند<\/h2>[^]*href="\/news\/1\//)
    assert.match((await get(site, '/people/نسترن-پایدار?show=heard')).text, /مهندسان ما/)
    const event = await get(site, `/events/${call.event}`)
    assert.match(event.text, /class="say s1"[^]*اسکلهٔ شمال دوبا[^]*class="say s2"[^]*مهندسان ما/)
    const statement = await get(site, `/s/${call.answered}`)
    assert.equal(dataIn(statement.text)['@type'], 'Quotation')
    const card = await get(site, `/s/${call.answered}/card`)
    assert.match(card.headers.get('content-security-policy') ?? '', /frame-ancestors \*/)
  },
)

eachDatabase('a thing that was renamed is found at its old address, a retired one still', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  await office.store.transact((tx) =>
    changeThing(tx, {
      thing: call.dossier,
      revision: 1,
      names: [{ lang: 'fa', form: 'پروندهٔ اسکله', kind: 'full' }],
      by: sara,
    }),
  )
  const moved = await get(site, '/dossiers/پرونده-بندر')
  assert.deepEqual([moved.status, moved.location], [301, '/dossiers/پرونده-اسکله'])
  await office.store.transact((tx) => retireThing(tx, { thing: call.dossier, by: sara }))
  assert.equal((await get(site, '/dossiers/پرونده-اسکله')).status, 200)
})

eachDatabase('the feed has whole texts, and a correction moves its entry', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  const before = await get(site, '/feed.xml')
  assert.match(before.headers.get('content-type') ?? '', /^application\/atom\+xml/)
  assert.match(before.text, /شمال دوبا/)
  const id = /<entry>\s*<id>([^<]+)</.exec(before.text)?.[1]
  assert.equal(id, `${publicUrl}/n/${call.number}`)
  await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
  const after = await get(site, '/feed.xml')
  const updated = (text: string) => /<entry>[^]*?<updated>([^<]+)</.exec(text)?.[1]
  assert.equal(updated(after.text), office.clock.now())
  assert.notEqual(updated(after.text), updated(before.text))
})

eachDatabase(
  'the archive goes by both calendars, and a day has one address, in that of the language',
  async (office) => {
    await publishCall(office)
    const site = siteOf(office)
    for (const path of ['/archive', '/archive/1405', '/archive/1405/01', '/archive/1405/01/01'])
      assert.equal((await get(site, path)).status, 200, path)
    assert.match((await get(site, '/archive/1405/01/01')).text, /دو شهردار بر سر اسکله/)
    assert.doesNotMatch((await get(site, '/archive/1405/01/02')).text, /دو شهردار بر سر اسکله/)
    for (const path of ['/archive/2026', '/archive/2026/03', '/en/archive/1405', '/en/archive/1404/12'])
      assert.equal((await get(site, path)).status, 200, path)
    const march = (await get(site, '/archive/2026/03')).text
    assert.match(march, /<h1>بایگانی مارس ۲۰۲۶</)
    assert.match(march, /دو شهردار بر سر اسکله/)
    assert.match(march, /<a href="\/archive\/1405\/01\/01">۲۱/)
    assert.match(march, /خورشیدی:\s*<a href="\/archive\/1405\/01">فروردین ۱۴۰۵<\/a><\/span/, 'nothing is of Esfand')
    assert.match((await get(site, '/archive/1405')).text, /میلادی:\s*<a href="\/archive\/2026">۲۰۲۶<\/a><\/span/)
    const years = (await get(site, '/archive')).text
    for (const year of ['1405', '2026']) assert.ok(years.includes(`href="/archive/${year}"`), year)
    assert.equal((await get(site, '/archive/2026/03/21')).location, '/archive/1405/01/01')
    assert.equal((await get(site, '/en/archive/1405/01/01')).location, '/en/archive/2026/03/21')
    assert.equal((await get(site, '/archive/1405/1/1')).location, '/archive/1405/01/01')
    assert.equal((await get(site, encodeURI('/archive/۱۴۰۵/۱/۱'))).location, '/archive/1405/01/01')
    for (const number of ['۱', '١']) assert.equal((await get(site, encodeURI(`/n/${number}`))).location, '/n/1')
    assert.equal((await get(site, encodeURI('/en/n/۱'))).location, '/en/n/1')
    assert.equal((await get(site, encodeURI('/news/۱'))).location, '/n/1')
    for (const path of [
      '/archive/1405/13',
      '/archive/1405/12/30',
      '/archive/0',
      '/archive/999999',
      '/archive/1405/01/01/01',
      '/archive/abc',
    ])
      assert.equal((await get(site, path)).status, 404, path)
  },
)

eachDatabase('a month stands in weeks, and time can be walked as far as something was published', async (office) => {
  await publishCall(office)
  const site = siteOf(office)
  const gaps = (page: string) => page.match(/<li aria-hidden="true"><\/li>/g)?.length ?? 0
  const ways = (page: string) => [...page.matchAll(/href="([^"]+)" rel="(prev|next)"/g)].map(([, path]) => path)
  // 1 Farvardin 1405 was a Saturday, 1 March 2026 a Sunday.
  assert.equal(gaps((await get(site, '/archive/1405/01')).text), 0)
  assert.equal(gaps((await get(site, '/archive/2026/03')).text), 1)
  assert.equal(gaps((await get(site, '/en/archive/2026/03')).text), 6)
  assert.match((await get(site, '/archive/1405/01')).text, /aria-hidden="true">\s*ش\s*<\/li>/)
  assert.deepEqual(ways((await get(site, '/archive/1405/01/01')).text), [])
  assert.deepEqual(ways((await get(site, '/archive/1405/01/03')).text), ['/archive/1405/01/01'])
  office.clock.advance(40 * 86_400_000)
  assert.deepEqual(ways((await get(site, '/archive/1405/01')).text), [], 'nothing was published since')
  const later = await createReport(office, publishable('خبر دوم', [paragraph('p1', 'متن')]))
  await publish(office, later.version)
  assert.deepEqual(ways((await get(site, '/archive/1405/01/01')).text), ['/archive/1405/02/10'])
  assert.deepEqual(ways((await get(site, '/archive/1405/01/20')).text), ['/archive/1405/01/01', '/archive/1405/02/10'])
  assert.deepEqual(ways((await get(site, '/archive/1405/02/10')).text), ['/archive/1405/01/01'])
  assert.deepEqual(ways((await get(site, '/archive/1405/01')).text), ['/archive/1405/02'])
  assert.deepEqual(ways((await get(site, '/archive/1405/02')).text), ['/archive/1405/01'])
  assert.deepEqual(ways((await get(site, '/archive/1405')).text), [])
  const empty = (await get(site, '/archive/1300')).text
  assert.deepEqual(ways(empty), ['/archive/1405'], 'no walk leads through empty years')
  assert.doesNotMatch(empty, /href="\/archive\/19/)
})

eachDatabase(
  'a date of the archive leads to itself in the languages in which something was published then',
  async (office) => {
    const call = await publishCall(office)
    const site = siteOf(office)
    const tongues = async (path: string) =>
      [
        ...(/<nav class="tongues"[^]*?<\/nav>/.exec((await get(site, path)).text)?.[0] ?? '').matchAll(
          /href="([^"]*)"/g,
        ),
      ].map(([, href]) => href)
    assert.deepEqual(await tongues('/archive/1405/01'), [])
    await publishInEnglish(office, call)
    assert.deepEqual(await tongues('/archive/1405/01'), ['/en/archive/1405/01'])
    assert.deepEqual(await tongues('/en/archive/2026/03'), ['/archive/2026/03'])
    assert.deepEqual(await tongues('/archive/1405/01/01'), ['/en/archive/2026/03/21'])
    assert.deepEqual(await tongues('/en/archive/2026/03/21'), ['/archive/1405/01/01'])
  },
)

eachDatabase('any address has an answer under 500 in the page’s language, with a way on', async (office) => {
  await publishCall(office)
  const site = siteOf(office)
  const odd = [
    '/nope',
    '/en/nope',
    '/news/0',
    '/news/99999999999',
    '/news/-1',
    '/n/x',
    '/s/',
    '/s/..',
    '/s/%00',
    '/people/%E0%A4%A',
    '/people/<script>',
    "/events/'or'1'='1",
    '/news?page=0',
    '/news?page=999',
    '/news?page=x',
    '/news/nokind',
    '/a/b/c/d/e',
    '//',
    '/.env',
    '/ar',
    '/ar/people',
    `/people/${'ا'.repeat(2000)}`,
    '/history/1...2',
    '/assets/x/y',
  ]
  for (const path of odd) {
    const response = await site.request(path)
    const text = await response.text()
    assert.ok(response.status < 500, `${path}: ${response.status}`)
    if (response.status === 404) assert.match(text, /<html lang="(fa|en|ar)"[^]*<main[^]*<a href="/, path)
  }
  assert.match((await get(site, '/en/nope')).text, /This page was not found/)
  assert.equal((await site.request('/news', { method: 'POST' })).status, 404)
  assert.equal((await get(site, '/news/')).location, '/news')
})

eachDatabase('a page lets nothing foreign in, is sent packed, and is not sent twice', async (office) => {
  const call = await publishCall(office)
  const site = siteOf(office)
  const address = await addressOf(site, call)
  const page = await get(site, address)
  const policy = page.headers.get('content-security-policy') ?? ''
  assert.match(policy, /^default-src 'none'; style-src 'sha256-[\w+/=]+'; /)
  assert.ok(
    policy.includes(cspHash(/<style>([^]*?)<\/style>/.exec(page.text)?.[1] ?? '')),
    'the policy allows the style as it is sent',
  )
  assert.doesNotMatch(policy, /unsafe|https?:/)
  assert.doesNotMatch(
    page.text,
    /<script(?! type="application\/ld\+json"| type="module" src="\/assets\/)|style="| on\w+="/,
  )
  const etag = page.headers.get('etag') ?? ''
  assert.equal((await get(site, address, { 'if-none-match': etag })).status, 304)
  const packed = await site.request(encodeURI(address), { headers: { 'accept-encoding': 'gzip, br' } })
  assert.equal(packed.headers.get('content-encoding'), 'br')
  assert.notEqual(packed.headers.get('etag'), etag)
})

eachDatabase('a house without an office says so', async (office) => {
  const { status, text } = await get(siteOf(office), '/')
  assert.equal(status, 404)
  assert.match(text, /این دفتر هنوز گشوده نشده است[^]*This office has not been opened yet/)
})
