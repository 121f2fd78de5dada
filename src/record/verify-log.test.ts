import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { openLogKeys, rotateLogKeys } from '#storage/log-keys.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { appendToLog } from './inside/append-to-log.ts'
import { keepCheckpoint, verifierKeys } from './keep-checkpoint.ts'
import { publishVersion } from './publish-version.ts'
import { correctVersion } from './correct-version.ts'
import { saveDraft } from './save-draft.ts'
import { verifyLog, type LogEvidence } from './verify-log.ts'
import { liftWithdrawal, withdrawDocument } from './withdraw-document.ts'

/** Two documents, one of them corrected, withdrawn and put back, each thing signed as it comes; and the notes that a witness kept. */
async function keptOffice(office: Office) {
  const { store, clock, folder } = office
  await openCastOffice(office)
  const keys = () => openLogKeys(folder, { origin: 'office.example/log', at: clock.now() })
  const notes: string[] = []
  const sign = async () => {
    notes.push((await store.transact((tx) => keepCheckpoint(tx, keys()))).note)
    clock.advance(60_000)
  }
  const made = await createReport(office, publishable('نخست', [paragraph('p1', 'متن نخست')]))
  await store.transact((tx) => publishVersion(tx, { version: made.version, revision: 1, by: sara }))
  await sign()
  const content = publishable('نخست', [paragraph('p1', 'متن دیگر')])
  const { revision } = await store.transact((tx) =>
    saveDraft(tx, { version: made.version, revision: 1, content, reason: 'saved', by: sara }),
  )
  await store.transact((tx) =>
    correctVersion(tx, { version: made.version, revision, kind: 'typo', note: 'غلط', by: sara }),
  )
  await sign()
  await store.transact((tx) =>
    withdrawDocument(tx, { document: made.document, kind: 'withdrawn', reason: 'اشتباه', by: sara }),
  )
  await sign()
  await store.transact((tx) => liftWithdrawal(tx, { document: made.document, by: sara }))
  const other = await createReport(office, publishable('دوم', [paragraph('p1', 'متن دوم')]))
  await store.transact((tx) => publishVersion(tx, { version: other.version, revision: 1, by: sara }))
  await sign()
  return { notes, keys: verifierKeys(keys()), sign, ...made }
}

/** Someone with the database's keys takes the guards away first. */
async function tamper(office: Office, change: string[]): Promise<void> {
  await office.store.transact(async (tx) => {
    for (const table of ['edition', 'editionBody', 'logEntry', 'logCheckpoint'])
      for (const on of ['update', 'delete']) {
        const name = sql.id(`${table}_refuses_${on}`)
        await (
          office.kind === 'sqlite' ? sql`drop trigger ${name}` : sql`drop trigger ${name} on ${sql.id(table)}`
        ).execute(tx.sql)
      }
    for (const statement of change) await sql.raw(statement).execute(tx.sql)
  })
}

const told = async (office: Office, evidence: LogEvidence = {}) =>
  (await verifyLog(office.store.read, evidence)).findings.map(({ kind, message }) => `${kind}: ${message}`)

eachDatabase('an untouched log fits the record, every checkpoint and what a witness kept', async (office) => {
  const { notes, keys } = await keptOffice(office)
  const found = await verifyLog(office.store.read, { older: notes, trustedKeys: keys })
  assert.deepEqual(found, { entries: 7, checkpoints: 8, findings: [] })
})

const first = `(select "id" from "edition" where "chainIndex" = 1)`
const attacks: [string, string[], RegExp][] = [
  [
    'an edition is dated back',
    [`update "edition" set "publishedAt" = '2020-01-01T00:00:00.000Z' where "id" = ${first}`],
    /back-dated: Document 1 \(fa\), edition 1 is dated 2020-01-01T00:00:00\.000Z, but was logged at 2026/,
  ],
  [
    'an edition’s hash is changed',
    [`update "edition" set "leafHash" = 'f00' where "id" = ${first}`],
    /changed: Document 1 \(fa\), edition 1 was changed: its leaf is f00/,
  ],
  [
    'a correction is taken away',
    [`delete from "correction"`],
    /removed: The correction of document 1 \(fa\), edition 1 to 2 was removed/,
  ],
  ['a withdrawal is taken away', [`delete from "withdrawal"`], /removed: The withdrawal of document 1 was removed/],
  [
    'a withdrawal is called another',
    [`update "withdrawal" set "kind" = 'in_error'`],
    /changed: The withdrawal of document 1 was changed: its how is in_error/,
  ],
  [
    'an entry of the log is written anew',
    [`update "logEntry" set "entry" = replace("entry", '"edition":1', '"edition":9') where "index" = 0`],
    /changed: The first 2 entries of the log are not those that the checkpoint of size 2 signed/,
  ],
  [
    'the end of the log is cut off',
    [`delete from "logEntry" where "index" = 6`],
    /removed: 1 entries at the end of the log are gone/,
  ],
  [
    'an entry is taken out of the middle',
    [`delete from "logEntry" where "index" = 2`],
    /removed: Entry 2 of the log is gone/,
  ],
  [
    'an edition is hidden from the log',
    [`update "logEntry" set "subject" = 'nobody' where "index" = 6`],
    /added: Document 2 \(fa\), edition 1, dated .* is in the record but not in the log/,
  ],
  [
    'a signature is forged',
    [`update "logCheckpoint" set "note" = replace("note", '— office.example/log ', '— office.example/log AAAA')`],
    /signature: the checkpoint of size 2 does not bear a right signature/,
  ],
]

for (const [name, change, message] of attacks)
  eachDatabase(`verification tells that ${name}`, async (office) => {
    await keptOffice(office)
    await tamper(office, change)
    assert.match((await told(office)).join('\n'), message)
  })

eachDatabase(
  'a log that the office wrote anew and signed again is betrayed by a checkpoint that a witness kept',
  async (office) => {
    const { notes } = await keptOffice(office)
    await tamper(office, [
      `delete from "logCheckpoint"`,
      `update "logEntry" set "entry" = replace("entry", '"at":"2026', '"at":"2025'), "at" = replace("at", '2026', '2025') where "index" = 0`,
    ])
    const keys = openLogKeys(office.folder, { origin: '', at: '' })
    await office.store.transact((tx) => keepCheckpoint(tx, keys))
    assert.match(
      (await told(office, { older: notes.slice(1, 2) })).join('\n'),
      /not those that the older checkpoint of size 4 signed/,
    )
  },
)

eachDatabase('an entry that is dated before the one before it is named', async (office) => {
  const { document } = await keptOffice(office)
  office.clock.advance(-3600_000)
  await office.store.transact((tx) => appendToLog(tx, { subject: 'k', document, entry: { kind: 'key', key: 'k' } }))
  assert.match((await told(office)).join('\n'), /back-dated: A key is dated .*, before what was logged before it/)
})

eachDatabase('who trusts the old key trusts the one that it handed over to, and nobody else', async (office) => {
  const { keys, sign, document } = await keptOffice(office)
  rotateLogKeys(office.folder, office.clock.now())
  await sign()
  await office.store.transact((tx) => withdrawDocument(tx, { document, kind: 'withdrawn', reason: 'باز', by: sara }))
  await sign()
  assert.deepEqual(await told(office, { trustedKeys: keys }), [])
  const stranger = openLogKeys(`${office.folder}/stranger`, { origin: 'office.example/log', at: '' })
  assert.match((await told(office, { trustedKeys: verifierKeys(stranger) })).join('\n'), /None of the trusted keys/)
})
