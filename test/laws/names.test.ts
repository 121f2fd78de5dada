import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listCommitted } from './list-committed.ts'

const forbidden = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'lib',
  'core',
  'misc',
  'manager',
  'service',
  'services',
]

/** The words of a path that say nothing: whole folder names, and whole words of file names. */
function emptyWords(path: string): string[] {
  const words = path.toLowerCase().split(/[/.]|(?<=\w)-(?=\w)/)
  return words.filter((word) => forbidden.includes(word))
}

test('no file and no folder is called by a word that says nothing', () => {
  const paths = listCommitted()
  assert.ok(paths.length > 0)
  assert.deepEqual(
    paths.filter((path) => emptyWords(path).length > 0),
    [],
  )
})

test('the law sees such names', () => {
  const planted = [
    'src/utils/date.ts',
    'src/record/edition-manager.ts',
    'test/helpers.ts',
    'src/web/inside/common/x.ts',
    'src/lib/a.ts',
  ]
  for (const path of planted) assert.notDeepEqual(emptyWords(path), [], path)
  for (const path of ['src/record/publish-edition.ts', 'src/web/library-page.ts', 'docs/guide/communique.md'])
    assert.deepEqual(emptyWords(path), [], path)
})
