import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rememberData } from './remember-data.ts'

test('the same data are answered once, by what they say and not by which object they are, and the oldest answer is forgotten', () => {
  const asked: unknown[] = []
  const count = rememberData(2, (given: { words: string[] }) => {
    asked.push(given)
    return given.words.length
  })
  assert.equal(count({ words: ['a'] }), 1)
  assert.equal(count({ words: ['a'] }), 1)
  assert.equal(asked.length, 1)
  assert.equal(count({ words: ['a', 'b'] }), 2)
  assert.equal(count({ words: [] }), 0)
  assert.equal(count({ words: ['a'] }), 1)
  assert.equal(asked.length, 4)
})
