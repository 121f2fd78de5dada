import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inQuotes, wordsInQuotes } from './statement-lines.ts'

test('words stand in the quotation marks of their language, once', () => {
  for (const [lang, text, quoted] of [
    ['fa', 'آب گران شد', '«آب گران شد»'],
    ['ar', 'غلا الماء', '«غلا الماء»'],
    ['en', 'Water is dearer', '“Water is dearer”'],
    ['tr', 'Su pahalı', '“Su pahalı”'],
    ['fr', 'L’eau', '«L’eau»'],
    ['en', '“Water” is dearer', '“Water” is dearer'],
    ['fa', '«آب» گران شد', '«آب» گران شد'],
  ] as const)
    assert.equal(inQuotes(text, lang), quoted)
  const wording = { text: 'آب گران شد', lang: 'fa' }
  for (const directness of ['colon', 'indirect', 'infinitive', 'summary'] as const)
    assert.equal(wordsInQuotes({ wording, directness }), wording.text)
  assert.equal(wordsInQuotes({ wording, directness: 'verbatim' }), '«آب گران شد»')
})
