import assert from 'node:assert/strict'
import { parse, serialize } from 'parse5'
import { openLog } from '#ground/log.ts'
import sharp from 'sharp'
import { addPicture } from '#media/add-picture.ts'
import type { Block, Figure, Gallery } from '#record/body.ts'
import { keepCheckpoint, verifierKeys } from '#record/keep-checkpoint.ts'
import { publishVersion } from '#record/publish-version.ts'
import { openLogKeys } from '#storage/log-keys.ts'
import { siteRoutes } from '#site/routes.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { verifyPage } from '#site/verify.mjs'
import type { PageEvidence, PageVerdict } from './page-verdict.ts'
import { verifySavedPage } from './verify-saved-page.ts'

const body: Block[] = [
  paragraph('p1', 'پل «شمال» باز شد & <راه> گشوده.'),
  { type: 'heading', attrs: { id: 'h10000', level: 2 }, content: [{ type: 'text', text: 'میان‌تیتر' }] },
  {
    type: 'paragraph',
    attrs: { id: 'p20000' },
    content: [
      { type: 'text', text: 'سیاه و خوابیده ', marks: [{ type: 'italic' }, { type: 'bold' }] },
      { type: 'text', text: 'Bridge', marks: [{ type: 'foreign', attrs: { lang: 'en' } }] },
      { type: 'hardBreak' },
      { type: 'text', text: 'پیوند', marks: [{ type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }] },
      { type: 'text', text: 'دیگر', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] },
      { type: 'text', text: 'درون', marks: [{ type: 'link', attrs: { href: '/news/1/پل' } }] },
    ],
  },
  {
    type: 'bulletList',
    content: [
      {
        type: 'listItem',
        content: [{ type: 'paragraph', attrs: { id: 'p30000' }, content: [{ type: 'text', text: 'یک' }] }],
      },
    ],
  },
  {
    type: 'blockquote',
    content: [{ type: 'paragraph', attrs: { id: 'p40000' }, content: [{ type: 'text', text: 'نقل' }] }],
  },
  { type: 'horizontalRule' },
  { type: 'paragraph', attrs: { id: 'p50000' } },
]

/** What the house says of a page, and the tool for strangers, which knows nothing of the house's code, says the same. */
function verdictOf(evidence: PageEvidence): PageVerdict {
  const verdict = verifySavedPage(evidence)
  const { isGenuine, message } = verifyPage(evidence.html, evidence.trustedKeys)
  assert.equal(isGenuine, verdict.isGenuine, message)
  if (!verdict.message.startsWith('This page carries no proof')) assert.equal(message, verdict.message)
  return verdict
}

/** Two pictures of ours in a gallery, the first with its point of sight at the top left. */
async function galleryIn(office: Office): Promise<Gallery> {
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#c00' } })
    .jpeg()
    .toBuffer()
  const given = { bytes, fileName: 'a.jpg', language: 'fa', alt: { fa: 'سرخ' }, credit: 'سارا', by: null }
  const figure = async (id: string, focal: number): Promise<Figure> => {
    const picture = await addPicture(office, { ...given, focalX: focal, focalY: focal })
    return { type: 'figure', attrs: { id, picture, alt: `شرح ${id}`, caption: `زیرنویس & ${id}` } }
  }
  return { type: 'gallery', content: [await figure('g10000', 0), await figure('g20000', 0.5)] }
}

