import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMention } from './read-mention.ts'
import { readTokens } from './read-tokens.ts'
import { retagTokens } from './retag-tokens.ts'

function parts(text: string): [kind: string, name: string | null, titles: string[]] {
  const tokens = readTokens(text)
  retagTokens(tokens)
  const slice = (range: { from: number; to: number }): string =>
    text.slice(tokens[range.from]?.start, tokens[range.to - 1]?.end)
  const { kind, name, titles } = readMention(tokens, 0, tokens.length)
  return [kind, name && slice(name), titles.map(slice)]
}

test('a name is told from the honorifics and titles around it', () => {
  assert.deepEqual(parts('دکتر سارا محمدی وزیر بهداشت'), ['person', 'سارا محمدی', ['وزیر بهداشت']])
  assert.deepEqual(parts('وزیر بهداشت سارا محمدی'), ['person', 'سارا محمدی', ['وزیر بهداشت']])
  assert.deepEqual(parts('سارا محمدی، رئیس شورا'), ['person', 'سارا محمدی', ['رئیس شورا']])
  assert.deepEqual(parts('حجت‌الاسلام والمسلمین سید رضا نوری'), ['person', 'سید رضا نوری', []])
  assert.deepEqual(parts('«پیتر هافمن» رئیس‌جمهور اتریش'), ['person', 'پیتر هافمن', ['رئیس‌جمهور اتریش']])
})

test('an institution’s name is no person’s', () => {
  assert.deepEqual(parts('رئیس دانشگاه شهید رضایی'), ['title', null, ['رئیس دانشگاه شهید رضایی']])
  assert.deepEqual(parts('مدیرکل صنعت، معدن و تجارت گیلان')[0], 'title')
  assert.deepEqual(parts('وزارت بهداشت')[0], 'organisation')
  assert.deepEqual(parts('پاره کردن برنامه')[0], 'other')
})
