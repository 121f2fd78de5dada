import assert from 'node:assert/strict'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { correctVersion } from './correct-version.ts'
import { findDraft } from './find-draft.ts'
import { listLogEntries, logHashes, logSize } from './log.ts'
import { inclusionProof, merkleLeaf, merkleRoot, provesInclusion } from './merkle.ts'
import { publishVersion } from './publish-version.ts'
import { saveDraft } from './save-draft.ts'
import { liftWithdrawal, withdrawDocument } from './withdraw-document.ts'

async function publish(office: Office, headline: string) {
  const made = await createReport(office, publishable(headline, [paragraph('p1', 'متن')]))
  await office.store.transact((tx) => publishVersion(tx, { version: made.version, revision: 1, by: sara }))
  return made
}

eachDatabase(
  'editions, corrections, withdrawals and returns enter the log in order, without a word of theirs',
  async (office) => {
    await openCastOffice(office)
    const { document, version } = await publish(office, 'راز')
    const draft = await findDraft(office.store.read, version)
    assert.ok(draft)
    const content = { ...draft.content, lead: 'لید' }
    await office.store.transact((tx) => saveDraft(tx, { version, revision: 1, content, reason: 'saved', by: sara }))
    await office.store.transact((tx) =>
      correctVersion(tx, { version, revision: 2, kind: 'typo', note: 'راز', by: sara }),
    )
    await office.store.transact((tx) => withdrawDocument(tx, { document, kind: 'withdrawn', reason: 'راز', by: sara }))
    await office.store.transact((tx) => liftWithdrawal(tx, { document, by: sara }))
    const entries = await listLogEntries(office.store.read, { from: 0, count: 99 })
    assert.deepEqual(
      entries.map((entry) => (JSON.parse(entry) as { kind: string }).kind),
      ['edition', 'edition', 'correction', 'withdrawal', 'return'],
    )
    assert.ok(!entries.some((entry) => entry.includes('راز')))
  },
)

eachDatabase('each entry is proved against the root, also when many publish at once', async (office) => {
  await openCastOffice(office)
  await Promise.all(Array.from({ length: 11 }, (_, index) => publish(office, `سند ${index}`)))
  const size = await logSize(office.store.read)
  assert.equal(size, 11)
  const hashOf = logHashes(office.store.read)
  const root = await merkleRoot(size, hashOf)
  const entries = await listLogEntries(office.store.read, { from: 0, count: 99 })
  for (const [index, entry] of entries.entries()) {
    const proof = await inclusionProof(index, size, hashOf)
    assert.ok(provesInclusion({ leaf: merkleLeaf(Buffer.from(entry)), index, size, root, proof }))
  }
})

eachDatabase('the log cannot be rewritten', async (office) => {
  await openCastOffice(office)
  await publish(office, 'سند')
  await assert.rejects(
    office.store.transact((tx) => tx.sql.updateTable('logEntry').set({ entry: '{}' }).execute()),
    /immutable: logEntry/,
  )
  await assert.rejects(
    office.store.transact((tx) => tx.sql.deleteFrom('logNode').execute()),
    /immutable: logNode/,
  )
})
