import assert from 'node:assert/strict'
import { openLog } from '#ground/log.ts'
import { openCheckpoint } from '#record/checkpoint-note.ts'
import { keepCheckpoint } from '#record/keep-checkpoint.ts'
import { merkleLeaf, merkleNode, merkleRoot, type Hash } from '#record/merkle.ts'
import { publishVersion } from '#record/publish-version.ts'
import { openLogKeys } from '#storage/log-keys.ts'
import { createReport, openCastOffice, paragraph, publishable, sara } from '../../test/cast.ts'
import { eachDatabase } from '../../test/office.ts'
import { logRoutes } from './log-routes.ts'

eachDatabase('a witness rebuilds the signed root from the files alone', async (office) => {
  const { store, blobs, clock, folder } = office
  await openCastOffice(office)
  for (const headline of ['نخست', 'دوم', 'سوم']) {
    const { version } = await createReport(office, publishable(headline, [paragraph('p1', 'متن')]))
    await store.transact((tx) => publishVersion(tx, { version, revision: 1, by: sara }))
  }
  const keys = openLogKeys(folder, { origin: 'localhost/log', at: clock.now() })
  await store.transact((tx) => keepCheckpoint(tx, keys))
  const app = logRoutes({ store, blobs, clock, log: openLog('silent'), publicUrl: 'http://localhost', isSecure: false })
  const fetchBytes = async (path: string) => Buffer.from(await (await app.request(path)).arrayBuffer())

  const trusted = (await (await app.request('/keys')).text()).trim().split('\n')
  const checkpoint = openCheckpoint(await (await app.request('/checkpoint')).text(), trusted)
  assert.equal(checkpoint?.size, 4)
  const bundle = await fetchBytes('/tile/entries/000.p/4')
  const entries: Buffer[] = []
  for (let at = 0; at < bundle.length; at += 2 + bundle.readUInt16BE(at))
    entries.push(bundle.subarray(at + 2, at + 2 + bundle.readUInt16BE(at)))
  const leaves = entries.map((entry): Hash => merkleLeaf(entry))
  assert.deepEqual(Buffer.concat(leaves), await fetchBytes('/tile/0/000.p/4'))
  const hashOf = (level: number, index: number): Promise<Hash> =>
    level === 0
      ? Promise.resolve(leaves[index] as Hash)
      : Promise.all([hashOf(level - 1, index * 2), hashOf(level - 1, index * 2 + 1)]).then(([left, right]) =>
          merkleNode(left, right),
        )
  assert.deepEqual(Buffer.from(await merkleRoot(4, hashOf)), Buffer.from(checkpoint?.root ?? []))
  for (const path of [
    '/tile/0/000',
    '/tile/0/000.p/5',
    '/tile/8/000',
    '/tile/0/0',
    '/tile/entries/x000/000',
    '/tile/0/../keys/x',
  ])
    assert.equal((await app.request(path)).status, 404, path)
})
