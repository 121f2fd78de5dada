import assert from 'node:assert/strict'
import { test } from 'node:test'
import { turnsRound } from './turns-round.ts'

test('a word and its negation turn each other round, also with a slip beside it', () => {
  for (const [one, other] of [
    ['نمی‌شود', 'می‌شود'],
    ['نمیشود', 'می‌شود'],
    ['نميشود', 'می‌شود'],
    ['نمی‌شود', 'می‌شوند'],
    ['نمی‌آید', 'نماید'],
    ['نمی', 'می'],
    ['نمی', 'نمک'],
    ['نکرد', 'کرد'],
    ['نباید', 'باید'],
    ['نخواهد', 'خواهند'],
    ['ناامن', 'امن'],
    ['نامناسب', 'مناسب'],
    ['بی‌بهره', 'بهره'],
    ['بی‌ادب', 'باادب'],
    ['بی‌ادب', 'با‌ادب'],
    ['illegal', 'legal'],
    ['unable', 'able'],
    ['Immoral', 'moral'],
  ] as const) {
    assert.ok(turnsRound(one, other), `${one} ${other}`)
    assert.ok(turnsRound(other, one), `${other} ${one}`)
  }
})

test('a slip of the pen turns nothing round', () => {
  for (const [one, other] of [
    ['اصکله', 'اسکله'],
    ['نمیانده', 'نماینده'],
    ['نمایش', 'نمایشی'],
    ['نمی‌سود', 'نمی‌شود'],
    ['نمی‌شد', 'نمی‌شود'],
    ['می‌شد', 'می‌شود'],
    ['بمارستان', 'بیمارستان'],
    ['بیمارسان', 'بیمارستان'],
    ['نشصت', 'نشست'],
    ['نامه', 'نامۀ'],
    ['indutry', 'industry'],
    ['imporant', 'important'],
  ] as const)
    assert.ok(!turnsRound(one, other), `${one} ${other}`)
})
