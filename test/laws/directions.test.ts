import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inRoot } from '../../scripts/prepare/root.mjs'
import { listCommitted } from './list-committed.ts'

// stylelint holds .css files to this; here it is held to where CSS stands inside TypeScript.
const physical = [
  /\b(margin|padding|border|scroll-margin|scroll-padding)-(left|right)\b[\w-]*\s*:/,
  /\bborder-(top|bottom)-(left|right)-radius\s*:/,
  /\b(text-align|float|clear)\s*:\s*(left|right)\b/,
  /(^|[;{"'`\s])(left|right)\s*:\s*-?[\d.]+(px|rem|em|ch|%|vw|;)/,
  /\b(margin|padding|border)(Left|Right)\b\w*\s*:/,
  /\btextAlign\s*:\s*['"](left|right)['"]/,
]

const findPhysical = (text: string) =>
  physical.map((sign) => sign.exec(text)?.[0].trim()).filter((found) => found !== undefined)

test('styles inside TypeScript say inline-start and inline-end, never left and right', () => {
  const paths = listCommitted().filter((path) => /^(src|packages)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
  const found = paths.flatMap((path) =>
    findPhysical(readFileSync(inRoot(path), 'utf8')).map((sign) => `${path}: ${sign}`),
  )
  assert.deepEqual(found, [])
})

test('the law sees physical directions', () => {
  for (const text of [
    'p { margin-left: 1rem }',
    'text-align: right;',
    '.x{float:left}',
    'left: 0;',
    'right:-2px',
    'style={{ paddingRight: 4 }}',
    'border-top-left-radius: 2px',
  ])
    assert.notDeepEqual(findPhysical(text), [], text)
  for (const text of [
    'margin-inline-start: 1rem',
    'text-align: start',
    'const left: number = 1',
    '{ left: before, right: after }',
    'what is left: nothing',
  ])
    assert.deepEqual(findPhysical(text), [], text)
})
