import assert from 'node:assert/strict'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { createTenure } from './create-tenure.ts'
import { createThing } from './create-thing.ts'
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
