import assert from 'node:assert/strict'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { openLog } from '#ground/log.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { appendEntry } from './append-entry.ts'
import { followLedger } from './follow-ledger.ts'

const append = (office: Office, subject: string) =>
  office.store.transact((tx) => appendEntry(tx, { kind: 'document.created', subject }))

/** Follow until `count` entries were seen by one handler; returns their subjects. */
async function follow(office: Office, count: number, fail: () => boolean = () => false): Promise<string[]> {
  const seen: string[] = []
  const end = new AbortController()
  const handlers = {
    index: (entries: { subject: string }[]) => {
      if (fail()) return Promise.reject(new Error('not yet'))
      seen.push(...entries.map((entry) => entry.subject))
      if (seen.length >= count) end.abort()
      return Promise.resolve()
    },
  }
  const late = setTimeout(() => end.abort(), 20_000)
  await followLedger({ store: office.store, log: openLog('silent'), handlers, signal: end.signal })
  clearTimeout(late)
  return seen
}

eachDatabase(
  'a handler is given what was there before and what comes, and goes on where it stopped',
  async (office) => {
    await append(office, 'a')
    const following = follow(office, 2)
    await append(office, 'b')
    assert.deepEqual(await following, ['a', 'b'])
    await append(office, 'c')
    assert.deepEqual(await follow(office, 1), ['c'])
  },
)

eachDatabase('a handler that fails is given the same entries again', async (office) => {
  await append(office, 'a')
  let failures = 0
  assert.deepEqual(await follow(office, 1, () => failures++ < 1), ['a'])
  assert.equal(failures, 2)
})

eachDatabase('a follower that is told to stop stops at once', async (office) => {
  const end = new AbortController()
  const following = followLedger({
    store: office.store,
    log: openLog('silent'),
    handlers: { idle: () => Promise.resolve() },
    signal: end.signal,
  })
  const told = once(end.signal, 'abort')
  end.abort()
  await told
  await following
})

eachDatabase('a late handler does at once what came while it waited', async (office) => {
  const calls: string[][] = []
  const end = new AbortController()
  const late = setTimeout(() => end.abort(), 20_000)
  const handle = async (entries: { subject: string }[]) => {
    calls.push(entries.map((entry) => entry.subject))
    if (calls.length === 1) for (const subject of ['b', 'c', 'd']) await append(office, subject)
    if (calls.flat().includes('d')) end.abort()
  }
  const following = followLedger({
    store: office.store,
    log: openLog('silent'),
    handlers: { late: { handle, lateMs: 20 } },
    signal: end.signal,
  })
  await append(office, 'a')
  await following
  clearTimeout(late)
  assert.deepEqual(calls, [['a'], ['b', 'c', 'd']])
})

eachDatabase('a late handler waits while the ledger goes on growing, though not for ever', async (office) => {
  const calls: string[][] = []
  const end = new AbortController()
  const handle = (entries: { subject: string }[]) => {
    calls.push(entries.map((entry) => entry.subject))
    return Promise.resolve()
  }
  const following = followLedger({
    store: office.store,
    log: openLog('silent'),
    handlers: { late: { handle, lateMs: 200 } },
    signal: end.signal,
  })
  const subjects: string[] = []
  // What stands there when it looks for the first time it takes at once.
  const last = () => calls.at(-1) ?? []
  while (last().length < 2) {
    subjects.push(`s${subjects.length}`)
    assert.ok(subjects.length < 100_000)
    await append(office, subjects.at(-1) ?? '')
    await setImmediate()
  }
  end.abort()
  await following
  assert.deepEqual(calls.flat(), subjects.slice(0, calls.flat().length))
})

eachDatabase('who stops right after an entry was handled has written how far it came', async (office) => {
  const end = new AbortController()
  const handle = () => {
    end.abort()
    return Promise.resolve()
  }
  await append(office, 'a')
  await followLedger({
    store: office.store,
    log: openLog('silent'),
    handlers: { one: handle, other: handle },
    signal: end.signal,
  })
  const places = await office.store.read.selectFrom('ledgerCursor').select(['handler', 'seq']).execute()
  const last = await office.store.read.selectFrom('ledger').select('seq').orderBy('seq', 'desc').executeTakeFirst()
  assert.ok(places.length > 0)
  for (const { seq } of places) assert.equal(Number(seq), Number(last?.seq))
})
