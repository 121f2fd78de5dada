import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTime } from './read-time.ts'

test('a time of day is read in any digits and with any sign between', () => {
  for (const typed of ['۱۴:۳۰', '14:30', '14.30', '١٤٫٣٠', ' 1430 ']) assert.equal(readTime(typed), '14:30', typed)
  assert.equal(readTime('9:05'), '09:05')
  assert.equal(readTime(''), null)
  for (const typed of ['24:00', '12:60', '12', 'ظهر', '1:2']) assert.equal(readTime(typed), undefined, typed)
})
