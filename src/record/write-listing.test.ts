import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { sql, type Kysely } from 'kysely'
import type { Transaction } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, withOffice, type Office } from '../../test/office.ts'
import { changeDocument } from './change-document.ts'
import { correctVersion } from './correct-version.ts'
import { createVersion } from './create-version.ts'
import { findDraft } from './find-draft.ts'
import type { WithdrawalKind } from './kinds.ts'
import { publishVersion } from './publish-version.ts'
import { saveDraft } from './save-draft.ts'
import { liftWithdrawal, withdrawDocument } from './withdraw-document.ts'
import { writeListings } from './write-listing.ts'

const listingOf = ({ store }: Office) =>
  store.read.selectFrom('listing').selectAll().orderBy('number').orderBy('lang').execute()

const countsOf = ({ store }: Office) =>
  store.read.selectFrom('listingCount').selectAll().where('count', '!=', 0).orderBy('lang').orderBy('kind').execute()

/** What stands in the table now must be what all of it made anew is. */
async function assertListed(office: Office, expected: object[]): Promise<void> {
  const [rows, counts] = [await listingOf(office), await countsOf(office)]
  assert.deepEqual(
    rows.map(({ lang, kind, number, isWithdrawn }) => ({ lang, kind, number, isWithdrawn })),
    expected,
  )
  await office.store.transact(async (tx) => {
    for (const table of ['listing', 'listingCount'] as const) await tx.sql.deleteFrom(table).execute()
    await writeListings(tx)
  })
  assert.deepEqual([await listingOf(office), await countsOf(office)], [rows, counts])
}

eachDatabase('a document stands in the lists of a language as long as readers may see it there', async (office) => {
  await openCastOffice(office)
  const { store } = office
  const publish = (version: string) => store.transact((tx) => publishVersion(tx, { version, revision: 1, by: sara }))
  const { document, version } = await createReport(office, publishable('نخست', [paragraph('p1', 'متن')]))
  await assertListed(office, [])
  await publish(version)
  const fa = { lang: 'fa', kind: 'report', number: 1, isWithdrawn: 0 }
  await assertListed(office, [fa])
  const first = office.clock.now()
  assert.equal((await listingOf(office))[0]?.publishedAt, first)

  office.clock.advance(1000)
  const english = await store.transact((tx) => createVersion(tx, { document, lang: 'en', copyFrom: version, by: sara }))
  await assertListed(office, [fa])
  await publish(english)
  const en = { ...fa, lang: 'en' }
  await assertListed(office, [en, fa])
  assert.deepEqual(
    (await listingOf(office)).map((row) => row.publishedAt),
    [first, first],
    'by the day on which the document was first published',
  )

  await store.transact((tx) => changeDocument(tx, { document, kind: 'speech', by: sara }))
  const [faNow, enNow] = [fa, en].map((one) => ({ ...one, kind: 'speech' }))
  await assertListed(office, [enNow, faNow] as object[])
  const draft = await findDraft(store.read, version)
  assert.ok(draft)
  const content = { ...draft.content, body: { type: 'doc' as const, content: [paragraph('p1', 'متن درست')] } }
  await store.transact((tx) => saveDraft(tx, { version, revision: 1, content, reason: 'saved', by: sara }))
  await store.transact((tx) => correctVersion(tx, { version, revision: 2, kind: 'fact', note: 'درست شد', by: sara }))
  await assertListed(office, [enNow, faNow] as object[])

  const withdraw = (kind: WithdrawalKind) =>
    store.transact((tx) => withdrawDocument(tx, { document, kind, reason: 'دلیل', by: sara }))
  const lift = () => store.transact((tx) => liftWithdrawal(tx, { document, by: sara }))
  await withdraw('withdrawn')
  await assertListed(
    office,
    [enNow, faNow].map((one) => ({ ...one, isWithdrawn: 1 })),
  )
  await lift()
  await assertListed(office, [enNow, faNow] as object[])
  await withdraw('in_error')
  await assertListed(office, [])
  await lift()
  await assertListed(office, [enNow, faNow] as object[])
  await withdraw('legal')
  await assertListed(office, [])
})

test('a translation that is published while its document is withdrawn stands in no list', () =>
  withOffice('postgres', async (office) => {
    await openCastOffice(office)
    const { store } = office
    const { document, version } = await createReport(office, publishable('نخست', [paragraph('p1', 'متن')]))
    const publish = (tx: Transaction, one: string) => publishVersion(tx, { version: one, revision: 1, by: sara })
    await store.transact((tx) => publish(tx, version))
    const english = await store.transact((tx) =>
      createVersion(tx, { document, lang: 'en', copyFrom: version, by: sara }),
    )
    const [published, mayCommit] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const publishing = store.transact(async (tx) => {
      await publish(tx, english)
      published.resolve()
      await mayCommit.promise
    })
    await published.promise
    let isDone = false
    const withdrawing = store
      .transact((tx) => withdrawDocument(tx, { document, kind: 'in_error', reason: 'دلیل', by: sara }))
      .finally(() => (isDone = true))
    while (!isDone && (await waitingIn(office)) === 0) await setImmediate()
    mayCommit.resolve()
    await Promise.all([publishing, withdrawing])
    await assertListed(office, [])
  }))

async function waitingIn({ store }: Office): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(store.read as Kysely<Tables>)
  return rows[0]?.count ?? 0
}
