import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import config, { entries } from '../../.dependency-cruiser.mjs'
import { cruiseArguments } from '../../scripts/gate/steps.mjs'
import { inRoot, root } from '../../scripts/prepare/root.mjs'
import { plant, runNode } from './plant.ts'

interface Report {
  summary: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] }
}

function cruise(folder: string, ...folders: string[]): Report {
  const { said } = runNode([...cruiseArguments(...folders), '--output-type', 'json'], folder)
  return JSON.parse(said) as Report
}

const tellViolations = ({ violations: found }: Report['summary']): string[] =>
  found.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)

const rows = JSON.parse(readFileSync(inRoot('rooms.json'), 'utf8')) as string[][]
const value = 'export const value = 1\n'

/** What is planted, the rule that must be red for it, and the file that breaks it. */
const violations: Record<string, { rule: string; from: string; files: Record<string, string> }> = {
  'an import up': {
    rule: 'record-imports-down',
    from: 'src/record/up.ts',
    files: { 'src/record/up.ts': "export { value } from '../site/page.ts'\n" },
  },
  'an import up by its #name': {
    rule: 'storage-imports-down',
    from: 'src/storage/named-up.ts',
    files: {
      'src/storage/named-up.ts': "import { value } from '#web/page.ts'\nexport const twice = value * 2\n",
      'src/web/page.ts': value,
    },
  },
  'an import up of a type only': {
    rule: 'ground-imports-down',
    from: 'src/ground/typed-up.ts',
    files: {
      'src/ground/typed-up.ts': "import type { Entry } from '#storage/entry.ts'\nexport type Entries = Entry[]\n",
      'src/storage/entry.ts': 'export interface Entry {\n  id: string\n}\n',
    },
  },
  'an import sideways': {
    rule: 'site-imports-down',
    from: 'src/site/sideways.ts',
    files: { 'src/site/sideways.ts': "export { value } from '#api/resource.ts'\n", 'src/api/resource.ts': value },
  },
  'an import of an entry file': {
    rule: 'jobs-imports-down',
    from: 'src/jobs/entry.ts',
    files: { 'src/jobs/entry.ts': "export { value } from '../serve.ts'\n", 'src/serve.ts': value },
  },
  "a reach into another room's inside": {
    rule: 'inside-is-private',
    from: 'src/site/reach.ts',
    files: {
      'src/site/reach.ts': "export { value } from '#record/inside/secret.ts'\n",
      'src/record/inside/secret.ts': value,
    },
  },
  'a query in a face': {
    rule: 'sql-stays-in-its-room',
    from: 'src/newsroom/query.ts',
    files: { 'src/newsroom/query.ts': "import { sql } from 'kysely'\nexport const one = sql`select 1`\n" },
  },
  'a query type in a face': {
    rule: 'sql-stays-in-its-room',
    from: 'src/web/query-type.ts',
    files: { 'src/web/query-type.ts': "import type { Kysely } from 'kysely'\nexport type Any = Kysely<object>\n" },
  },
  'a package in @dabir/persian': {
    rule: 'persian-stands-alone',
    from: 'packages/persian/src/leaning.ts',
    files: { 'packages/persian/src/leaning.ts': "export { z } from 'zod'\n" },
  },
  'a part of Node in @dabir/persian': {
    rule: 'persian-stands-alone',
    from: 'packages/persian/src/reading.ts',
    files: { 'packages/persian/src/reading.ts': "export { readFileSync } from 'node:fs'\n" },
  },
  "a part of Node in the newsroom's app": {
    rule: 'browser-has-no-server',
    from: 'src/newsroom/browser/disk.ts',
    files: { 'src/newsroom/browser/disk.ts': "export { readFileSync } from 'node:fs'\n" },
  },
  'test code in a room': {
    rule: 'source-needs-no-test-code',
    from: 'src/media/tested.ts',
    files: { 'src/media/tested.ts': "export { value } from '../../test/office.ts'\n", 'test/office.ts': value },
  },
  'a package of the tests in a room': {
    rule: 'source-needs-no-dev-package',
    from: 'src/media/checked.ts',
    files: { 'src/media/checked.ts': "import check from 'fast-check'\nexport const integers = check.integer()\n" },
  },
  'a room that rooms.json does not know': {
    rule: 'no-unknown-room',
    from: 'src/site/visit.ts',
    files: { 'src/site/visit.ts': "export { value } from '../cellar/wine.ts'\n", 'src/cellar/wine.ts': value },
  },
  'a circle': {
    rule: 'no-circular',
    from: 'src/staff/egg.ts',
    files: {
      'src/staff/hen.ts': "import { egg } from './egg.ts'\nexport const hen = () => egg\n",
      'src/staff/egg.ts': "import { hen } from './hen.ts'\nexport const egg = () => hen\n",
    },
  },
  'an import of nothing': {
    rule: 'no-unresolved',
    from: 'src/delivery/lost.ts',
    files: { 'src/delivery/lost.ts': "export { value } from '#media/nowhere.ts'\n" },
  },
}

test('the tree keeps the order of rooms', () => {
  const { summary } = cruise(root, 'src', 'packages/persian/src')
  assert.deepEqual(tellViolations(summary), [])
  assert.ok(summary.totalCruised > 0, 'it looked at modules')
})

test('every folder of src/ is a room, and src/ holds no other file than the entries', () => {
  const rooms = rows.flat()
  for (const entry of readdirSync(inRoot('src'), { withFileTypes: true }))
    if (entry.isDirectory()) assert.ok(rooms.includes(entry.name), `${entry.name} stands in rooms.json`)
    else assert.match(entry.name, new RegExp(`^(${entries.join('|')})(\\.test)?\\.ts$`))
})

test('a tree that breaks every rule is red for each', async (t) => {
  const files = {
    'src/site/page.ts': value,
    ...Object.assign({}, ...Object.values(violations).map((one) => one.files)),
  }
  using planted = plant(files)
  const found = cruise(planted.folder, 'src', 'packages/persian/src').summary.violations
  for (const [what, { rule, from }] of Object.entries(violations))
    await t.test(what, () => {
      const red = found.filter((one) => one.from === from).map((one) => one.rule.name)
      assert.ok(red.includes(rule), `${from} is red for ${rule}; it was red for [${red.join(', ')}]`)
    })
})

test('every rule has its planted violation', () => {
  const planted = new Set(Object.values(violations).map(({ rule }) => rule))
  const missing = config.forbidden
    .map(({ name }) => name)
    .filter((name) => !name.endsWith('-imports-down') && !planted.has(name))
  assert.deepEqual(missing, [])
})

test('imports down the rows are let through', () => {
  using planted = plant({
    'src/serve.ts': "export { value } from '#site/page.ts'\n",
    'src/site/page.ts': "export { value } from '#record/find.ts'\n",
    'src/record/find.ts': "export { value } from './inside/query.ts'\n",
    'src/record/inside/query.ts': "export { fold as value } from '#persian/fold.ts'\n",
    'packages/persian/src/fold.ts': 'export const fold = 1\n',
  })
  const { summary } = cruise(planted.folder, 'src', 'packages/persian/src')
  assert.deepEqual(tellViolations(summary), [])
  assert.equal(summary.totalCruised, 5)
})
