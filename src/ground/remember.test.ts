import assert from 'node:assert/strict'
import { test } from 'node:test'
import { remember } from './remember.ts'

test('a function that remembers answers the same, asks again only for what it forgot, and holds no more than its limit', () => {
  const asked: string[] = []
  const length = remember(2, (text) => {
    asked.push(text)
    return text.length
  })
  assert.deepEqual(['a', 'bb', 'a', 'ccc', 'bb', 'a'].map(length), [1, 2, 1, 3, 2, 1])
  assert.deepEqual(asked, ['a', 'bb', 'ccc', 'a'])
})
