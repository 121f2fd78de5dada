import assert from 'node:assert/strict'
import { test } from 'node:test'
import { repair } from './repair.ts'
import { PROTECT_CASES, REPAIR_CASES, type Case } from './repair.cases.ts'

const show = (text: string): string => text.replaceAll('\u200c', '~')

for (const kind of new Set([...REPAIR_CASES, ...PROTECT_CASES].map((one) => one.kind))) {
  test(`repairs: ${kind}`, () => {
    const failed = [...REPAIR_CASES, ...PROTECT_CASES]
      .filter((one) => one.kind === kind)
      .map(verdict)
      .filter(Boolean)
    assert.deepEqual(failed, [])
  })
}

function verdict({ given, right }: Case): string {
  const { text } = repair(given)
  return right.includes(text) ? '' : `${show(given)} → ${show(text)}, not ${show(right[0]!)}`
}

test('there are at least 118 cases of repair and 8 of leaving alone', () => {
  assert.ok(REPAIR_CASES.length >= 118, String(REPAIR_CASES.length))
  assert.ok(PROTECT_CASES.length >= 8)
})
