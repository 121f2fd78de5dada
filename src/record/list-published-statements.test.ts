import assert from 'node:assert/strict'
import { sara } from '../../test/cast.ts'
import { eachDatabase } from '../../test/office.ts'
import { correctWord, publish, publishCall, publishInEnglish, save } from '../../test/published-call.ts'
import { findPublishedStatement } from './find-published-statement.ts'
import { countPublishedStatements, listEventStatements, listPublishedStatements } from './list-published-statements.ts'
import { withdrawDocument } from './withdraw-document.ts'

eachDatabase('everything a person said, and everything said to them', async (office) => {
  const { mayor, colleague, said, answered } = await publishCall(office)
  const read = office.store.read
  const ids = async (filter: { speaker?: string; addressee?: string }) =>
    (await listPublishedStatements(read, { lang: 'fa', ...filter })).map((statement) => statement.id)
  assert.deepEqual(await ids({ speaker: mayor }), [said])
  assert.deepEqual(await ids({ addressee: mayor }), [answered])
  assert.equal(await countPublishedStatements(read, { lang: 'fa', speaker: colleague }), 1)
})

eachDatabase('the statements of a call stand in the order of its report', async (office) => {
  const { event, said, answered } = await publishCall(office)
  const statements = await listEventStatements(office.store.read, { event, lang: 'fa', limit: 10 })
  assert.deepEqual(
    statements.map((statement) => statement.id),
    [said, answered],
  )
})

eachDatabase(
  'a statement is told in the page’s language where its document has it, else in the original',
  async (office) => {
    const call = await publishCall(office)
    await publishInEnglish(office, call)
    const words = async (lang: string) =>
      (await listPublishedStatements(office.store.read, { lang, ids: [call.said] }))[0]?.wording
    assert.deepEqual(
      [(await words('en'))?.text, (await words('en'))?.lang],
      ['We build the north pier of Duba together', 'en'],
    )
    assert.deepEqual([(await words('ar'))?.text, (await words('ar'))?.lang], ['اسکلهٔ شمال دوبا را با هم می‌سازیم', 'fa'])
  },
)

eachDatabase('a statement whose words were corrected says since when', async (office) => {
  const call = await publishCall(office)
  const wording = async () => {
    const found = await findPublishedStatement(office.store.read, { id: call.said, lang: 'fa' })
    return found?.state === 'public' ? found.statement.wording : undefined
  }
  assert.equal((await wording())?.changedSince, null)
  await correctWord(office, call.version, { from: 'دوبا', to: 'دورا', note: 'نام بندر درست شد.' })
  assert.deepEqual(
    [(await wording())?.text, (await wording())?.changedSince, (await wording())?.edition],
    ['اسکلهٔ شمال دورا را با هم می‌سازیم', 1, 2],
  )
})

eachDatabase('a statement that left the text is in no list, but keeps its link and its words', async (office) => {
  const call = await publishCall(office)
  await save(office, call.version, (content) => ({
    ...content,
    body: { type: 'doc', content: content.body.content.slice(0, 1) },
  }))
  await publish(office, call.version, 'پاسخ از متن برداشته شد.')
  assert.equal(await countPublishedStatements(office.store.read, { lang: 'fa', speaker: call.colleague }), 0)
  const found = await findPublishedStatement(office.store.read, { id: call.answered, lang: 'fa' })
  assert.ok(found?.state === 'public')
  assert.deepEqual([found.statement.wording.isCurrent, found.statement.wording.edition], [false, 1])
})

eachDatabase(
  'the statements of what was withdrawn in error are gone, and those of no document never were',
  async (office) => {
    const call = await publishCall(office)
    await office.store.transact((tx) =>
      withdrawDocument(tx, { document: call.document, kind: 'in_error', reason: 'اشتباه', by: sara }),
    )
    assert.deepEqual(await findPublishedStatement(office.store.read, { id: call.said, lang: 'fa' }), {
      state: 'gone',
      from: { number: call.number, lang: 'fa' },
    })
    assert.deepEqual(await listPublishedStatements(office.store.read, { lang: 'fa', speaker: call.mayor }), [])
    assert.equal(await findPublishedStatement(office.store.read, { id: 'nosuchid', lang: 'fa' }), undefined)
  },
)
