import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inRoot } from '../../scripts/prepare/root.mjs'
import { listCommitted } from './list-committed.ts'

// Written in parts, so that this file is no finding of its own law.
const slash = '/'
const signs: { what: string; sign: RegExp; mayStandIn?: RegExp }[] = [
  {
    what: 'a folder of one machine',
    sign: new RegExp(`(^|[\\s"'\`(=:])${slash}(work|root|home|Users)${slash}\\w`, 'm'),
  },
  {
    what: 'the folder for passing things; os.tmpdir() knows its name',
    sign: new RegExp(`(^|[\\s"'\`(=:])${slash}(tmp|var${slash}tmp)${slash}`, 'm'),
  },
  { what: 'the host of a registry', sign: new RegExp(['registry', '(npmjs|yarnpkg|npmmirror)'].join('\\.')) },
]

test('no committed file names a folder of one machine or the host of a registry', () => {
  const found = []
  for (const path of listCommitted()) {
    const bytes = readFileSync(inRoot(path))
    if (bytes.includes(0)) continue
    const text = bytes.toString('utf8')
    for (const { what, sign } of signs)
      if (sign.test(text)) found.push(`${path}: ${what}: ${sign.exec(text)?.[0].trim()}`)
  }
  assert.deepEqual(found, [])
})

test('the law sees such names', () => {
  const seen = (text: string) => signs.some(({ sign }) => sign.test(text))
  for (const name of [
    `"${slash}work/main/x"`,
    `cd ${slash}tmp/x`,
    `'${slash}home/sara/notes'`,
    `https:${slash}/registry${'.'}npmjs.org/x`,
  ])
    assert.ok(seen(name), name)
  for (const name of ['src/work/main', "join(tmpdir(), 'x')", '/newsroom/home/', 'the work/play of it'])
    assert.ok(!seen(name), name)
})
