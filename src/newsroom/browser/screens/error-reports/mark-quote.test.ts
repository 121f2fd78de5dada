import assert from 'node:assert/strict'
import { test } from 'node:test'
import { markQuote } from './mark-quote.ts'

const marked = (line: string, quote: string) =>
  markQuote(line, quote)
    .map((piece) => (piece.isMarked ? `[${piece.text}]` : piece.text))
    .join('')

test('quoted words are found whatever keyboard, spaces and half-spaces they came with', () => {
  assert.equal(marked('او دربارهٔ شمال روسیه گفت‌وگو کرد.', 'شمال روسیه'), 'او دربارهٔ [شمال روسیه] گفت‌وگو کرد.')
  assert.equal(marked('او گفت‌وگو کرد.', '«گفتوگو  كرد»'), 'او [گفت‌وگو کرد].')
  assert.equal(marked('The port of Duba', 'port  of'), 'The [port of] Duba')
  for (const quote of ['', ' ', 'نیست']) assert.equal(marked('همین است', quote), 'همین است')
})
