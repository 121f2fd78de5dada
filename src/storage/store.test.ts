import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { eachDatabase } from '../../test/office.ts'
import { appendEntry } from './append-entry.ts'
import { listEntries } from './list-entries.ts'
import { nextNumber } from './next-number.ts'

eachDatabase('a transaction that throws leaves nothing behind, not even a number', async ({ store }) => {
  const failed = store.transact(async (tx) => {
    await nextNumber(tx, 'document')
    await appendEntry(tx, { kind: 'document.created', subject: 'd1' })
    throw new Error('the power went')
  })
  await assert.rejects(failed, /the power went/)
  assert.deepEqual(await listEntries(store.read, 0, 10), [])
  assert.equal(await store.transact((tx) => nextNumber(tx, 'document')), 1)
})

eachDatabase('effects run after the commit, in order, and not after a failure', async ({ store }) => {
  const seen: string[] = []
  await store.transact(async (tx) => {
    tx.afterCommit(() => void seen.push('first'))
    tx.afterCommit(() => void seen.push('second'))
    seen.push('body')
  })
  await store
    .transact(async (tx) => {
      tx.afterCommit(() => void seen.push('never'))
      throw new Error('no')
    })
    .catch(() => {})
  assert.deepEqual(seen, ['body', 'first', 'second'])
})

eachDatabase('the ledger cannot be rewritten', async ({ store }) => {
  const seq = await store.transact((tx) => appendEntry(tx, { kind: 'document.created', subject: 'd1', by: null }))
  await assert.rejects(
    store.transact((tx) => tx.sql.updateTable('ledger').set({ kind: 'x' }).where('seq', '=', seq).execute()),
    /immutable: ledger/,
  )
  await assert.rejects(
    store.transact((tx) => tx.sql.deleteFrom('ledger').execute()),
    /immutable: ledger/,
  )
})

eachDatabase('twenty appenders at once leave no gap and no number twice', async ({ store }) => {
  const append = () => store.transact((tx) => appendEntry(tx, { kind: 'document.created', subject: 'd' }))
  const numbers = await Promise.all(Array.from({ length: 20 }, append))
  assert.deepEqual(
    numbers.toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, i) => i + 1),
  )
})

eachDatabase(
  'whatever its durability, what a transaction wrote is read at once and an effect follows',
  async ({ store }) => {
    const seen: string[] = []
    for (const durable of ['shared', 'later', 'first'] as const) {
      const number = await store.transact(
        async (tx) => {
          tx.afterCommit(() => void seen.push(durable))
          return appendEntry(tx, { kind: 'document.created', subject: durable })
        },
        { durable },
      )
      const [entry] = await listEntries(store.read, number - 1, 1)
      assert.equal(entry?.subject, durable)
    }
    assert.deepEqual(seen, ['shared', 'later', 'first'])
  },
)

eachDatabase('only a transaction that may wait leaves its commit to a later sync', async ({ store }) => {
  const syncs = async (durable?: 'first' | 'shared' | 'later') =>
    store.transact(async (tx) => {
      const name = tx.kind === 'sqlite' ? 'synchronous' : 'synchronous_commit'
      const { rows } = await sql<
        Record<string, unknown>
      >`${sql.raw(tx.kind === 'sqlite' ? 'pragma' : 'show')} ${sql.raw(name)}`.execute(tx.sql)
      return String(rows[0]?.[name])
    }, durable && { durable })
  const told = [await syncs(), await syncs('shared'), await syncs('later'), await syncs('first'), await syncs()]
  assert.deepEqual(told, store.kind === 'sqlite' ? ['2', '1', '1', '2', '2'] : ['on', 'on', 'off', 'on', 'on'])
})
