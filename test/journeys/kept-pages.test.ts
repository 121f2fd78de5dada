import assert from 'node:assert/strict'
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib'
import { setRules } from '#comments/rules.ts'
import { openLog } from '#ground/log.ts'
import { changeOffice } from '#record/office.ts'
import { changeThing } from '#record/change-thing.ts'
import { createThing } from '#record/create-thing.ts'
import { correctVersion } from '#record/correct-version.ts'
import { createVersion } from '#record/create-version.ts'
import { findDraft } from '#record/find-draft.ts'
import { pinDocuments } from '#record/pin-documents.ts'
import { publishVersion } from '#record/publish-version.ts'
import { saveDraft } from '#record/save-draft.ts'
import { liftWithdrawal, withdrawDocument } from '#record/withdraw-document.ts'
import { openCommentKeys } from '#storage/comment-keys.ts'
import { appendEntry } from '#storage/append-entry.ts'
import { openFaces } from '../../src/faces.ts'
import { openPages } from '../../src/keep-pages.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../cast.ts'
import { eachDatabase, type Office } from '../office.ts'

const day = 86_400_000

/** A test on both databases that opens the site as often as it likes; whatever happens, what it opened is stopped. */
function eachKept(
  name: string,
  body: (office: Office, open: () => ReturnType<typeof keptSite>) => Promise<void>,
): void {
  eachDatabase(name, async (office) => {
    const opened: Awaited<ReturnType<typeof keptSite>>[] = []
    const open = async () => {
      const site = await keptSite(office)
      opened.push(site)
      return site
    }
    try {
      await body(office, open)
    } finally {
      for (const site of opened) site.pages.stop()
    }
  })
}

/** The site of an office with its kept pages: `get` tells the text and whether it was rendered for this asking. */
async function keptSite(office: Office) {
  const { store, blobs, clock, folder } = office
  const house = {
    store,
    blobs,
    clock,
    log: openLog('silent'),
    publicUrl: 'http://localhost',
    isSecure: false,
    commentKeys: openCommentKeys(folder),
  }
  const opened = { house, folder, place: { folder }, isDemonstration: false, close: () => store.close() }
  const faces = openFaces({
    office: opened,
    doors: { settings: {} as never, log: house.log },
    moveIn: () => Promise.resolve(),
  })
  const pages = await openPages(house)
  let rendered = 0
  const ask = (path: string, headers: Record<string, string> = {}) =>
    pages.answer(new Request(`http://localhost${encodeURI(path)}`, { headers }), (request) => {
      rendered += 1
      return faces.fetch(request, {})
    })
  const isKept = (path: string) => pages.cache.find(encodeURI(path), clock) !== undefined
  return { ask, isKept, pages, rendered: () => rendered }
}

async function publish(office: Office, headline: string, things: string[] = []) {
  const made = await createReport(office, publishable(headline, [paragraph('p1', `متن ${headline}`)]))
  if (things.length > 0) {
    const { changeDocument } = await import('#record/change-document.ts')
    await office.store.transact((tx) =>
      changeDocument(tx, { document: made.document, things: things.map((thing) => ({ thing })), by: sara }),
    )
  }
  const published = await office.store.transact((tx) =>
    publishVersion(tx, { version: made.version, revision: 1, by: sara }),
  )
  return { ...made, ...published }
}

