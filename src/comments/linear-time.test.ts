import { test } from 'node:test'
import { assertLinear } from '../../test/linear-time.ts'
import { cleanLines } from './clean-text.ts'
import { signalsOfLetters, textKeyOf } from './inside/judge-text.ts'
import { tokensOf } from './spam-filter.ts'
import { findListedWords, type ListedWord } from './words.ts'

const list: ListedWord[] = [
  { id: 'a', word: 'هندوانه', action: 'hold', match: 'word' },
  { id: 'b', word: 'انجیر', action: 'hold', match: 'anywhere' },
  { id: 'c', word: 'م م', action: 'block', match: 'word' },
]

/** Everything that reads a stranger's text before it is kept. */
const readers: Record<string, (text: string) => unknown> = {
  cleaning: cleanLines,
  'its key': textKeyOf,
  'its letters': (text) => signalsOfLetters(text, 0),
  'listed words': (text) => findListedWords(text, list),
  'the filter’s tokens': tokensOf,
}

for (const [what, read] of Object.entries(readers))
  test(`${what} takes no square of a text’s length`, () => assertLinear(read))
