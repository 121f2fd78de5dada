import assert from 'node:assert/strict'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { correctWord, publish, publishCall, save, type PublishedCall } from '../../test/published-call.ts'
import { createTenure } from './create-tenure.ts'
import { createThing } from './create-thing.ts'
import { createVersion } from './create-version.ts'
import { findDraft } from './find-draft.ts'
import { guardPublication } from './guard-publication.ts'
import { saveDraft } from './save-draft.ts'

const text = [
  'هومن سروستا، وزیر راه و بندرها، در این نشست گفت: اسکلهٔ تازه تا پاییز باز می‌شود.',
  'در این نشست ۴۱۲ کارگر بندر نیز حضور داشتند.',
]

/** What the guards say of a page of that day: rule, words, and what was expected. */
async function alarms({ store }: Office, version: string, date: string): Promise<string[]> {
  const draft = await findDraft(store.read, version)
  assert.ok(draft)
  const day = { date, time: null, zone: 'Asia/Tehran', precision: 'day' } as const
  await store.transact((tx) =>
    saveDraft(tx, {
      version,
      revision: draft.revision,
      content: { ...draft.content, happened: day, said: day },
      reason: 'saved',
      by: sara,
    }),
  )
  const saved = await findDraft(store.read, version)
  assert.ok(saved)
  const { open } = await guardPublication(store.read, saved)
  return open.map(({ details }) => `${String(details?.rule)}: ${String(details?.found)} / ${String(details?.other)}`)
}

eachDatabase('a title is held against who held it on the day of the page', async (office) => {
  await openCastOffice(office)
  const create = (kind: 'person' | 'position', form: string) =>
    office.store.transact((tx) => createThing(tx, { kind, names: [{ lang: 'fa', form, kind: 'full' }], by: sara }))
  const person = await create('person', 'هومن سروستا')
  const [minister, governor] = [await create('position', 'وزیر راه و بندرها'), await create('position', 'استاندار گلاب')]
  await office.store.transact(async (tx) => {
    await createTenure(tx, { person, position: governor, validTo: '2023-12-31', by: sara })
    await createTenure(tx, { person, position: minister, validFrom: '2024-01-01', by: sara })
  })
  const blocks = text.map((words, index) => paragraph(`p${index}`, words))
  const { version } = await createReport(office, publishable('اسکلهٔ تازه تا پاییز باز می‌شود', blocks))
  assert.deepEqual(await alarms(office, version, '2024-06-01'), [])
  assert.deepEqual(await alarms(office, version, '2023-06-01'), ['title: وزیر راه و بندرها / استاندار گلاب'])
})

eachDatabase('a number that the page gives otherwise elsewhere is asked about', async (office) => {
  await openCastOffice(office)
  const blocks = [...text, 'به گفتهٔ رئیس بندر، ۴۱۷ کارگر از شهر آمده بودند.'].map((words, index) =>
    paragraph(`p${index}`, words),
  )
  const { version } = await createReport(office, publishable('اسکلهٔ تازه', blocks))
  const [alarm, ...more] = await alarms(office, version, '2024-06-01')
  assert.deepEqual(more, [])
  assert.match(alarm ?? '', /^number: ۴۱[۲۷] \/ ۴۱[۲۷]$/)
})

/** A translation of what the call's office published, with these paragraphs. */
async function translate(office: Office, call: PublishedCall, paragraphs: Record<string, string>): Promise<string> {
  const version = await office.store.transact((tx) =>
    createVersion(tx, { document: call.document, lang: 'en', copyFrom: call.version, by: sara }),
  )
  await write(office, version, paragraphs)
  return version
}

function write(office: Office, version: string, paragraphs: Record<string, string>): Promise<void> {
  const content = Object.entries(paragraphs).map(([id, text]) => paragraph(id, text))
  return save(office, version, (draft) => ({
    ...draft,
    decks: [{ id: 'deck01', role: 'headline', text: 'Two mayors agree on a pier', restsOn: null }],
    body: { type: 'doc', content },
  }))
}

const inPersian = {
  p1: 'نسترن پایدار گفت: اسکلهٔ ساحل‌آباد را با ۱۴ درصد هزینهٔ کمتر می‌سازیم.',
  p2: 'الیاس درنا از شمال سوریه آمد و پاسخ داد: دوازده مهندس ما می‌آیند.',
}
const inEnglish = {
  p1: 'Nastaran Paydar said: We build the pier of Sahelabad at 14 per cent less.',
  p2: 'Elias Dorna came from the north of Syria and answered: twelve of our engineers are coming.',
}

async function openOf(office: Office, version: string): Promise<string[]> {
  const draft = await findDraft(office.store.read, version)
  assert.ok(draft)
  const { open } = await guardPublication(office.store.read, draft)
  return open.map(
    ({ details, field }) => `${field} ${String(details?.rule)}: ${String(details?.found)} / ${String(details?.other)}`,
  )
}

eachDatabase('a translation is held against the paragraphs that it translates', async (office) => {
  const call = await publishCall(office)
  await write(office, call.version, inPersian)
  await publish(office, call.version, 'Told anew')
  const version = await translate(office, call, inEnglish)
  assert.deepEqual(await openOf(office, version), [])

  await write(office, version, {
    p1: inEnglish.p1.replace('14 per cent', '41 per cent'),
    p2: inEnglish.p2.replace('Syria', 'Russia').replace('Elias Dorna', 'Nastaran Paydar'),
  })
  assert.deepEqual(await openOf(office, version), [
    'body.p10000 original: 41 / ۱۴',
    'body.p20000 original: Nastaran Paydar / الیاس درنا',
    'body.p20000 original: Russia / سوریه',
  ])
  await assert.rejects(publish(office, version), { reason: 'publication.odd_one' })

  const draft = await findDraft(office.store.read, version)
  assert.ok(draft)
  const [odd] = (await guardPublication(office.store.read, draft)).open
  assert.equal(odd?.details?.original, inPersian.p1)
})

eachDatabase(
  'an answer lets a translation say otherwise, and what the original says is what readers see of it now',
  async (office) => {
    const call = await publishCall(office)
    await write(office, call.version, inPersian)
    await publish(office, call.version, 'Told anew')
    const version = await translate(office, call, { ...inEnglish, p1: inEnglish.p1.replace('14', '15') })
    assert.deepEqual(await openOf(office, version), ['body.p10000 original: 15 / ۱۴'])
    await save(office, version, (draft) => ({
      ...draft,
      answers: [{ rule: 'original', block: 'p10000', found: '15', reason: 'The figure of the English press.' }],
    }))
    assert.deepEqual(await openOf(office, version), [])
    await save(office, version, (draft) => ({ ...draft, answers: [] }))
    await correctWord(office, call.version, { from: '۱۴ درصد', to: '۱۵ درصد', note: 'پانزده درصد درست است.' })
    assert.deepEqual(await openOf(office, version), [])
    await publish(office, version)
  },
)
