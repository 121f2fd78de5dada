import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { searchTerms, terms } from '#persian/terms.ts'
import { markPassage, markText } from './mark-text.ts'

const marked = ({ text, marks }: { text: string; marks: { start: number; end: number }[] }) =>
  marks.map(({ start, end }) => text.slice(start, end))
const wanted = (query: string, ...phrases: string[]) => ({
  clauses: searchTerms(query),
  phrases: phrases.map((phrase) => terms(phrase).flatMap((term) => (term.kind === 'surface' ? term.text : []))),
})

test('what is marked is marked as its author wrote it', () => {
  assert.deepEqual(marked(markText('نشست‌هاي مُهمّ بندر', wanted('نشست مهم'))), ['نشست‌هاي', 'مُهمّ'])
  assert.deepEqual(marked(markText('پایگاه اطلاع رسانی بندر', wanted('اطلاعرسانی'))), ['اطلاع رسانی'])
  assert.deepEqual(
    marked(markText('بندر بزرگ، بزرگ بندر', { clauses: [], phrases: wanted('', 'بندر بزرگ').phrases })),
    ['بندر بزرگ'],
  )
})

test('a passage shows the word itself, not letters of it in another word, however far it stands', () => {
  const far = `${'خرابی کم‌آبی محراب نایاب '.repeat(60)}و سرانجام آب آمد`
  const passage = markPassage(['آغاز خراب است', far], wanted('آب'))
  assert.deepEqual(marked(passage), ['آب'])
  assert.ok(passage.text.startsWith('… '))
  assert.ok(passage.text.length < 400)
})

test('where nothing of a text answers, its beginning is shown', () => {
  assert.deepEqual(markPassage(['آغاز متن'], wanted('زرافه')), { text: 'آغاز متن', marks: [] })
  assert.deepEqual(markPassage([], wanted('زرافه')), { text: '', marks: [] })
})

test('marks lie within the text, in order, whatever the text', () => {
  const word = fc.constantFrom('آب', 'كتاب‌ها', 'رئیس جمهور', '\n', 'a', '😀', 'ّ', '\u200c', 'خراب', '،', ' ')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 300 }), (words) => {
      const { text, marks } = markPassage([words.join(' ')], wanted('آب کتاب رئیس‌جمهور'))
      let read = 0
      for (const { start, end } of marks) {
        assert.ok(start >= read && end > start && end <= text.length)
        read = end
      }
    }),
    { numRuns: 200 },
  )
})
