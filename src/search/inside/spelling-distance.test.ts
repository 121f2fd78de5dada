import fc from 'fast-check'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { spellingDistance } from './spelling-distance.ts'

const letters = [...'ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیabcxyz0123456789']
const anyWord = fc.array(fc.constantFrom(...letters), { minLength: 3, maxLength: 24 }).map((all) => all.join(''))
const anyEdits = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'leave out', 'write for', 'exchange'),
    at: fc.nat(30),
    letter: fc.constantFrom(...letters),
  }),
  { minLength: 1, maxLength: 2 },
)

test('mistakes cost one each, half where letters sound alike', () => {
  assert.equal(spellingDistance('روحنی', 'روحانی', 2), 1)
  assert.equal(spellingDistance('ردیو', 'رادیو', 2), 1)
  assert.equal(spellingDistance('سدا', 'صدا', 2), 0.5)
  assert.equal(spellingDistance('مدرهس', 'مدرسه', 2), 1)
  assert.equal(spellingDistance('تهران', 'تهران', 2), 0)
  assert.equal(spellingDistance('تهران', 'اصفهان', 2), 3)
})

test('a word is never further from what it was made of than the mistakes that were made', () => {
  fc.assert(
    fc.property(anyWord, anyEdits, (word, edits) => {
      let mistaken = word
      for (const { kind, at, letter } of edits) {
        const place = at % mistaken.length
        const [before, after] = [mistaken.slice(0, place), mistaken.slice(place + 1)]
        if (kind === 'add') mistaken = before + letter + mistaken.slice(place)
        else if (kind === 'leave out') mistaken = before + after
        else if (kind === 'write for') mistaken = before + letter + after
        else mistaken = before + after.slice(0, 1) + mistaken[place] + after.slice(1)
      }
      // Two exchanges of the same letter may take more than their number, for each letter is exchanged once.
      const most = edits.filter((edit) => edit.kind === 'exchange').length > 0 ? edits.length * 2 : edits.length
      assert.ok(spellingDistance(word, mistaken, 4) <= most)
    }),
  )
})
