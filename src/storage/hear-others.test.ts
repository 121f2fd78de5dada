import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import pg from 'pg'
import { withOffice } from '../../test/office.ts'
import { appendEntry } from './append-entry.ts'
import { hearOthers } from './hear-others.ts'

test('PostgreSQL tells of every commit that appended, and a connection that broke is made again', () =>
  withOffice('postgres', async ({ store, databaseUrl }) => {
    const end = new AbortController()
    const told = new EventTarget()
    const next = () => once(told, 'told', { signal: AbortSignal.timeout(20_000) })
    const connected = next()
    hearOthers(databaseUrl ?? '', () => told.dispatchEvent(new Event('told')), end.signal)
    await connected
    const append = () => store.transact((tx) => appendEntry(tx, { kind: 'document.created', subject: 'd' }))
    const heard = next()
    await append()
    await heard
    const again = next()
    await breakListener(databaseUrl)
    await again
    const heardAgain = next()
    await append()
    await heardAgain
    end.abort()
  }))

async function breakListener(connectionString: string | undefined): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rowCount } = await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`,
  )
  assert.equal(rowCount, 1)
  await client.end()
}
