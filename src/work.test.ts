import assert from 'node:assert/strict'
import { openLog } from '#ground/log.ts'
import { addJob } from '#jobs/add-job.ts'
import { openLogKeys } from '#storage/log-keys.ts'
import { eachDatabase } from '../test/office.ts'
import { startWork } from './work.ts'

eachDatabase('the sweep lets go what has run out and keeps what has not', async ({ store, blobs, clock, folder }) => {
  const session = (id: string, expiresAt: string) => ({
    id,
    account: 'a',
    createdAt: clock.now(),
    lastSeenAt: clock.now(),
    expiresAt,
    device: '',
  })
  await store.transact(async (tx) => {
    const account = { id: 'a', login: 'sara', name: 'سارا', role: 'editor' as const, language: 'fa' as const }
    await tx.sql
      .insertInto('account')
      .values({ ...account, passwordHash: null, createdAt: tx.at, disabledAt: null })
      .execute()
    await tx.sql
      .insertInto('session')
      .values([session('old', '2026-01-01T00:00:00.000Z'), session('live', '2026-12-01T00:00:00.000Z')])
      .execute()
    await addJob(tx, { kind: 'sweep', payload: null })
  })
  const keys = openLogKeys(folder, { origin: 'localhost/log', at: clock.now() })
  const house = { store, blobs, clock, log: openLog('silent'), publicUrl: 'http://localhost', isSecure: false }
  const work = startWork(house, () => keys)
  const unfinished = () => store.read.selectFrom('job').select('id').where('finishedAt', 'is', null).executeTakeFirst()
  const deadline = performance.now() + 10_000
  while ((await unfinished()) !== undefined && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 20))
  await work.stop()
  const sessions = await store.read.selectFrom('session').select('id').execute()
  assert.deepEqual(sessions, [{ id: 'live' }])
})
