import assert from 'node:assert/strict'
import { test } from 'node:test'
import { KeptParts } from './kept-parts.ts'

const part = (value: string, tags: string[], validUntil?: number) => ({ value, bytes: value.length, tags, validUntil })

test('a part is found until something that it shows changes, or the clock makes it wrong', () => {
  const parts = new KeptParts<string>(1000)
  parts.keep('fa 1', part('one', ['page:news/1', 'about:a']), parts.begin())
  parts.keep('fa 2', part('two', ['page:news/2']), parts.begin())
  parts.keep('fa 3', part('three', ['page:news/3'], 500), parts.begin())
  assert.equal(parts.find('fa 3', 499), 'three')
  assert.equal(parts.find('fa 3', 500), undefined)
  parts.drop(new Set(['about:a', 'about:b']))
  assert.equal(parts.find('fa 1', 0), undefined)
  assert.equal(parts.find('fa 2', 0), 'two')
  assert.equal(parts.bytes, 3)
})

test('what began to be rendered before a drop that concerns it, or before everything was dropped, is not kept', () => {
  const parts = new KeptParts<string>(1000)
  const begun = parts.begin()
  parts.drop(new Set(['about:a']))
  parts.keep('fa 1', part('stale', ['about:a']), begun)
  parts.keep('fa 2', part('fresh', ['about:b']), begun)
  assert.equal(parts.find('fa 1', 0), undefined)
  assert.equal(parts.find('fa 2', 0), 'fresh')
  const before = parts.begin()
  parts.clear()
  parts.keep('fa 3', part('old', ['about:c']), before)
  assert.equal(parts.find('fa 3', 0), undefined)
  parts.keep('fa 3', part('new', ['about:c']), parts.begin())
  assert.equal(parts.find('fa 3', 0), 'new')
})

test('memory stays within its bound, and what was asked for last stays longest', () => {
  const parts = new KeptParts<string>(100)
  for (let number = 1; number <= 20; number++) {
    parts.keep(`fa ${number}`, part('x'.repeat(20), [`page:news/${number}`]), parts.begin())
    parts.find('fa 1', 0)
    assert.ok(parts.bytes <= 100)
  }
  assert.ok(parts.find('fa 1', 0))
  assert.equal(parts.find('fa 2', 0), undefined)
  parts.keep('fa 21', part('x'.repeat(101), []), parts.begin())
  assert.equal(parts.find('fa 21', 0), undefined)
})

test('it is known what was asked for lately, and of what was asked for long ago nothing', () => {
  const parts = new KeptParts<string>(100)
  assert.equal(parts.isAskedAgain('fa 1'), false)
  assert.equal(parts.isAskedAgain('fa 1'), true)
  for (let number = 2; number <= 501; number++) parts.isAskedAgain(`fa ${number}`)
  assert.equal(parts.isAskedAgain('fa 1'), false)
  assert.equal(parts.isAskedAgain('fa 501'), true)
})