eachKept(
  'publishing makes every page new that shows it before it returns, and touches no other page',
  async (office, open) => {
    await openCastOffice(office)
    const topic = (form: string) =>
      office.store.transact((tx) =>
        createThing(tx, { kind: 'topic', names: [{ lang: 'fa', form, kind: 'full' }], by: sara }),
      )
    const [water, roads] = [await topic('آب'), await topic('راه')]
    await publish(office, 'نخست', [water])
    office.clock.advance(41 * day)
    await publish(office, 'دوم', [roads])
    office.clock.advance(1000)
    const site = await open()
    const paths = [
      '/',
      '/news',
      '/news/report',
      '/news/speech',
      '/feed.xml',
      '/corrections',
      '/corrections/feed.xml',
      '/archive',
      '/archive/1405',
      '/archive/1405/01',
      '/archive/1405/02',
      '/news/1/نخست',
      '/news/2/دوم',
      '/topics/آب',
      '/topics/راه',
      '/topics',
      '/en',
      '/en/news',
      '/en/feed.xml',
      '/news/1/history',
      '/news/1/comments',
      '/events',
      '/news/report/feed.rss',
      '/news/speech/feed.json',
      '/topics/راه/feed.json',
      '/topics/آب/feed.xml',
      '/en/feed.json',
      '/news/1.md',
      '/news/2.json',
    ]
    const askAll = async () => {
      for (const path of paths) assert.equal((await site.ask(path)).status, 200, path)
      for (const path of paths) assert.ok(site.isKept(path), `${path} is not kept`)
    }
    const fallen = () => paths.filter((path) => !site.isKept(path))
    await askAll()
    const { document, version } = await publish(office, 'سوم', [roads])
    const lists = [
      '/',
      '/news',
      '/news/report',
      '/feed.xml',
      '/corrections',
      '/corrections/feed.xml',
      '/archive',
      '/archive/1405',
      '/archive/1405/02',
    ]
    const followed = ['/news/report/feed.rss', '/topics/راه/feed.json']
    assert.deepEqual(fallen(), [...lists, '/news/2/دوم', '/topics/راه', ...followed], 'what shows the third document')
    for (const path of ['/', '/news', '/feed.xml', '/archive/1405/02', '/news/2/دوم', '/topics/راه'])
      assert.match(await (await site.ask(path)).text(), /سوم/, path)

    paths.push('/news/3/سوم', '/news/3.txt')
    await askAll()
    const draft = await findDraft(office.store.read, version)
    assert.ok(draft)
    const content = { ...draft.content, body: { type: 'doc' as const, content: [paragraph('p1', 'متن درست')] } }
    await office.store.transact((tx) => saveDraft(tx, { version, revision: 1, content, reason: 'saved', by: sara }))
    assert.deepEqual(fallen(), [], 'a draft is no business of readers')
    await office.store.transact((tx) =>
      correctVersion(tx, { version, revision: 2, kind: 'fact', note: 'درست شد', by: sara }),
    )
    assert.deepEqual(fallen(), [...lists, '/news/2/دوم', '/topics/راه', ...followed, '/news/3/سوم', '/news/3.txt'])
    assert.match(await (await site.ask('/news/3/سوم')).text(), /متن درست/)
    assert.match(await (await site.ask('/feed.xml')).text(), /متن درست/)

    await askAll()
    await office.store.transact((tx) =>
      withdrawDocument(tx, { document, kind: 'withdrawn', reason: 'نظر دیگر', by: sara }),
    )
    const gone = fallen()
    for (const path of [...lists, ...followed, '/corrections/feed.xml', '/news/3/سوم', '/news/3.txt'])
      assert.ok(gone.includes(path), `${path} is told of the withdrawal`)
    for (const path of ['/en/feed.xml', '/topics/آب/feed.xml', '/news/speech/feed.json'])
      assert.ok(!gone.includes(path), `${path} shows nothing of it`)
    for (const path of ['/corrections', '/corrections/feed.xml', '/feed.xml', ...followed])
      assert.match(await (await site.ask(path)).text(), /نظر دیگر/, path)
  },
)

eachKept(
  'a document that appears between others, or goes, changes the archive where the ways lead past it, and nowhere else',
  async (office, open) => {
    await openCastOffice(office)
    const inEnglish = async ({ document, version: copyFrom }: { document: string; version: string }) => {
      const version = await office.store.transact((tx) =>
        createVersion(tx, { document, lang: 'en', copyFrom, by: sara }),
      )
      await office.store.transact((tx) => publishVersion(tx, { version, revision: 1, by: sara }))
    }
    const made: { month: string; document: string; version: string }[] = []
    for (const headline of ['نخست', 'دوم', 'سوم', 'چهارم']) {
      const month = `/en/archive/${office.clock.now().slice(0, 7).replace('-', '/')}`
      made.push({ month, ...(await publish(office, headline)) })
      office.clock.advance(41 * day)
    }
    const [first, second, third, fourth] = made
    assert.ok(first && second && third && fourth)
    for (const one of [first, third, fourth]) await inEnglish(one)
    const site = await open()
    const paths = [first.month, third.month, fourth.month]
    const ask = async () => {
      for (const path of paths) assert.equal((await site.ask(path)).status, 200, path)
      assert.deepEqual(
        paths.filter((path) => !site.isKept(path)),
        [],
      )
    }
    const fallen = () => paths.filter((path) => !site.isKept(path))
    const leadsTo = async (path: string, other: string) =>
      assert.match(await (await site.ask(path)).text(), new RegExp(`href="${other}" rel="(?:prev|next)"`), path)
    await ask()
    await leadsTo(first.month, third.month)

    await inEnglish(second)
    assert.deepEqual(fallen(), [first.month, third.month])
    for (const path of fallen()) await leadsTo(path, second.month)

    const withdraw = { document: second.document, kind: 'in_error', reason: 'اشتباه', by: sara } as const
    await office.store.transact((tx) => withdrawDocument(tx, withdraw))
    assert.deepEqual(fallen(), [first.month, third.month])
    await leadsTo(first.month, third.month)
    await leadsTo(third.month, first.month)

    await publish(office, 'پنجم').then(inEnglish)
    assert.deepEqual(fallen(), [fourth.month])
  },
)

