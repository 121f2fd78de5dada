import assert from 'node:assert/strict'
import { statSync } from 'node:fs'
import { openLog } from '#ground/log.ts'
import { eachDatabase } from '../../test/office.ts'
import { appendEntry } from './append-entry.ts'
import { keepLogShort } from './keep-log-short.ts'

eachDatabase('what was written comes into the file of the database while others write', async ({ store }) => {
  const end = new AbortController()
  const { promise: done, resolve: onDone } = Promise.withResolvers<void>()
  const keeping = keepLogShort(store, { log: openLog('silent'), signal: end.signal, onDone })
  if (store.file === undefined) return keeping
  const before = statSync(store.file).size
  const details = { text: 'x'.repeat(40_000) }
  for (let written = 0; written < 120; written++)
    await store.transact((tx) => appendEntry(tx, { kind: 'document.created', subject: 'd', details }), {
      durable: 'later',
    })
  await done
  assert.ok(statSync(store.file).size > before + 4_000_000)
  end.abort()
  await keeping
})
