import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDay, behruz, createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { checkPublication } from './check-publication.ts'
import { correctVersion } from './correct-version.ts'
import { findDocument } from './find-document.ts'
import { findDraft } from './find-draft.ts'
import { leafText } from './leaf.ts'
import { listDocuments } from './list-documents.ts'
import { publishVersion } from './publish-version.ts'
import { saveDraft } from './save-draft.ts'
import { verifyRecord } from './verify-record.ts'
import { liftWithdrawal, withdrawDocument } from './withdraw-document.ts'

async function publishedReport(office: Office, headline = 'پل تازهٔ شهر باز شد') {
  const made = await createReport(office, publishable(headline, [paragraph('p1', 'پل شمال ساحل‌آباد امروز باز شد.')]))
  const published = await office.store.transact((tx) =>
    publishVersion(tx, { version: made.version, revision: 1, by: sara }),
  )
  return { ...made, ...published }
}

async function reword(office: Office, version: string, text: string): Promise<number> {
  const draft = await findDraft(office.store.read, version)
  assert.ok(draft)
  const content = { ...draft.content, body: { type: 'doc' as const, content: [paragraph('p1', text)] } }
  const { revision } = await office.store.transact((tx) =>
    saveDraft(tx, { version, revision: draft.revision, content, reason: 'saved', by: sara }),
  )
  return revision
}

test('a leaf is canonical whatever the order in which its parts were given', () => {
  const leaf = { number: 1, language: 'fa' } as never
  assert.equal(leafText(leaf), '{"language":"fa","number":1}')
})

eachDatabase('numbers are given at publication, in order, one to a document', async (office) => {
  await openCastOffice(office)
  const waiting = await createReport(office, publishable('در راه', [paragraph('p1', 'متن')]))
  const first = await publishedReport(office)
  const second = await publishedReport(office, 'کتابخانهٔ مرکزی')
  assert.deepEqual([first.documentNumber, second.documentNumber], [1, 2])
  assert.equal((await findDocument(office.store.read, waiting.document))?.number, null)
})

eachDatabase(
  'nothing is published without happened, said, headline and body, and nothing is filled in',
  async (office) => {
    await openCastOffice(office)
    const content = { ...publishable('', []), happened: null, said: null }
    const { version } = await createReport(office, content)
    const { blockers } = await checkPublication(office.store.read, version)
    assert.deepEqual(
      blockers.map((check) => check.reason),
      [
        'publication.headline_missing',
        'publication.body_missing',
        'publication.happened_missing',
        'publication.said_missing',
      ],
    )
    await assert.rejects(
      office.store.transact((tx) => publishVersion(tx, { version, revision: 1, by: sara })),
      { code: 'invalid', reason: 'publication.headline_missing' },
    )
    assert.deepEqual((await verifyRecord(office.store.read)).editions, 0)
  },
)

eachDatabase('a stale publication is refused with the present revision', async (office) => {
  await openCastOffice(office)
  const { version } = await createReport(office, publishable('تیتر', [paragraph('p1', 'متن')]))
  await reword(office, version, 'متن دیگر')
  await assert.rejects(
    office.store.transact((tx) => publishVersion(tx, { version, revision: 1, by: behruz })),
    { code: 'conflict', reason: 'draft.stale' },
  )
})

eachDatabase('a later edition says what is new, or is a correction', async (office) => {
  await openCastOffice(office)
  const { version } = await publishedReport(office)
  const revision = await reword(office, version, 'پل جنوب ساحل‌آباد امروز باز شد.')
  const publish = (changeNote?: string) =>
    office.store.transact((tx) => publishVersion(tx, { version, revision, changeNote, by: sara }))
  await assert.rejects(publish(), { reason: 'publication.change_note_missing' })
  const { number } = await publish('جای پل افزوده شد.')
  assert.equal(number, 2)
})

eachDatabase('a correction keeps what was wrong, what is right, its kind and its note', async (office) => {
  await openCastOffice(office)
  const { version, document, edition } = await publishedReport(office)
  const revision = await reword(office, version, 'پل جنوب ساحل‌آباد امروز باز شد.')
  const corrected = await office.store.transact((tx) =>
    correctVersion(tx, { version, revision, kind: 'place', note: 'شمال نادرست بود.', by: sara }),
  )
  const row = await office.store.read.selectFrom('correction').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual(
    { from: row.fromEdition, to: row.toEdition, kind: row.kind, spans: JSON.parse(row.spans) },
    {
      from: edition,
      to: corrected.edition,
      kind: 'place',
      spans: [{ block: 'p10000', before: 'پل شمال ساحل‌آباد امروز باز شد.', after: 'پل جنوب ساحل‌آباد امروز باز شد.' }],
    },
  )
  const seen = await findDocument(office.store.read, document)
  assert.deepEqual(
    seen?.editions.map((one) => [one.number, one.isCurrent]),
    [
      [2, true],
      [1, false],
    ],
  )
})

