import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { faultsAr } from './words/faults-ar.ts'
import { faultsEn } from './words/faults-en.ts'
import { faultsFa } from './words/faults-fa.ts'

test('every reason that the house refuses with has its sentence in both languages', () => {
  const reasons = reasonsIn(globSync('src/**/*.ts', { exclude: ['src/newsroom/browser/**', '**/*.test.ts'] }))
  assert.ok(reasons.size > 5)
  for (const catalogue of [faultsFa, faultsEn]) assertSaid(reasons, catalogue)
})

test('every reason that a reader can be refused with has its sentence in Arabic, too', () => {
  const reasons = reasonsIn(globSync(readersFiles, { exclude: ['**/*.test.ts', 'src/site/render-*-preview.ts'] }))
  assert.ok(reasons.size > 20)
  assertSaid(reasons, faultsAr)
})

/** Where readers' requests are refused; the rest of the comments is for who moderates them. */
const readersFiles = [
  'src/site/**/*.ts',
  'src/search/**/*.ts',
  'src/web/{assets,file-routes,media-routes}.ts',
  'src/comments/{clean-text,commented-document,mail-address,own-comment,report-comment,reserved-name}.ts',
  'src/comments/submit-*.ts',
  'src/comments/inside/budget.ts',
]

function assertSaid(reasons: Map<string, string>, catalogue: Record<string, unknown>): void {
  assert.deepEqual(
    [...reasons].filter(([reason]) => catalogue[reason] === undefined).map(([reason, file]) => `${reason} in ${file}`),
    [],
  )
}

/** Each reason that is written out, and a file where it is. */
function reasonsIn(files: string[]): Map<string, string> {
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/new Fault\(\s*'\w+',\s*'([^']+)'/g)].map(
      ([, reason]) => [reason ?? '', file] as const,
    ),
  )
  return new Map(found)
}
