import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isJoined, takeApart } from './take-apart.ts'

const headline = { id: 'aaaaaaaaaaaa', role: 'headline' as const, text: '', restsOn: null }

test('a joined line becomes a headline and its decks, each once', () => {
  const decks = takeApart(
    [
      { ...headline, text: 'پل تازه باز شد/ شهردار: ساخت پل یک سال زودتر به پایان رسید / ناوگان اتوبوس نو می‌شود' },
      { id: 'bbbbbbbbbbbb', role: 'deck', text: 'ناوگان اتوبوس نو می‌شود', restsOn: null },
    ],
    'aaaaaaaaaaaa',
  )
  assert.deepEqual(
    decks.map(({ role, text }) => [role, text]),
    [
      ['headline', 'پل تازه باز شد'],
      ['deck', 'شهردار: ساخت پل یک سال زودتر به پایان رسید'],
      ['deck', 'ناوگان اتوبوس نو می‌شود'],
    ],
  )
  assert.equal(decks[0]?.id, 'aaaaaaaaaaaa')
  assert.equal(new Set(decks.map(({ id }) => id)).size, 3)
})

test('a date with slashes stays whole', () => {
  const [deck, ...others] = takeApart([{ ...headline, text: 'جلسهٔ ۱۴۰۳/۹/۱۲ شورا' }], 'aaaaaaaaaaaa')
  assert.equal(deck?.text, 'جلسهٔ ۱۴۰۳/۹/۱۲ شورا')
  assert.equal(others.length, 0)
  assert.equal(isJoined('یک / دو'), true)
  assert.equal(isJoined('یک و دو'), false)
})