eachDatabase('the database refuses to rewrite or drop what is public', async (office) => {
  await openCastOffice(office)
  const { edition } = await publishedReport(office)
  const attempts = [
    () =>
      office.store.transact((tx) =>
        tx.sql.updateTable('edition').set({ leafHash: 'x' }).where('id', '=', edition).execute(),
      ),
    () => office.store.transact((tx) => tx.sql.deleteFrom('edition').where('id', '=', edition).execute()),
    () => office.store.transact((tx) => tx.sql.updateTable('editionBody').set({ headline: 'x' }).execute()),
    () => office.store.transact((tx) => tx.sql.updateTable('editionBody').set({ leaf: '{}', html: '' }).execute()),
    () => office.store.transact((tx) => tx.sql.deleteFrom('editionBody').execute()),
  ]
  for (const attempt of attempts) await assert.rejects(attempt(), /immutable: edition/)
  await office.store.transact((tx) => tx.sql.updateTable('editionBody').set({ html: '<p>x</p>' }).execute())
})

eachDatabase('each of four withdrawals does what it says, and only law erases', async (office) => {
  await openCastOffice(office)
  const kept = await publishedReport(office, 'نخست')
  const target = await publishedReport(office, 'دوم')
  const withdraw = (document: string, kind: 'withdrawn' | 'in_error' | 'consolidated' | 'legal', redirectTo?: string) =>
    office.store.transact((tx) => withdrawDocument(tx, { document, kind, reason: 'دلیل', redirectTo, by: sara }))
  await assert.rejects(withdraw(kept.document, 'consolidated'), { reason: 'withdrawal.target_missing' })
  await withdraw(kept.document, 'consolidated', target.document)
  await assert.rejects(withdraw(kept.document, 'withdrawn'), { reason: 'withdrawal.standing' })
  await office.store.transact((tx) => liftWithdrawal(tx, { document: kept.document, by: sara }))
  await withdraw(kept.document, 'legal')
  const bodies = await office.store.read.selectFrom('editionBody').select('edition').execute()
  assert.deepEqual(
    bodies.map((body) => body.edition),
    [target.edition],
  )
  await assert.rejects(
    office.store.transact((tx) => liftWithdrawal(tx, { document: kept.document, by: sara })),
    { reason: 'withdrawal.final' },
  )
  const drafts = await office.store.read.selectFrom('draftRevision').select('version').execute()
  assert.ok(!drafts.some((draft) => draft.version === kept.version))
  assert.deepEqual(await verifyRecord(office.store.read), {
    editions: 2,
    erased: 1,
    head: target.leafHash,
    misfit: null,
  })
})

eachDatabase('the newsroom finds its documents by words in any spelling, by number and by state', async (office) => {
  await openCastOffice(office)
  const { document, version } = await publishedReport(office, 'کتاب‌خانهٔ علی‌آباد')
  const draft = await createReport(office, publishable('پیش‌نویس', [paragraph('p1', 'متن')]))
  const ids = async (filter: Parameters<typeof listDocuments>[1]) =>
    (await listDocuments(office.store, filter)).items.map((item) => item.id)
  assert.deepEqual(await ids({ q: 'كتاب‌خانه علي' }), [document])
  assert.deepEqual(await ids({ q: '۱' }), [document])
  assert.deepEqual(await ids({ state: 'draft' }), [draft.document])
  assert.deepEqual(await ids({ state: 'published' }), [document])
  await reword(office, version, 'تازه')
  assert.deepEqual(await ids({ state: 'changed' }), [document])
  assert.deepEqual((await listDocuments(office.store, {})).total, 2)
})

eachDatabase('two publications at once still make one chain', async (office) => {
  await openCastOffice(office)
  const drafts = await Promise.all(
    ['یک', 'دو', 'سه', 'چهار', 'پنج'].map((headline) =>
      createReport(office, publishable(headline, [paragraph('p1', 'متن')])),
    ),
  )
  await Promise.all(
    drafts.map(({ version }) => office.store.transact((tx) => publishVersion(tx, { version, revision: 1, by: sara }))),
  )
  const verified = await verifyRecord(office.store.read)
  assert.equal(verified.misfit, null)
  assert.equal(verified.editions, 5)
  assert.equal(aDay.precision, 'day')
})
