import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openLogKeys, rotateLogKeys } from '#storage/log-keys.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase, type Office } from '../../test/office.ts'
import { openCheckpoint } from './checkpoint-note.ts'
import { findFirstCheckpointWith, keepCheckpoint, verifierKeys } from './keep-checkpoint.ts'
import { consistencyProof, merkleRoot, provesConsistency } from './merkle.ts'
import { logHashes, logSize } from './log.ts'
import { publishVersion } from './publish-version.ts'

const first = { origin: 'president.example/log', at: '2026-03-21T08:00:00.000Z' }

async function publish(office: Office) {
  const { version } = await createReport(office, publishable('سند', [paragraph('p1', 'متن')]))
  await office.store.transact((tx) => publishVersion(tx, { version, revision: 1, by: sara }))
}

eachDatabase('a checkpoint says size and root, and only its key opens it', async (office) => {
  await openCastOffice(office)
  await publish(office)
  const keys = openLogKeys(office.folder, first)
  const { note, size } = await office.store.transact((tx) => keepCheckpoint(tx, keys))
  const opened = openCheckpoint(note, verifierKeys(keys))
  assert.equal(opened?.origin, 'president.example/log')
  assert.deepEqual([opened?.size, size, await logSize(office.store.read)], [2, 2, 2])
  assert.deepEqual(Buffer.from(opened?.root ?? []), Buffer.from(await merkleRoot(2, logHashes(office.store.read))))
  const stranger = openLogKeys(join(office.folder, 'stranger'), first)
  assert.equal(openCheckpoint(note, verifierKeys(stranger)), undefined)
  assert.equal(openCheckpoint(note.replace('\n2\n', '\n3\n'), verifierKeys(keys)), undefined)
})

eachDatabase('nothing new, nothing signed; and each entry has its first checkpoint for good', async (office) => {
  await openCastOffice(office)
  const keys = openLogKeys(office.folder, first)
  await publish(office)
  const one = await office.store.transact((tx) => keepCheckpoint(tx, keys))
  assert.deepEqual(await office.store.transact((tx) => keepCheckpoint(tx, keys)), one)
  await publish(office)
  const two = await office.store.transact((tx) => keepCheckpoint(tx, keys))
  assert.deepEqual(await findFirstCheckpointWith(office.store.read, 0), one)
  assert.deepEqual(await findFirstCheckpointWith(office.store.read, 2), two)
  const proof = await consistencyProof(one.size, two.size, logHashes(office.store.read))
  const rootOf = (note: string) => openCheckpoint(note, verifierKeys(keys))?.root ?? new Uint8Array()
  assert.ok(
    provesConsistency({
      first: one.size,
      second: two.size,
      firstRoot: rootOf(one.note),
      secondRoot: rootOf(two.note),
      proof,
    }),
  )
})

eachDatabase('a new key is vouched for by the old one, then signs alone', async (office) => {
  await openCastOffice(office)
  await publish(office)
  const old = openLogKeys(office.folder, first)
  await office.store.transact((tx) => keepCheckpoint(tx, old))
  const both = rotateLogKeys(office.folder, '2026-04-01T00:00:00.000Z')
  const [oldKey = '', newKey = ''] = verifierKeys(both)
  const handover = await office.store.transact((tx) => keepCheckpoint(tx, both))
  assert.ok(
    openCheckpoint(handover.note, [oldKey]) !== undefined && openCheckpoint(handover.note, [newKey]) !== undefined,
  )
  await publish(office)
  const after = await office.store.transact((tx) => keepCheckpoint(tx, both))
  assert.equal(openCheckpoint(after.note, [oldKey]), undefined)
  assert.ok(openCheckpoint(after.note, [newKey]) !== undefined)
})

eachDatabase('keys lie in a file for the program alone', async (office) => {
  openLogKeys(office.folder, first)
  const [file = ''] = readdirSync(join(office.folder, 'keys'))
  assert.equal(statSync(join(office.folder, 'keys', file)).mode & 0o777, 0o600)
  assert.throws(() => rotateLogKeys(join(office.folder, 'none'), first.at), /start the office once/)
})
