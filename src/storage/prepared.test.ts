import assert from 'node:assert/strict'
import { eachDatabase } from '../../test/office.ts'
import { appendEntry } from './append-entry.ts'
import { prepared } from './prepared.ts'

eachDatabase('a prepared query answers by what it is given, whatever it was first built for', async ({ store }) => {
  await store.transact(async (tx) => {
    for (const subject of ['a', 'b', 'c', 'd', 'e']) await appendEntry(tx, { kind: 'document.created', subject })
  })
  let built = 0
  const subjects = prepared(
    (reader, given: { among: readonly string[]; except?: string | undefined; isBackwards: boolean; limit: number }) => {
      built += 1
      return reader
        .selectFrom('ledger')
        .select('subject')
        .where('subject', 'in', [...given.among])
        .where('kind', '=', 'document.created')
        .$if(given.except !== undefined, (query) => query.where('subject', '!=', given.except ?? ''))
        .orderBy('seq', given.isBackwards ? 'desc' : 'asc')
        .limit(given.limit)
    },
  )
  const ask = async (given: Parameters<typeof subjects>[1]) =>
    (await subjects(store.read, given)).map((row) => row.subject).join('')
  assert.equal(await ask({ among: ['a', 'b', 'e'], isBackwards: false, limit: 9 }), 'abe')
  assert.equal(await ask({ among: ['c', 'b', 'a', 'd'], isBackwards: false, limit: 3 }), 'abc')
  assert.equal(built, 1)
  assert.equal(await ask({ among: ['c', 'b', 'a', 'd'], isBackwards: true, limit: 9 }), 'dcba')
  assert.equal(await ask({ among: ['c', 'b', 'a'], except: 'b', isBackwards: false, limit: 9 }), 'ac')
  assert.equal(await ask({ among: ['a', 'b', 'c'], except: 'c', isBackwards: false, limit: 9 }), 'ab')
  assert.equal(built, 3)
  await store.transact(async (tx) => {
    await appendEntry(tx, { kind: 'document.created', subject: 'f' })
    const [found] = await subjects(tx.sql, { among: ['f'], isBackwards: false, limit: 1 })
    assert.equal(found?.subject, 'f', 'within a transaction it sees what the transaction wrote')
  })
})
