import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { dabir } from '../served-office.ts'

const page = readFileSync(new URL('../../docs/reference/commands.md', import.meta.url), 'utf8')

test('every command has its heading in the reference and its usage there, and nothing else has one', () => {
  const { stdout, status } = dabir(['help'], {})
  assert.equal(status, 0)
  const usages = [...stdout.matchAll(/^ {2}(dabir .+)$/gm)].map((match) => match[1] ?? '')
  const names = usages.map((usage) => usage.replace(/ (\[|<|[A-Z-]).*$/, ''))
  const headings = [...page.matchAll(/^## (dabir .+)$/gm)].map((match) => match[1] ?? '')
  assert.deepEqual(headings.toSorted(), names.toSorted())
  for (const usage of usages) assert.ok(page.includes(`\`${usage}\``), `${usage} is not in the reference`)
})

test('a command that is not there, and a call without its file, are refused with what to write', () => {
  const unknown = dabir(['publish'], {})
  assert.equal(unknown.status, 2)
  assert.match(unknown.stderr, /There is no command «publish»/)
  const nothing = dabir(['backup'], {})
  assert.equal(nothing.status, 2)
  assert.match(nothing.stderr, /Name one file: dabir backup FILE/)
})
