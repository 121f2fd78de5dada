import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { endOfPart, endOfWord, nextWord } from './cut-words.ts'

/** The same, as two regular expressions say it. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[\u200c_\-.'’&@]+[\p{L}\p{N}\p{M}]+)*/gu
const PART = /[0-9]+(?:\.[0-9]+)*|[\p{L}\p{M}]+|[\p{N}]+/gu

function cut(text: string): string[][] {
  const words: string[][] = []
  for (let at = nextWord(text, 0); at < text.length;) {
    const end = endOfWord(text, at)
    const parts: string[] = []
    while (at < end) {
      const stop = endOfPart(text, at)
      parts.push(text.slice(at, stop))
      at = nextWord(text, stop)
    }
    words.push(parts)
    at = nextWord(text, end)
  }
  return words
}

const units = "ابی\u064b\u200c ..-_'’&@،!019²½Ⅷ一aZ𐤀𐹡😀\ud800\udc00\n".match(/./gsu) ?? []

test('words and their parts are cut where regular expressions cut them', () => {
  const texts = fc.array(fc.constantFrom(...units, '\ud83d', '\ude00'), { maxLength: 40 }).map((all) => all.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      assert.deepEqual(
        cut(text),
        Array.from(text.matchAll(WORD), ([word]) => Array.from(word.matchAll(PART), ([part]) => part)),
      )
    }),
    { numRuns: 3000 },
  )
})

test('parts of some words', () => {
  assert.deepEqual(cut('گفت\u200cوگو، 3.14 km2 a.b @x'), [['گفت', 'وگو'], ['3.14'], ['km', '2'], ['a', 'b'], ['x']])
  assert.deepEqual(cut(''), [])
})
