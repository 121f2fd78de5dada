import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mock, test } from 'node:test'
import { shareSync } from './shared-sync.ts'

test('who asks while a sync runs shares the next one, which begins after what was written before', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-sync-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'log')
  writeFileSync(path, 'first')
  const begun = await countSyncs(path)
  t.after(() => begun.mock.restore())
  const file = shareSync(path)
  const alone = file.sync()
  const others = Array.from({ length: 9 }, () => file.sync())
  await alone
  await Promise.all(others)
  assert.equal(begun.mock.callCount(), 2)
  await file.sync()
  assert.equal(begun.mock.callCount(), 3)
  await file.close()
})

test('a sync that fails is told to all who waited for it, and the next is tried anew', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-sync-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'log')
  writeFileSync(path, 'first')
  const begun = await countSyncs(path)
  t.after(() => begun.mock.restore())
  begun.mock.mockImplementationOnce(() => Promise.reject(new Error('EIO')))
  const file = shareSync(path)
  const outcomes = await Promise.allSettled([file.sync(), file.sync(), file.sync()])
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['rejected', 'fulfilled', 'fulfilled'],
  )
  await file.close()
})

/** Counts how often any file is brought to the disk; each time it is. */
async function countSyncs(path: string) {
  const handle = await open(path)
  const kind = Object.getPrototypeOf(handle) as { datasync(): Promise<void> }
  await handle.close()
  return mock.method(kind, 'datasync')
}
