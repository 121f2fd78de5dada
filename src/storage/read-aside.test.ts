import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { test } from 'node:test'
import { eachDatabase, withOffice } from '../../test/office.ts'
import { appendEntry } from './append-entry.ts'
import { listEntries } from './list-entries.ts'
import type { Reader } from './store.ts'

eachDatabase('what was committed is found aside at once, with what is asked given as it is', async ({ store }) => {
  for (const subject of ['who?', "it's ?", 'کیست؟']) {
    await store.transact((tx) => appendEntry(tx, { kind: 'document.created', subject }))
    assert.deepEqual(await listEntries(store.aside, 0, 10), await listEntries(store.read, 0, 10))
    const found = await store.aside.selectFrom('ledger').select('seq').where('subject', '=', subject).execute()
    assert.equal(found.length, 1)
  }
})

eachDatabase('a question that is no SQL is refused aside, and the next one is answered', async ({ store }) => {
  await assert.rejects(
    store.aside
      .selectFrom('nowhere' as 'ledger')
      .selectAll()
      .execute(),
    /nowhere/,
  )
  assert.deepEqual(await listEntries(store.aside, 0, 10), [])
})

test('nothing is written aside', () =>
  withOffice('sqlite', async ({ store }) => {
    await assert.rejects(sql`delete from "ledger"`.execute(store.aside), /read/)
  }))

test('who asks aside holds up nobody else', () =>
  withOffice('sqlite', async ({ store }) => {
    const answered: string[] = []
    const note = (who: string) => () => void answered.push(who)
    await count(store.aside, 1)
    const long = count(store.aside, 3_000_000).then(note('aside'))
    for (let at = 0; at < 20; at++) await count(store.read, 10)
    note('here')()
    await long
    assert.deepEqual(answered, ['here', 'aside'])
  }))

/** SQLite counts up to so many, one by one. */
async function count(reader: Reader, last: number): Promise<void> {
  const { rows } = await sql<{ n: number }>`
    with recursive step(n) as (select 1 union all select n + 1 from step where n < ${last})
    select count(*) as n from step`.execute(reader)
  assert.equal(rows[0]?.n, last)
}

test('an office is closed while somebody waits aside, who is told', () =>
  withOffice('sqlite', async ({ store }) => {
    await count(store.aside, 1)
    const long = assert.rejects(count(store.aside, 3_000_000), /closed/)
    await store.close()
    await long
    await assert.rejects(count(store.aside, 1), /closed/)
  }))