eachKept(
  'what is pinned to a document stands first beneath it at once, each as soon and as long as it is public, and no other page is touched',
  async (office, open) => {
    await openCastOffice(office)
    const topic = await office.store.transact((tx) =>
      createThing(tx, { kind: 'topic', names: [{ lang: 'fa', form: 'آب', kind: 'full' }], by: sara }),
    )
    const numbered: string[] = []
    for (const headline of ['نخست', 'دوم', 'سوم', 'چهارم', 'پنجم', 'ششم', 'هفتم']) {
      numbered.push((await publish(office, headline, headline === 'دوم' || headline === 'سوم' ? [] : [topic])).document)
      office.clock.advance(day)
    }
    const [first = '', second = '', third = ''] = numbered
    const waiting = await createReport(office, publishable('منتظر', [paragraph('p1', 'متن')]))
    const site = await open()
    const paths = [
      '/',
      '/news',
      '/news/1/نخست',
      '/news/1/history',
      '/news/2/دوم',
      '/news/3/سوم',
      '/news/7/هفتم',
      '/topics/آب',
    ]
    const askAll = async () => {
      for (const path of paths) await site.ask(path)
      for (const path of paths) assert.ok(site.isKept(path), `${path} is not kept`)
    }
    const fallen = () => paths.filter((path) => !site.isKept(path))
    const beneath = async () => {
      const text = await (await site.ask('/news/1/نخست')).text()
      const [, related = ''] = text.split('سندهای مرتبط')
      return [...related.matchAll(/<h3><a href="[^"]*\/news\/(\d+)\//g)].map(([, number]) => Number(number))
    }
    await askAll()
    assert.deepEqual(await beneath(), [7, 6, 5, 4])
    const pins = [third, waiting.document, second]
    await office.store.transact((tx) => pinDocuments(tx, { document: first, pins, before: [], by: sara }))
    assert.deepEqual(fallen(), ['/news/1/نخست'])
    assert.deepEqual(await beneath(), [3, 2, 7, 6])
    await askAll()
    await office.store.transact((tx) => publishVersion(tx, { version: waiting.version, revision: 1, by: sara }))
    assert.ok(
      fallen().includes('/news/1/نخست') && !fallen().includes('/news/7/هفتم') && !fallen().includes('/topics/آب'),
    )
    assert.deepEqual(await beneath(), [3, 8, 2, 7])
    await askAll()
    await office.store.transact((tx) =>
      withdrawDocument(tx, { document: third, kind: 'withdrawn', reason: 'خطا', by: sara }),
    )
    assert.deepEqual(await beneath(), [8, 2, 7, 6])
    await office.store.transact((tx) => liftWithdrawal(tx, { document: third, by: sara }))
    assert.deepEqual(await beneath(), [3, 8, 2, 7])
    const six = [...numbered.slice(1, 6), waiting.document]
    await office.store.transact((tx) => pinDocuments(tx, { document: first, pins: six, before: pins, by: sara }))
    assert.deepEqual(await beneath(), [2, 3, 4, 5, 6, 8], 'all that is pinned stands there')
  },
)

eachKept(
  'what the ledger tells of comments drops the pages that show them, and only when they are public',
  async (office, open) => {
    await openCastOffice(office)
    const { document } = await publish(office, 'نخست')
    await publish(office, 'دوم')
    const site = await open()
    const paths = ['/', '/news/1/نخست', '/news/1/comments', '/news/1/history', '/news/2/دوم']
    for (const path of paths) await site.ask(path)
    const append = (kind: string) =>
      office.store.transact((tx) => appendEntry(tx, { kind, subject: 'c', details: { document } }))
    await append('comment.submitted')
    await append('comment.reported')
    assert.deepEqual(paths.filter(site.isKept), paths)
    await append('comment.published')
    assert.deepEqual(paths.filter(site.isKept), ['/', '/news/1/history', '/news/2/دوم'])
  },
)

eachKept(
  'a page stands no longer than the clock lets it: comments that close, an event that begins',
  async (office, open) => {
    await openCastOffice(office)
    await publish(office, 'نخست')
    await office.store.transact((tx) => setRules(tx, { scope: 'site', rules: { closesAfterDays: 2 }, by: sara }))
    const start = { date: '2026-03-22', time: '12:00', zone: 'Asia/Tehran', precision: 'minute' as const }
    const names = [{ lang: 'fa', form: 'نشست فردا', kind: 'full' as const }]
    await office.store.transact((tx) =>
      createThing(tx, { kind: 'event', names, event: { kind: 'meeting', start }, by: sara }),
    )
    const site = await open()
    const paths = ['/', '/events', '/news', '/news/1/نخست']
    for (const path of paths) await site.ask(path)
    office.clock.advance(day + 29 * 60_000)
    assert.deepEqual(paths.filter(site.isKept), paths.slice(0, 3), 'a page without its proof is rendered anew')
    await site.ask('/news/1/نخست')
    office.clock.advance(60_000)
    assert.deepEqual(paths.filter(site.isKept), ['/news'])
  },
)

eachKept(
  'a thing that is renamed makes every page new that shows it; the office’s name makes all new',
  async (office, open) => {
    await openCastOffice(office)
    const topic = await office.store.transact((tx) =>
      createThing(tx, { kind: 'topic', names: [{ lang: 'fa', form: 'آب', kind: 'full' }], by: sara }),
    )
    await publish(office, 'نخست', [topic])
    await publish(office, 'دوم')
    const site = await open()
    for (const path of ['/news/1/نخست', '/news/1.json', '/news/2/دوم']) await site.ask(path)
    await office.store.transact((tx) =>
      changeThing(tx, { thing: topic, revision: 1, names: [{ lang: 'fa', form: 'آب و برق', kind: 'full' }], by: sara }),
    )
    assert.deepEqual(['/news/1/نخست', '/news/1.json', '/news/2/دوم'].map(site.isKept), [false, false, true])
    assert.match(await (await site.ask('/news/1/نخست')).text(), /آب و برق/)
    await office.store.transact((tx) => changeOffice(tx, { revision: 1, names: { fa: 'دفتر تازه' }, by: sara }))
    assert.match(await (await site.ask('/news/2/دوم')).text(), /دفتر تازه/)
  },
)

eachKept(
  'a hundred readers at once make one rendering, and each encoding carries the same page',
  async (office, open) => {
    await openCastOffice(office)
    await publish(office, 'نخست')
    const site = await open()
    const answers = await Promise.all(Array.from({ length: 100 }, () => site.ask('/news/1/نخست')))
    assert.equal(site.rendered(), 1)
    const plain = await answers[0]?.text()
    const bytes = async (encoding: string) => {
      const answer = await site.ask('/news/1/نخست', { 'accept-encoding': encoding })
      return { answer, body: Buffer.from(await answer.arrayBuffer()) }
    }
    const [gzip, br, zstd] = [await bytes('gzip'), await bytes('gzip, br'), await bytes('gzip, br, zstd')]
    assert.equal(gunzipSync(gzip.body).toString(), plain)
    assert.equal(brotliDecompressSync(br.body).toString(), plain)
    assert.equal(zstdDecompressSync(zstd.body).toString(), plain)
    const etag = br.answer.headers.get('etag') ?? ''
    assert.match(etag, /^"[\w-]+"$/)
    const again = await site.ask('/news/1/نخست', { 'accept-encoding': 'gzip', 'if-none-match': etag })
    assert.equal(again.status, 304)
  },
)
