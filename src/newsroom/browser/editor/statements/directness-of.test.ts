import assert from 'node:assert/strict'
import { test } from 'node:test'
import { directnessOf } from './directness-of.ts'

test('quotation marks and a colon are what a page shows of directness', () => {
  assert.equal(directnessOf({ before: 'شهردار ', words: '«پل باز است.»' }), 'quoted')
  assert.equal(directnessOf({ before: 'شهردار گفت «', words: 'پل باز است' }), 'quoted')
  assert.equal(directnessOf({ before: 'شهردار افزود: ', words: 'پل باز است.' }), 'colon')
  assert.equal(directnessOf({ before: 'شهردار گفت که ', words: 'پل باز است.' }), 'indirect')
})
