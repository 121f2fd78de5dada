import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { diskSyncOf } from './disk-sync.ts'

test('who asks while a sync runs shares the next one, and who asks after it begins another', async (t) => {
  const path = pathIn(t)
  writeFileSync(path, 'first')
  const file = diskSyncOf(path)
  const alone = file.sync()
  const [one, another] = [file.sync(), file.sync()]
  assert.notEqual(one, alone)
  assert.equal(another, one)
  await alone
  await one
  assert.notEqual(file.sync(), one)
  await file.close()
})

test('a sync that fails is told to who waited for it, and the next is tried anew', async (t) => {
  const path = pathIn(t)
  const file = diskSyncOf(path)
  const [failed, following] = [file.sync(), file.sync()]
  await assert.rejects(failed, /ENOENT/)
  await assert.rejects(following, /ENOENT/)
  writeFileSync(path, 'first')
  await file.sync()
  await file.close()
})

function pathIn(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dabir-sync-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'log')
}
