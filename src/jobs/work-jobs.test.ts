import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import { eachDatabase, type Office } from '../../test/office.ts'
import { addJob, type NewJob } from './add-job.ts'
import { claimJob } from './claim-job.ts'
import { backOff } from './settle-job.ts'
import { workJobs, type JobHandler, type Workshop } from './work-jobs.ts'

const log = pino({ level: 'silent' })

eachDatabase('a job is done after the commit that asked for it, woken at once', async (office) => {
  const done: unknown[] = []
  const shop = open(office, {
    greet: (payload: { name: string }) => {
      done.push(payload.name)
      return Promise.resolve()
    },
  })
  await add(office, { kind: 'greet', payload: { name: 'سارا' } })
  await until(() => done.length === 1)
  await assert.rejects(
    office.store.transact(async (tx) => {
      await addJob(tx, { kind: 'greet', payload: { name: 'never' } })
      throw new Error('the power went')
    }),
  )
  await add(office, { kind: 'greet', payload: { name: 'بهروز' } })
  await until(() => done.length === 2)
  await shop.close()
  assert.deepEqual(done, ['سارا', 'بهروز'])
  assert.ok((await jobs(office)).every(({ finishedAt }) => finishedAt !== null))
})

eachDatabase('six workers do forty jobs, none of them twice', async (office) => {
  const runs = new Map<string, number>()
  const handlers = {
    count: async (_: unknown, { id }: { id: string }) => {
      runs.set(id, (runs.get(id) ?? 0) + 1)
      await new Promise(setImmediate)
    },
  }
  for (let n = 0; n < 40; n += 1) await add(office, { kind: 'count', payload: n })
  const shops = [open(office, handlers, { hands: 3 }), open(office, handlers, { hands: 3 })]
  await until(() => runs.size === 40)
  await Promise.all(shops.map((shop) => shop.close()))
  assert.deepEqual([...new Set(runs.values())], [1])
  assert.ok((await jobs(office)).every(({ finishedAt, attempts }) => finishedAt !== null && attempts === 1))
})

eachDatabase('a job that fails is tried again, later each time, and given up with its last error', async (office) => {
  let attempts = 0
  const shop = open(office, {
    fail: () => {
      attempts += 1
      return Promise.reject(new Error(`no answer, ${attempts}`))
    },
  })
  await add(office, { kind: 'fail', payload: null, maxAttempts: 3 })
  for (const attempt of [1, 2, 3]) {
    await until(async () => attempts === attempt && (await jobs(office))[0]?.lockedBy === null)
    office.clock.advance(backOff(attempt) - 1)
    await add(office, { kind: 'somebody else', payload: null })
    assert.equal(attempts, attempt, 'not before its time')
    office.clock.advance(1)
    await add(office, { kind: 'somebody else', payload: null })
  }
  await shop.close()
  const [job] = await jobs(office)
  assert.equal(attempts, 3)
  assert.deepEqual([job?.lastError, job?.finishedAt, job?.failedAt !== null], ['Error: no answer, 3', null, true])
})

eachDatabase('a job whose worker died in the middle is taken again when its lease has run out', async (office) => {
  await add(office, { kind: 'send', payload: 7, maxAttempts: 2 })
  const claim = (worker: string) => claimJob(office.store, { worker, lease: 60_000, kinds: ['send'] })
  const first = await claim('first')
  assert.deepEqual([first?.payload, first?.attempt], [7, 1])
  assert.equal(await claim('second'), undefined, 'it is held')
  office.clock.advance(60_000)
  assert.equal((await claim('second'))?.attempt, 2)
  office.clock.advance(60_000)
  assert.equal(await claim('third'), undefined, 'it had all its attempts')
  const [job] = await jobs(office)
  assert.ok(job?.failedAt !== null && job?.lastError?.includes('in the middle'))
})

eachDatabase('a long job keeps its lease while it is worked on', async (office) => {
  let end = () => {}
  const shop = open(office, { long: () => new Promise<void>((resolve) => (end = resolve)) }, { lease: 30 })
  await add(office, { kind: 'long', payload: null })
  await until(async () => (await jobs(office))[0]?.lockedBy !== null)
  const held = (await jobs(office))[0]?.lockedUntil
  office.clock.advance(25)
  await until(async () => (await jobs(office))[0]?.lockedUntil !== held)
  office.clock.advance(10)
  assert.equal(await claimJob(office.store, { worker: 'other', lease: 30, kinds: ['long'] }), undefined)
  end()
  await shop.close()
  assert.notEqual((await jobs(office))[0]?.finishedAt, null)
})

eachDatabase('closing finishes what is in flight and takes nothing new', async (office) => {
  let end = () => {}
  let begun = 0
  const shop = open(office, {
    slow: () => {
      begun += 1
      return new Promise<void>((resolve) => (end = resolve))
    },
  })
  await add(office, { kind: 'slow', payload: 1 })
  await add(office, { kind: 'slow', payload: 2 })
  await until(() => begun === 1)
  const closed = shop.close()
  end()
  await closed
  assert.equal(begun, 1)
  assert.equal((await jobs(office)).filter(({ finishedAt }) => finishedAt !== null).length, 1)
})

eachDatabase('of one key there is one unfinished job; once it is done there may be another', async (office) => {
  const job = { kind: 'rebuild', payload: null, key: 'rebuild:home' }
  const first = await add(office, job)
  assert.equal(await add(office, job), first)
  await office.store.transact((tx) => tx.sql.updateTable('job').set({ finishedAt: tx.at }).execute())
  assert.notEqual(await add(office, job), first)
})

eachDatabase('a job waits for its moment, and for a process that has its handler', async (office) => {
  const runAt = '2026-03-21T09:00:00.000Z'
  await add(office, { kind: 'later', payload: null, runAt })
  const claim = (kinds: string[]) => claimJob(office.store, { worker: 'w', lease: 1000, kinds })
  assert.equal(await claim(['later']), undefined)
  office.clock.advance(60 * 60_000)
  assert.equal(await claim(['other']), undefined)
  assert.equal((await claim(['later']))?.kind, 'later')
})

function add(office: Office, job: NewJob): Promise<string> {
  return office.store.transact((tx) => addJob(tx, job))
}

function open(office: Office, handlers: Record<string, JobHandler>, more: Partial<Workshop> = {}) {
  const stop = new AbortController()
  const working = workJobs({ store: office.store, log, handlers, signal: stop.signal, pollEvery: 20, ...more })
  const close = () => {
    stop.abort()
    return working
  }
  return { close }
}

function jobs({ store }: Office) {
  return store.read
    .selectFrom('job')
    .selectAll()
    .where('kind', '!=', 'somebody else')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
}

/** Wait for a condition; the test's own time limit ends a wait in vain. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await setTimeout(5)
}
