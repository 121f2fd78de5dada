import assert from 'node:assert/strict'
import { test } from 'node:test'
import { narrowed, type ListSearch } from './search-params.ts'

test('a changed filter begins at the first page and leaves no empty word in the address', () => {
  const before: ListSearch = { q: 'آب', state: 'open', page: 3 }
  assert.deepEqual(narrowed(before, { q: '' }), { state: 'open' })
  assert.deepEqual(narrowed(before, { state: undefined, lang: 'en' }), { q: 'آب', lang: 'en' })
  assert.deepEqual(narrowed(before, { page: 4 }), { ...before, page: 4 })
  assert.deepEqual(narrowed(before, { page: 1 }), { q: 'آب', state: 'open' })
})
