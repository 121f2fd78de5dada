import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { createThing } from '#record/create-thing.ts'
import { correctVersion } from '#record/correct-version.ts'
import { findDraft } from '#record/find-draft.ts'
import { markStatement } from '#record/mark-statement.ts'
import { publishVersion } from '#record/publish-version.ts'
import { saveDraft } from '#record/save-draft.ts'
import { statementShape } from '#record/statement.ts'
import { verifyRecord } from '#record/verify-record.ts'
import { appendEntry } from '#storage/append-entry.ts'
import { openSqlite } from '#storage/open-sqlite.ts'
import { derivedTables, isDerived, passingTables, tableOrder } from '#storage/table-order.ts'
import type { Tables } from '#storage/tables.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { kinds, withOffice, type Office } from '../../test/office.ts'
import { backupOffice } from './backup-office.ts'
import { checkBackup, restoreOffice } from './restore-office.ts'

/** An office with something in most of its tables, rows that point at one another among them. */
async function livedInOffice(office: Office): Promise<void> {
  await openCastOffice(office)
  const make = (kind: 'person' | 'organisation', form: string, more = {}) =>
    office.store.transact((tx) =>
      createThing(tx, { kind, names: [{ lang: 'fa', form, kind: 'full' }], ...more, by: sara }),
    )
  const port = await make('organisation', 'بندر')
  await make('organisation', 'گمرک بندر', { organisation: port })
  const speaker = await make('person', 'شیرین پارسا')
  const { document, version } = await createReport(office, publishable('گفت‌وگو', [paragraph('p1', 'متن')]))
  const first = await office.store.transact((tx) =>
    markStatement(tx, { document, ...statementShape.parse({ speaker }), by: sara }),
  )
  const again = statementShape.parse({ speaker, sameAs: first })
  const second = await office.store.transact((tx) => markStatement(tx, { document, ...again, by: sara }))
  const draft = await findDraft(office.store.read, version)
  assert.ok(draft)
  const write = (revision: number, text: string) =>
    office.store.transact((tx) =>
      saveDraft(tx, {
        version,
        revision,
        content: { ...draft.content, body: { type: 'doc', content: [paragraph('p1', text)] } },
        reason: 'saved',
        by: sara,
      }),
    )
  await write(1, `او گفت: [${first}|شمال]. و باز: [${second}|جنوب]`)
  await office.store.transact((tx) => publishVersion(tx, { version, revision: 2, by: sara }))
  await write(2, `او گفت: [${first}|شمال شهر]. و باز: [${second}|جنوب]`)
  await office.store.transact((tx) => correctVersion(tx, { version, revision: 3, kind: 'place', note: 'جا', by: sara }))
  await office.blobs.put(Buffer.from('عکس'))
}

const backupOf = (office: Office, file: string) =>
  backupOffice({
    place: { folder: office.folder, databaseUrl: office.databaseUrl },
    blobs: office.blobs,
    file,
    at: office.clock.now(),
  })

async function everything({ store }: Office): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {}
  for (const table of [...tableOrder, 'listing', 'listingCount'] as const) {
    const rows = (await store.read.selectFrom(table).selectAll().execute()) as Record<string, unknown>[]
    tables[table] = rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted()
  }
  return tables
}

for (const from of kinds)
  for (const to of kinds)
    test(`an office on ${from} comes back whole on ${to}, and goes on`, () =>
      withOffice(from, async (old) => {
        await livedInOffice(old)
        const file = join(old.folder, 'office.backup')
        await backupOf(old, file)
        await withOffice(to, async (fresh) => {
          const manifest = await restoreOffice({ store: fresh.store, blobs: fresh.blobs, file })
          assert.deepEqual(await everything(fresh), await everything(old))
          assert.equal(manifest.blobs, 1)
          assert.deepEqual(await verifyRecord(fresh.store.read), await verifyRecord(old.store.read))
          const last = await fresh.store.read
            .selectFrom('ledger')
            .select('seq')
            .orderBy('seq', 'desc')
            .executeTakeFirstOrThrow()
          const next = await fresh.store.transact((tx) => appendEntry(tx, { kind: 'document.created', subject: 'x' }))
          assert.equal(next, last.seq + 1)
        })
      }))

test('a backup is not restored over an office', () =>
  withOffice('sqlite', async (office) => {
    await livedInOffice(office)
    const file = join(office.folder, 'office.backup')
    await backupOf(office, file)
    await assert.rejects(restoreOffice({ store: office.store, blobs: office.blobs, file }), {
      reason: 'restore.office_in_the_way',
    })
  }))

test('a backup cut short, or with one byte changed, is refused and nothing is entered', () =>
  withOffice('sqlite', async (office) => {
    await livedInOffice(office)
    const file = join(office.folder, 'office.backup')
    await backupOf(office, file)
    const whole = readFileSync(file)
    const changed = Buffer.from(whole)
    changed[Math.floor(whole.length / 2)] = (changed[Math.floor(whole.length / 2)] ?? 0) ^ 0xff
    for (const bytes of [whole.subarray(0, whole.length - 40), changed, Buffer.from('no backup'), Buffer.alloc(0)]) {
      writeFileSync(file, bytes)
      await assert.rejects(checkBackup(file), { code: 'invalid' })
      await withOffice('sqlite', async (fresh) => {
        await assert.rejects(restoreOffice({ store: fresh.store, blobs: fresh.blobs, file }), { code: 'invalid' })
        assert.deepEqual(await fresh.store.read.selectFrom('office').selectAll().execute(), [])
      })
    }
  }))

test('every table of the database is either kept, or named as passing or derived', () =>
  withOffice('sqlite', async (office) => {
    const db = openSqlite<Tables>(join(office.folder, 'dabir.sqlite'), { readonly: true })
    const found = (await db.introspection.getTables())
      .map((table) => table.name)
      .filter((name) => !name.startsWith('migration'))
    await db.destroy()
    assert.deepEqual(found.filter((name) => !isDerived(name)).toSorted(), [...tableOrder, ...passingTables].toSorted())
    for (const name of derivedTables) assert.ok(found.includes(name), `${name} is derived, and is not there`)
  }))