/** A published page as a browser saves it, and the keys of its office. */
async function savedPage(office: Office, { isOneMoment = false } = {}) {
  const { store, blobs, clock, folder } = office
  await openCastOffice(office)
  const gallery = await galleryIn(office)
  const content = {
    ...publishable('پل تازه', [...body, gallery]),
    lead: 'لید <گزارش>',
    happened: { date: '2026-03-20', time: '21:30', zone: 'Asia/Tehran', precision: 'minute' as const },
    said: isOneMoment
      ? { date: '2026-03-20', time: '21:30', zone: 'Asia/Tehran', precision: 'minute' as const }
      : { date: '2026-03-20', time: null, zone: 'Asia/Tehran', precision: 'day' as const },
    sourceLine: { agency: 'خبرگزاری پل', link: null, received: null },
    picture: { picture: gallery.content[0]?.attrs.picture ?? '', alt: 'پل', caption: 'پل & رود' },
  }
  content.decks.push(
    { id: 'deck02', role: 'kicker', text: 'روتیتر', restsOn: null },
    { id: 'deck03', role: 'deck', text: 'زیرتیتر', restsOn: null },
    { id: 'deck04', role: 'deck', text: 'سخنی با </script><!--<script> در میان', restsOn: null },
  )
  const { version } = await createReport(office, content)
  await store.transact((tx) => publishVersion(tx, { version, revision: 1, by: sara }))
  const keys = openLogKeys(folder, { origin: 'localhost/log', at: clock.now() })
  await store.transact((tx) => keepCheckpoint(tx, keys))
  const site = siteRoutes({
    store,
    blobs,
    clock,
    log: openLog('silent'),
    publicUrl: 'http://localhost',
    isSecure: false,
  })
  const html = await (await site.request(encodeURI('/news/1/پل-تازه'))).text()
  return { html, trustedKeys: verifierKeys(keys) }
}

eachDatabase('a saved page proves itself to a stranger with nothing but the key', async (office) => {
  const { html, trustedKeys } = await savedPage(office)
  const verdict = verdictOf({ html, trustedKeys })
  assert.equal(
    verdict.message,
    'The page is what localhost/log published as document 1 (fa), edition 1, at 2026-03-21T08:00:00.000Z.',
  )
  assert.ok(verdict.isGenuine)
  assert.ok(verdictOf({ html: serialize(parse(html)), trustedKeys }).isGenuine, 'saved as a browser writes it')
  assert.ok(verdictOf({ html }).isGenuine)
})

eachDatabase(
  'a page that a browser saved «complete» is proved as well, and a single file says why it is not',
  async (office) => {
    const { html, trustedKeys } = await savedPage(office)
    const complete = html
      .replaceAll(/ src="\/media\/[^/]*\/([^"]*)"/g, ' src="./page_files/$1"')
      .replaceAll(/ href="([^"]*)"/g, (_, href: string) => {
        const whole = new URL(href.replaceAll('&amp;', '&'), 'http://localhost').href
        return ` href="${whole.replaceAll('&', '&amp;')}"`
      })
    assert.match(complete, /href="http:\/\/localhost\/news\/1\/%/)
    assert.doesNotMatch(complete, / src="\/media/)
    const verdict = verdictOf({ html: complete, trustedKeys })
    assert.ok(verdict.isGenuine, verdict.message)
    const single =
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n<p>'
    assert.match(verdictOf({ html: single }).message, /single file/)
  },
)

