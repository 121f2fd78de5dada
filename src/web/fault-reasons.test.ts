import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { faultsEn } from './words/faults-en.ts'
import { faultsFa } from './words/faults-fa.ts'

test('every reason that the house refuses with has its sentence in both languages', () => {
  const reasons = reasonsIn(globSync('src/**/*.ts', { exclude: ['src/newsroom/browser/**', '**/*.test.ts'] }))
  assert.ok(reasons.size > 5)
  for (const catalogue of [faultsFa, faultsEn])
    assert.deepEqual(
      [...reasons]
        .filter(([reason]) => catalogue[reason] === undefined)
        .map(([reason, file]) => `${reason} in ${file}`),
      [],
    )
})

/** Each reason that is written out, and a file where it is. */
function reasonsIn(files: string[]): Map<string, string> {
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/new Fault\(\s*'\w+',\s*'([^']+)'/g)].map(
      ([, reason]) => [reason ?? '', file] as const,
    ),
  )
  return new Map(found)
}
