import assert from 'node:assert/strict'
import { test } from 'node:test'
import { builtProgram } from '../../scripts/prepare/build-server.mjs'
import { createOfficeFolder } from '../comment-folder.ts'
import { killDuringSubmissions } from '../kill-server.ts'

test('a server killed in the midst of comments loses none that it acknowledged, and doubles none', async () => {
  const { folder, documents, remove } = await createOfficeFolder(3)
  try {
    const report = await killDuringSubmissions({ folder, documents, kills: 5, program: [builtProgram('serve')] })
    assert.ok(report.acknowledged >= 5, JSON.stringify(report))
    assert.deepEqual({ lost: report.lost, doubled: report.doubled }, { lost: 0, doubled: 0 })
  } finally {
    remove()
  }
})

test('its control: a server that acknowledges before the commit is found out', async () => {
  const { folder, documents, remove } = await createOfficeFolder(3)
  try {
    const report = await killDuringSubmissions({
      folder,
      documents,
      kills: 5,
      program: ['test/comment-server.ts', 'early'],
    })
    assert.ok(report.lost > 0, `nothing was lost, so the test above proves nothing: ${JSON.stringify(report)}`)
  } finally {
    remove()
  }
})
