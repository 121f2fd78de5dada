import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { sayFault } from './say-fault.ts'
import { faultsEn } from './words/faults-en.ts'
import { faultsFa } from './words/faults-fa.ts'

test('both catalogues have the same sentences with the same holes, and none is empty', () => {
  assert.deepEqual(Object.keys(faultsEn).toSorted(), Object.keys(faultsFa).toSorted())
  for (const [key, sentence] of Object.entries(faultsFa)) {
    assert.deepEqual(holes(faultsEn[key] ?? ''), holes(sentence), key)
    assert.ok(sentence.trim() !== '' && faultsEn[key]?.trim() !== '', key)
  }
})

test('every reason that the house refuses with has its sentence', () => {
  const reasons = reasonsIn(globSync('src/**/*.ts', { exclude: ['src/newsroom/browser/**', '**/*.test.ts'] }))
  assert.ok(reasons.size > 5)
  assert.deepEqual(
    [...reasons].filter(([reason]) => faultsFa[reason] === undefined).map(([reason, file]) => `${reason} in ${file}`),
    [],
  )
})

test('a sentence names its details, with the digits of its language', () => {
  const fault = { reason: 'body.too_large', details: { limit: 25 } }
  assert.match(sayFault(fault, 'fa'), /۲۵ مگابایت/)
  assert.match(sayFault(fault, 'en'), /25 MB/)
})

function holes(sentence: string): string[] {
  return [...sentence.matchAll(/\{\w+\}/g)].map(([hole]) => hole).toSorted()
}

/** Each reason that is written out, and a file where it is. */
function reasonsIn(files: string[]): Map<string, string> {
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/new Fault\(\s*'\w+',\s*'([^']+)'/g)].map(([, reason]) => [reason ?? '', file] as const),
  )
  return new Map(found)
}
