import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { BROKEN_PLURALS } from './broken-plurals.ts'
import { findTerms, type FoundTerm } from './find-terms.ts'
import { searchTerms, terms } from './terms.ts'

/** The same from all terms of the text. */
function among(text: string, wanted: ReadonlySet<string>): FoundTerm[] {
  const isWanted = terms(text).filter((term) => term.kind !== 'surface' && wanted.has(term.text))
  return sorted(isWanted.map(({ text, start, end }) => ({ text, start, end })))
}

function sorted(found: FoundTerm[]): FoundTerm[] {
  return found.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.text < b.text ? -1 : 1))
}

const words = [
  ...'آیة الله آیه‌الله گفت و گو گفت‌وگو اطلاع رسانی رحم ها اللهی کتاب های کتب نمایندگان اخبار می شود مشاغلشان شغل'.split(
    ' ',
  ),
  ...'والحكومة حكومة للمدينة 2.5 ۱۲ ۵۰۰km E.U. books Book خانه ی ا م ، 😀 𐤀ب ـ'.split(' '),
  ...BROKEN_PLURALS.flat(),
]

test('a few terms are found where all of them are made', () => {
  const gap = fc.constantFrom(' ', '\u200c', '', ' و ', '. ', 'شان ', '\u200cها ')
  const text = fc
    .array(fc.tuple(fc.constantFrom(...words), gap), { maxLength: 14 })
    .map((parts) => parts.flat().join(''))
  fc.assert(
    fc.property(text, text, (one, other) => {
      const wanted = new Set([...searchTerms(other).flat(), ...terms(other).map((term) => term.text)])
      assert.deepEqual(sorted(findTerms(one, wanted)), among(one, wanted))
    }),
    { numRuns: 3000 },
  )
})

test('each term of a text is found when it alone is wanted', () => {
  const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
  fc.assert(
    fc.property(text, (one) => {
      for (const { kind, text: term } of terms(one)) {
        if (kind === 'surface') continue
        const wanted = new Set([term])
        assert.deepEqual(sorted(findTerms(one, wanted)), among(one, wanted), term)
      }
    }),
    { numRuns: 1000 },
  )
})