eachDatabase('whatever is changed on a saved page is named', async (office) => {
  const { html, trustedKeys } = await savedPage(office)
  const changes: [string, string, RegExp][] = [
    [
      'باز شد',
      'بسته شد',
      /not those that were published\. By the fingerprints [^:]*, not as published: block 1 \(“پل «شمال» بسته شد &/,
    ],
    ['strong>', 'b>', /words of the page are not those/],
    ['>نقل<', '>نقلی<', /words of the page are not those .*: block 5 \(“نقلی”\)\.$/],
    ['<h1>پل تازه</h1>', '<h1>پل کهنه</h1>', /headline/],
    ['>روتیتر<', '>دیگر<', /kicker/],
    ['<li>زیرتیتر', '<li>زیرتیتری', /deck/],
    ['لید &lt;گزارش&gt;</p>', 'لید دیگر</p>', /lead/],
    ['"edition":1', '"edition":2', /edition shown/],
    ['پل &amp; رود', 'پل و رود', /picture’s caption/],
    ['<b>۱</b>', '<b>۲</b>', /number shown/],
    ['<dt>نسخهٔ ۱</dt>', '<dt>نسخهٔ ۲</dt>', /edition shown/],
    ['datetime="2026-03-20T21:30', 'datetime="2026-03-19T21:30', /time at which it happened/],
    ['۲۹ اسفند ۱۴۰۴، ساعت', '۲۸ اسفند ۱۴۰۴، ساعت', /time at which it happened/],
    ['ساعت ۲۱:۳۰', 'ساعت ۲۲:۳۰', /time at which it happened/],
    ['، ساعت ۲۱:۳۰', '', /time at which it happened/],
    ['جمعه ۲۹ اسفند ۱۴۰۴، ساعت', 'پنجشنبه ۲۹ اسفند ۱۴۰۴، ساعت', /time at which it happened/],
    ['جمعه ۲۹ اسفند ۱۴۰۴<', 'جمعه ۲۹ یا ۳۰ اسفند ۱۴۰۴<', /time at which it was said/],
    ['۲۹ اسفند ۱۴۰۴<', '۲۹ بهمن ۱۴۰۴<', /time at which it was said/],
    ['ساعت ۱۱:۳۰', 'ساعت ۹:۳۰', /time of publication/],
    ['T11:30:00+03:30', 'T09:30:00+03:30', /time of publication/],
    ['T11:30:00+03:30', 'T11:30:00Z', /time of publication/],
    ['۱ فروردین ۱۴۰۵', '۱ فروردین ۱۴۰۳', /time of publication/],
    ['<bdi>خبرگزاری پل', '<bdi>خبرگزاری رود', /source line/],
    ['href="https://example.org"', 'href="https://example.com"', /words of the page are not those/],
    ['href="/news/1/پل"', 'href="https://elsewhere.example/news/1/پل"', /words of the page are not those/],
    ['\\"at\\":\\"2026', '\\"at\\":\\"2020', /not that of the log/],
    ['"index":0', '"index":1', /does not stand in the log/],
  ]
  const [whole = ''] = /<h2 id="b-h10000"[^]*?<\/h2>\n?/.exec(html) ?? []
  const [first = ''] = /<p id="b-[^]*?<\/p>\n?/.exec(html) ?? []
  changes.push(
    [whole, '', /missing: 1 of 8 blocks, the first after block 1 \(“پل «شمال» باز شد/],
    [first, '', /missing: 1 of 8 blocks, the first after its beginning\.$/],
    [whole, `${whole}<p id="b-p99999">\u001b[31mافزوده</p>`, /not as published: block 3 \(“\[31mافزوده”\)\.$/],
    [first + whole, whole + first, /another order, or twice/],
    [whole, whole + whole, /another order, or twice/],
    ['"language":"fa"', '"language":"ar"', /what differs stands around it/],
  )
  for (const [from, to, said] of changes) {
    assert.ok(html.includes(from), `the page has no ${from}`)
    const verdict = verdictOf({ html: html.replaceAll(from, to), trustedKeys })
    assert.equal(verdict.isGenuine, false, from)
    assert.match(verdict.message, said, from)
  }
})

eachDatabase('what was said as it happened is told once, and proves itself all the same', async (office) => {
  const { html, trustedKeys } = await savedPage(office, { isOneMoment: true })
  assert.equal(html.match(/جمعه ۲۹ اسفند ۱۴۰۴، ساعت ۲۱:۳۰/g)?.length, 1)
  assert.equal(verdictOf({ html, trustedKeys }).isGenuine, true)
  for (const [from, to, said] of [
    ['ساعت ۲۱:۳۰', 'ساعت ۲۲:۳۰', /time at which it happened/],
    ['T11:30:00+03:30', 'T09:30:00+03:30', /time of publication/],
    ['<dt>انتشار', '<dt>گفته شد</dt><dd>جمعه</dd><dt>انتشار', /time at which it was said/],
  ] as const) {
    const verdict = verdictOf({ html: html.replaceAll(from, to), trustedKeys })
    assert.deepEqual([verdict.isGenuine, said.test(verdict.message)], [false, true], from)
  }
})

eachDatabase('a page signed by a stranger’s key, or without a proof, proves nothing', async (office) => {
  const { html } = await savedPage(office)
  const stranger = openLogKeys(`${office.folder}/stranger`, { origin: 'localhost/log', at: office.clock.now() })
  const verdict = verdictOf({ html, trustedKeys: verifierKeys(stranger) })
  assert.deepEqual(verdict, { isGenuine: false, message: 'None of the trusted keys has signed this log.' })
  assert.equal(verdictOf({ html: '<p>سلام</p>' }).isGenuine, false)
})
