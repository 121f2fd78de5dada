import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openWords, say, sayAny, sayPieces } from './say.ts'

test('a sentence is filled in, with numbers in the digits of its language', async () => {
  await openWords('fa')
  assert.equal(say('filter.count', { count: 1250 }), '۱٬۲۵۰ مورد')
  assert.equal(say('pager.place', { page: 2, last: 3 }), 'برگهٔ ۲ از ۳')
  await openWords('en')
  assert.equal(say('filter.count', { count: 1 }), '1 item')
  assert.equal(say('filter.count', { count: 2 }), '2 items')
})

test('a sentence comes in pieces where something other than text stands in it', async () => {
  await openWords('en')
  assert.deepEqual(sayPieces('merge.into'), [
    { text: 'Everything of it now stands in ' },
    { slot: 'name' },
    { text: '.' },
  ])
})

test('a label that the catalogue does not know is shown as it came', async () => {
  await openWords('fa')
  assert.equal(sayAny('language', 'ar'), 'عربی')
  assert.equal(sayAny('language', 'xx'), 'xx')
})

test('in the pseudo-locale what is filled in stands in brackets as well', async () => {
  await openWords('pseudo')
  assert.equal(say('pager.place', { page: 2, last: 3 }), '⟦برگهٔ ⟧⟦۲⟧⟦ از ⟧⟦۳⟧')
  await openWords('fa')
})
