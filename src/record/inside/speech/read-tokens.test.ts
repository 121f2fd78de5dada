import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTokens } from './read-tokens.ts'
import { COLON, STOP } from './word-bits.ts'

const words = (text: string): string[] => readTokens(text).map((token) => token.text)

test('variants of a letter, vowel signs and digits fold to one form; offsets are the text’s own', () => {
  const text = 'مُدير\u200cكلّ ۱۲'
  assert.deepEqual(words(text), ['مدیر', 'کل', '12'])
  assert.deepEqual(
    readTokens(text).map((token) => text.slice(token.start, token.end)),
    ['مُدير', 'كلّ', '۱۲'],
  )
})

test('a half-space parts words as a space does', () => {
  assert.deepEqual(words('می\u200cگوید'), words('می گوید'))
})

test('a full stop in an abbreviation or a number and a colon in a time end nothing', () => {
  const ends = (text: string): number => readTokens(text).filter((token) => token.bits & (STOP | COLON)).length
  assert.equal(ends('ارتش ج.ا.ا در ساعت 12:30 به 2.5 کیلومتری رسید'), 0)
  assert.equal(ends('رسید.وی گفت:سلام'), 2)
})
