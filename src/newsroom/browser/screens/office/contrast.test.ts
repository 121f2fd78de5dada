import assert from 'node:assert/strict'
import { test } from 'node:test'
import { contrastOf } from './contrast.ts'

test('contrasts are those of WCAG, whichever colour is named first', () => {
  assert.equal(contrastOf('#000000', '#ffffff'), 21)
  assert.equal(contrastOf('#ffffff', '#ffffff'), 1)
  assert.equal(contrastOf('#777777', '#ffffff').toFixed(2), '4.48')
  assert.equal(contrastOf('#ffffff', '#0000ff').toFixed(2), '8.59')
})
