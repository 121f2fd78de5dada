import assert from 'node:assert/strict'
import { test } from 'node:test'
import { diffSayings } from './diff-sayings.ts'

const shown = (said: string, claimed: string) =>
  diffSayings(said, claimed)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `{-${text}-}`))
    .join('')

test('what was said and what is claimed differ word by word', () => {
  assert.equal(shown('اسکله را با هم می‌سازیم', 'اسکله را هرگز نمی‌سازیم'), 'اسکله را {-با هم می‌سازیم-}{+هرگز نمی‌سازیم+}')
  assert.equal(shown('با هم می‌سازیم', 'تنها مي سازيم'), '{-با هم -}{+تنها +}مي سازيم')
  assert.equal(shown('We build the pier', 'We never build the pier'), 'We {+never +}build the pier')
})

test('keyboards, half-spaces, digits and marks make no difference', () => {
  for (const [said, claimed] of [
    ['گفت‌وگو می‌کنیم، تا ۱۲ روز.', 'گفتوگو مي کنيم تا 12 روز'],
    ['کتاب‌های تازه', 'كتاب های «تازه»'],
    ['او گفت: می‌آییم', 'او گفت می آییم'],
  ] as const)
    assert.deepEqual(
      diffSayings(said, claimed).filter((piece) => piece.kind !== 'same'),
      [],
      claimed,
    )
})

test('long texts that have nothing in common are told apart', () => {
  const words = (start: number) => Array.from({ length: 3000 }, (_, index) => `w${start + index}`).join(' ')
  assert.ok(diffSayings(words(0), words(10_000)).length > 0)
})
