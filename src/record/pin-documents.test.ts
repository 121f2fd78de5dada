import assert from 'node:assert/strict'
import { newId } from '#ground/id.ts'
import { listEntries } from '#storage/list-entries.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { listPins } from './list-pins.ts'
import { pinDocuments } from './pin-documents.ts'

async function openReports(office: Office, count: number) {
  await openCastOffice(office)
  const documents: string[] = []
  for (let number = 1; number <= count; number++)
    documents.push((await createReport(office, publishable(`گزارش ${number}`, [paragraph('p1', 'متن')]))).document)
  const [document = '', ...others] = documents
  const pin = (pins: string[], before: string[]) =>
    office.store.transact((tx) => pinDocuments(tx, { document, pins, before, by: sara }))
  const entries = async () =>
    (await listEntries(office.store.read, 0, 1000)).filter(({ kind }) => kind === 'document.pinned')
  return { document, others, pin, entries, pinned: () => listPins(office.store.read, document) }
}

const reason = (name: string) => (error: unknown) => (error as { reason?: string }).reason === name

eachDatabase(
  'documents are pinned in an order, by an entry of its own kind; the same again is no change',
  async (office) => {
    const { document, others, pin, entries, pinned } = await openReports(office, 4)
    const [a = '', b = '', c = ''] = others
    await pin([a, b], [])
    assert.deepEqual(await pinned(), [a, b])
    const first = await office.store.read
      .selectFrom('documentPin')
      .selectAll()
      .where('pinned', '=', b)
      .executeTakeFirst()
    office.clock.advance(60_000)
    await pin([b, c], [a, b])
    assert.deepEqual(await pinned(), [b, c])
    const kept = await office.store.read
      .selectFrom('documentPin')
      .selectAll()
      .where('pinned', '=', b)
      .executeTakeFirst()
    assert.deepEqual([kept?.at, kept?.byAccount], [first?.at, sara], 'what stays keeps its first day')
    await pin([b, c], [])
    const noted = await entries()
    assert.deepEqual(
      noted.map(({ subject, details, by }) => [subject, details.pins, by]),
      [
        [document, `${a} ${b}`, sara],
        [document, `${b} ${c}`, sara],
      ],
    )
    await pin([], [b, c])
    assert.deepEqual(await pinned(), [])
  },
)

eachDatabase('what cannot be pinned is refused with its reason, and nothing is changed', async (office) => {
  const { document, others, pin, entries, pinned } = await openReports(office, 8)
  await assert.rejects(pin(others, []), reason('pins.too_many'))
  const [a = '', b = ''] = others
  await assert.rejects(pin([a, a], []), reason('pins.twice'))
  await assert.rejects(pin([document], []), reason('pins.itself'))
  await assert.rejects(pin([a, newId()], []), reason('pins.unknown'))
  assert.deepEqual([await pinned(), await entries()], [[], []])
  await pin(others.slice(0, 6), [])
  await assert.rejects(pin([b], [a]), reason('pins.stale'), 'another editor was quicker')
  assert.deepEqual(await pinned(), others.slice(0, 6))
})
