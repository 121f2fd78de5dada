import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { withOffice } from '../../test/office.ts'
import { appendEntry } from './append-entry.ts'
import { isDiskFull } from './disk-full.ts'
import { listEntries } from './list-entries.ts'

test('where SQLite has no room, that is what is thrown, nothing of the transaction stays, and with room the house goes on', () =>
  withOffice('sqlite', async ({ store }) => {
    const fill = () =>
      store.transact(async (tx) => {
        for (let n = 0; n < 5000; n++) await appendEntry(tx, { kind: 'document.created', subject: `d${n}` })
      })
    const limit = (pages: number) => store.transact((tx) => sql.raw(`pragma max_page_count = ${pages}`).execute(tx.sql))
    await limit(1)
    await assert.rejects(fill(), isDiskFull)
    assert.deepEqual(await listEntries(store.read, 0, 10), [])
    await limit(1_000_000)
    await fill()
    assert.equal((await listEntries(store.read, 0, 10)).length, 10)
  }))

test('where PostgreSQL has no room, that is what is thrown', () =>
  withOffice('postgres', async ({ store }) => {
    const full = store.transact((tx) =>
      sql`do $$ begin raise exception using errcode = 'disk_full'; end $$`.execute(tx.sql),
    )
    await assert.rejects(full, isDiskFull)
    assert.equal(await store.transact((tx) => appendEntry(tx, { kind: 'document.created', subject: 'd1' })), 1)
  }))

test('another failure is not that', () => {
  assert.equal(isDiskFull(new Error('the power went')), false)
  assert.equal(isDiskFull(undefined), false)
})
