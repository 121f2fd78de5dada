import assert from 'node:assert/strict'
import { createReport, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { correctWord, publish, publishCall, publishInEnglish } from '../../test/published-call.ts'
import { changeDocument } from './change-document.ts'
import { changeStatementStatus } from './change-statement-status.ts'
import { findPublishedSpan, listPublishedCounts } from './list-published-days.ts'
import { createThing } from './create-thing.ts'
import { countPublishedDocuments, listPublishedDocuments } from './list-published-documents.ts'
import { findStatement } from './list-statements.ts'
import { countPublishedEvents, listPublishedEvents } from './list-published-events.ts'
import { listPublishedTerms, listPublishedThings } from './list-published-things.ts'
import { withdrawDocument } from './withdraw-document.ts'

async function enterDay(office: Office, date: string): Promise<void> {
  await office.store.transact((tx) =>
    createThing(tx, {
      kind: 'event',
      names: [{ lang: 'fa', form: 'روز بندر', kind: 'full' }],
      event: { kind: 'session', start: { date, time: null, zone: 'Asia/Tehran', precision: 'day' } },
      by: sara,
    }),
  )
}

async function publishReport(office: Office, headline: string): Promise<{ document: string; version: string }> {
  office.clock.advance(86_400_000)
  const made = await createReport(office, publishable(headline, [paragraph('p1', 'متن')]))
  await publish(office, made.version)
  return made
}

eachDatabase('the latest stand first; drafts and other languages stand in no list', async (office) => {
  const call = await publishCall(office)
  await publishReport(office, 'خبر دوم')
  await createReport(office, publishable('پیش‌نویس', [paragraph('p1', 'متن')]))
  const headlines = async (lang: string) =>
    (await listPublishedDocuments(office.store.read, { lang, limit: 10 })).map((line) => line.headline)
  assert.deepEqual(await headlines('fa'), ['خبر دوم', 'دو شهردار بر سر اسکله به توافق رسیدند'])
  assert.deepEqual(await headlines('en'), [])
  await publishInEnglish(office, call)
  assert.deepEqual(await headlines('en'), ['Two mayors agree on a pier'])
})

eachDatabase('a document is found under its dossier, its event, its place and whoever speaks in it', async (office) => {
  const call = await publishCall(office)
  await publishReport(office, 'خبر دوم')
  const [event] = await listPublishedEvents(office.store.read, { lang: 'fa', limit: 1 })
  for (const thing of [call.dossier, call.event, event?.places[0]?.id, call.mayor, call.colleague])
    assert.equal(await countPublishedDocuments(office.store.read, { lang: 'fa', thing }), 1)
  assert.equal(await countPublishedDocuments(office.store.read, { lang: 'fa', kind: 'report' }), 1)
})

eachDatabase('a speaker’s documents are those that quote them now, and not what else concerns them', async (office) => {
  const call = await publishCall(office)
  const other = await publishReport(office, 'خبر دوم')
  await office.store.transact((tx) =>
    changeDocument(tx, { document: other.document, things: [{ thing: call.event }], by: sara }),
  )
  const found = async (asked: { thing?: string; speaker?: string; lang?: string }) =>
    (await listPublishedDocuments(office.store.read, { lang: 'fa', ...asked, limit: 10 })).map((line) => line.document)
  assert.deepEqual(await found({ thing: call.mayor }), [other.document, call.document])
  assert.deepEqual(await found({ speaker: call.mayor }), [call.document])
  assert.deepEqual(await found({ speaker: call.mayor, lang: 'en' }), [])
  const revision = (await findStatement(office.store.read, call.said))?.revision ?? 0
  await office.store.transact((tx) =>
    changeStatementStatus(tx, { statement: call.said, status: 'withdrawn', note: 'نادرست بود', revision, by: sara }),
  )
  assert.deepEqual(await found({ speaker: call.mayor }), [])
})

eachDatabase('what is pinned to a thing stands before what is newer', async (office) => {
  const call = await publishCall(office)
  const later = await publishReport(office, 'خبر دوم')
  const file = (document: string, isPinned: boolean) =>
    office.store.transact((tx) =>
      changeDocument(tx, { document, things: [{ thing: call.dossier, isPinned }], by: sara }),
    )
  await file(later.document, false)
  await file(call.document, true)
  const lines = await listPublishedDocuments(office.store.read, { lang: 'fa', thing: call.dossier, limit: 10 })
  assert.deepEqual(
    lines.map(({ document, isPinned }) => [document, isPinned]),
    [
      [call.document, true],
      [later.document, false],
    ],
  )
  const latest = await listPublishedDocuments(office.store.read, { lang: 'fa', limit: 10 })
  assert.ok(latest.every(({ isPinned }) => !isPinned))
})

eachDatabase(
  'withdrawn documents are marked, tombstones are in no list, a correction moves a document up the feed',
  async (office) => {
    const call = await publishCall(office)
    const second = await publishReport(office, 'خبر دوم')
    const third = await publishReport(office, 'خبر سوم')
    const withdraw = (document: string, kind: 'withdrawn' | 'in_error') =>
      office.store.transact((tx) => withdrawDocument(tx, { document, kind, reason: 'دلیل', by: sara }))
    await withdraw(second.document, 'withdrawn')
    await withdraw(third.document, 'in_error')
    const list = (more: { isStanding?: boolean; order?: 'updated' }) =>
      listPublishedDocuments(office.store.read, { lang: 'fa', limit: 10, ...more })
    assert.deepEqual(
      (await list({})).map(({ document, isWithdrawn }) => [document, isWithdrawn]),
      [
        [second.document, true],
        [call.document, false],
      ],
    )
    assert.deepEqual(
      (await list({ isStanding: true })).map((line) => line.document),
      [call.document],
    )
    await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
    const [first] = await list({ order: 'updated' })
    assert.deepEqual(
      [first?.document, first?.correctedAt, first?.updatedAt],
      [call.document, office.clock.now(), office.clock.now()],
    )
  },
)

eachDatabase('days are counted between the instants of their midnights', async (office) => {
  await publishCall(office)
  await publishReport(office, 'خبر دوم')
  const span = await findPublishedSpan(office.store.read, 'fa')
  assert.deepEqual(span, { first: '2026-03-21T08:00:00.000Z', last: '2026-03-22T08:00:00.000Z' })
  const day = (date: number) => `2026-03-${date}T20:30:00.000Z`
  const stretches = [19, 20, 21].map((date) => ({ from: day(date), before: day(date + 1) }))
  assert.deepEqual(await listPublishedCounts(office.store.read, { lang: 'fa', stretches }), [0, 1, 1])
  assert.equal(await findPublishedSpan(office.store.read, 'ar'), undefined)
})

eachDatabase(
  'the diary tells what is coming from what has been; people stand with what they are and were',
  async (office) => {
    const call = await publishCall(office)
    const read = office.store.read
    const count = (now: string, when: 'coming' | 'past') =>
      countPublishedEvents(read, { lang: 'fa', when, now: `${now}T12:00:00.000Z`, zone: 'Asia/Tehran' })
    assert.deepEqual([await count('2025-12-01', 'coming'), await count('2025-12-01', 'past')], [1, 0])
    assert.deepEqual([await count('2026-01-01', 'coming'), await count('2026-01-01', 'past')], [0, 1])
    const inZone = (now: string, zone: string) =>
      countPublishedEvents(read, { lang: 'fa', when: 'coming', now: `${now}:00.000Z`, zone })
    await enterDay(office, '2025-12-10')
    assert.equal(await inZone('2025-12-10T20:29', 'Asia/Tehran'), 1, 'a day is not over before its midnight')
    assert.equal(await inZone('2025-12-10T20:30', 'Asia/Tehran'), 0)
    assert.equal(await inZone('2025-12-11T04:59', 'America/New_York'), 1)
    assert.equal(await inZone('2025-12-11T05:00', 'America/New_York'), 0)
    const people = await listPublishedThings(read, { kind: 'person', lang: 'fa' })
    assert.deepEqual(
      people.map(({ name, title }) => [name, title?.name]),
      [
        ['الیاس درنا', undefined],
        ['نسترن پایدار', 'شهردار ساحل‌آباد'],
      ],
    )
    const terms = await listPublishedTerms(read, { person: call.mayor, lang: 'en' })
    assert.deepEqual(
      terms.map(({ position, validTo }) => [position.name, validTo]),
      [
        ['Mayor of Sahelabad', null],
        ['Chair of the City Council', '2024-12-31'],
      ],
    )
    const holders = await listPublishedTerms(read, { position: call.office, lang: 'fa' })
    assert.deepEqual(
      holders.map(({ person }) => person.name),
      ['نسترن پایدار'],
    )
  },
)
