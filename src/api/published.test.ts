import assert from 'node:assert/strict'
import { createThing } from '#record/create-thing.ts'
import { withdrawDocument } from '#record/withdraw-document.ts'
import { createReport, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase } from '../../test/office.ts'
import { publishCall, publishInEnglish } from '../../test/published-call.ts'
import { askApi, houseOf } from '../../test/staff.ts'

interface Documents {
  items: { number: number; headline: string; address: string; ninjs: string; isWithdrawn: boolean }[]
  before: string | null
}
interface Statements {
  items: { id: string; text: string; speaker: { id: string; name: string }; saidAt: string; document: number }[]
}

eachDatabase('machines read what is public without an account, and nothing else', async (office) => {
  const call = await publishCall(office)
  await publishInEnglish(office, call)
  await createReport(office, publishable('پیش‌نویسی که هنوز نیست', [paragraph('p1', 'متن')]))
  await office.store.transact((tx) =>
    createThing(tx, { kind: 'topic', names: [{ lang: 'fa', form: 'بی‌سند', kind: 'full' }], by: sara }),
  )
  const ask = askApi(houseOf(office))
  const documents = async (query = '') => (await ask<Documents>('GET', `/published-documents${query}`)).body
  const statements = async (query = '') => (await ask<Statements>('GET', `/published-statements${query}`)).body.items
  const { items, before } = await documents()
  assert.deepEqual([items.map((one) => one.headline), before], [['دو شهردار بر سر اسکله به توافق رسیدند'], null])
  assert.match(items[0]?.ninjs ?? '', new RegExp(`/news/${call.number}\\.json$`))
  assert.equal((await documents('?lang=en')).items[0]?.headline, 'Two mayors agree on a pier')
  assert.equal((await documents(`?thing=${call.mayor}`)).items.length, 1)
  assert.equal((await documents('?kind=decree')).items.length, 0)
  assert.equal((await documents(`?before=${office.clock.now()}`)).items.length, 0)
  assert.deepEqual(
    (await statements(`?speaker=${call.mayor}`)).map((one) => [one.id, one.text, one.saidAt, one.document]),
    [[call.said, 'اسکلهٔ شمال دوبا را با هم می‌سازیم', '2025-12-03T14:30+03:30', call.number]],
  )
  assert.equal((await statements()).length, 2)
  assert.equal((await statements('?page=100')).length, 0)
  for (const query of ['?page=101', '?page=0', '?speaker=x']) {
    const { status } = await ask('GET', `/published-statements${query}`)
    assert.equal(status, 422, query)
  }
  await office.store.transact((tx) =>
    withdrawDocument(tx, { document: call.document, kind: 'in_error', reason: 'به اشتباه.', by: sara }),
  )
  assert.deepEqual([(await documents()).items, await statements()], [[], []])
})
