import assert from 'node:assert/strict'
import { createReport, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { correctWord, publishCall, publishInEnglish } from '../../test/published-call.ts'
import { countPutRight, listPutRight } from './list-put-right.ts'
import { publishVersion } from './publish-version.ts'
import { liftWithdrawal, withdrawDocument } from './withdraw-document.ts'

async function publishReport(office: Office, headline: string): Promise<string> {
  const made = await createReport(office, publishable(headline, [paragraph('p1', 'متن')]))
  await office.store.transact((tx) => publishVersion(tx, { version: made.version, revision: 1, by: sara }))
  return made.document
}

eachDatabase(
  'withdrawals stand among the corrections by their time, and say no more than their pages',
  async (office) => {
    const call = await publishCall(office)
    await publishInEnglish(office, call)
    const documents: Record<string, string> = {}
    for (const kind of ['withdrawn', 'in_error', 'legal', 'consolidated', 'lifted'])
      documents[kind] = await publishReport(office, `خبر ${kind}`)
    const withdraw = async (name: string, kind: 'withdrawn' | 'in_error' | 'legal' | 'consolidated') => {
      office.clock.advance(60_000)
      const document = documents[name] ?? ''
      await office.store.transact((tx) =>
        withdrawDocument(tx, { document, kind, reason: `دلیل ${name}`, redirectTo: call.document, by: sara }),
      )
    }
    await withdraw('withdrawn', 'withdrawn')
    await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر' })
    for (const name of ['in_error', 'legal', 'consolidated'] as const) await withdraw(name, name)
    await withdraw('lifted', 'withdrawn')
    await office.store.transact((tx) => liftWithdrawal(tx, { document: documents.lifted ?? '', by: sara }))

    const { read } = office.store
    const all = await listPutRight(read, { lang: 'fa', limit: 10 })
    assert.deepEqual(
      all.map((one) =>
        'correction' in one
          ? ['correction', one.correction.number, one.correction.note, one.correction.headline]
          : [one.withdrawal.kind, one.withdrawal.number, one.withdrawal.reason, one.withdrawal.headline],
      ),
      [
        ['legal', 4, 'دلیل legal', ''],
        ['in_error', 3, 'دلیل in_error', ''],
        ['correction', 1, 'نام بندر', 'دو شهردار بر سر اسکله به توافق رسیدند'],
        ['withdrawn', 2, 'دلیل withdrawn', 'خبر withdrawn'],
      ],
    )
    assert.equal(await countPutRight(read, { lang: 'fa' }), 4)
    for (const offset of [0, 1, 2, 3, 4])
      assert.deepEqual(await listPutRight(read, { lang: 'fa', limit: 2, offset }), all.slice(offset, offset + 2))
    assert.deepEqual(await listPutRight(read, { lang: 'en', limit: 10 }), [])
    assert.equal(await countPutRight(read, { lang: 'en' }), 0)
  },
)
