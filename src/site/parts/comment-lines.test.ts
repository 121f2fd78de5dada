import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOfMarkup } from '#web/markup.ts'
import { assertLinear } from '../../../test/linear-time.ts'
import { textMarkup } from './comment-lines.ts'

test('a text with its links is written in no square of its length', () =>
  assertLinear((text) => textOfMarkup(textMarkup({ text, mayLink: true }, 'fa'))))

test('a text in another script than the page’s says its language, and no other text does', () => {
  const written = (text: string, page: string) => textOfMarkup(textMarkup({ text, mayLink: false }, page))
  assert.match(written('Is the contract public?', 'fa'), /^<div class="words" lang="en">/)
  assert.match(written('کاش زودتر تمام شود.', 'en'), /^<div class="words" lang="fa">/)
  for (const text of ['کاش زودتر تمام شود.', 'شكرا على هذا الخبر', '۱۲ + ۳', '👍'])
    assert.match(written(text, 'fa'), /^<div class="words" *>/)
})
