import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { inRoot } from '../../scripts/prepare/root.mjs'
import { listCommitted } from './list-committed.ts'

// Written in parts, so that this file is no finding of its own law.
const pretended = new RegExp(['\\bmock\\.', '(module|method|fn|getter|setter|property)\\('].join(''))
const skippedOver = new RegExp(['\\b(test|it|describe|suite)\\.', '(only|todo)\\('].join(''))
const asleep = new RegExp(['\\bsetTimeout\\((resolve|done|r|ok), ?', '\\d{4,}\\)'].join(''))

const tests = listCommitted().filter((path) => /\.test\.tsx?$|^test\/.*\.ts$/.test(path))

function findIn(sign: RegExp): string[] {
  return tests.filter((path) => sign.test(readFileSync(inRoot(path), 'utf8')))
}

test('tests run the real thing: no part of the house is replaced by a pretended one', () => {
  assert.ok(tests.length > 0)
  assert.deepEqual(findIn(pretended), [])
})

test('no test stands alone or waits to be written', () => {
  assert.deepEqual(findIn(skippedOver), [])
})

test('tests wait for what they wait for, not for seconds to pass', () => {
  assert.deepEqual(findIn(asleep), [])
})

test('the law sees each of these', () => {
  assert.match(['mock', 'module('].join('.'), pretended)
  assert.match(['test', "only('x'"].join('.'), skippedOver)
  assert.match(['setTimeout(resolve', ' 1000)'].join(','), asleep)
})
