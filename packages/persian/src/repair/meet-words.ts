import { stemEnd } from './affixes.ts'
import { hashRange } from './hashing.ts'
import type { Lexicon } from './lexicon.ts'
import type { Letters } from './scan.ts'
import { sidesOf } from './sides.ts'
import { leaningsOf } from './sort-of-text.ts'
import { SORTS } from './sorts.ts'

/**
 * Tells of each word of a line what can be said of it by itself, whatever stands beside it: where the lexicon has it, its SIDE bits, its
 * stem, how much it speaks for each sort of text.
 */
export function meetWords(lexicon: Lexicon, letters: Letters): void {
  const { segments, segmentHash, segmentStart, code, segmentSlot, segmentSides, segmentStem } = letters
  const acquaintances = acquaintancesOf(lexicon)
  const { rows, leanings } = acquaintances
  // Variables, one for each of the SORTS, for sums in an array would wait for memory at each word.
  let edited = 0
  let encyclopedia = 0
  let news = 0
  for (let s = 0; s < segments; s++) {
    const hash = segmentHash[s]!
    const start = segmentStart[s]!
    const end = segmentStart[s + 1]!
    const shape = ((end - start) << 24) ^ (code[start]! << 12) ^ code[end - 1]!
    const row = (hash & (ROWS - 1)) * CELLS
    if (rows[row] !== hash || rows[row + CELL.shape] !== shape) {
      getToKnow(acquaintances, letters, s)
      rows[row] = hash
      rows[row + CELL.shape] = shape
    }
    segmentSlot[s] = rows[row + CELL.slot]!
    segmentSides[s] = rows[row + CELL.sides]!
    segmentStem[s] = rows[row + CELL.stem]!
    edited += leanings[row + CELL.leanings]!
    encyclopedia += leanings[row + CELL.leanings + 1]!
    news += leanings[row + CELL.leanings + 2]!
  }
  letters.leanings[0] = edited
  letters.leanings[1] = encyclopedia
  letters.leanings[2] = news
}

/** Words met lately, a row each. Texts use few words again and again, and these stay in the processor's cache where the lexicon would not. */
interface Acquaintances {
  lexicon: Lexicon
  rows: Int32Array
  /** The same memory, for the cells that are no whole numbers. */
  leanings: Float32Array
  /** What each word of the lexicon says of the sort of text. */
  leaningsOfAll: Float32Array
}
/** The hash and the shape, length and first and last letter, tell one word from another; what follows is told of it. */
const CELL = { hash: 0, shape: 1, slot: 2, sides: 3, stem: 4, leanings: 5 } as const
const CELLS = 8
const ROWS = 1 << 14

const known = new WeakMap<Lexicon, Acquaintances>()

function acquaintancesOf(lexicon: Lexicon): Acquaintances {
  const there = known.get(lexicon)
  if (there) return there
  const rows = new Int32Array(ROWS * CELLS)
  const fresh = { lexicon, rows, leanings: new Float32Array(rows.buffer), leaningsOfAll: leaningsOf(lexicon) }
  known.set(lexicon, fresh)
  return fresh
}

function getToKnow(to: Acquaintances, letters: Letters, s: number): void {
  const { code, segmentHash, segmentStart, segmentSlot, segmentStem } = letters
  const hash = segmentHash[s]!
  const start = segmentStart[s]!
  const end = segmentStart[s + 1]!
  const stem = stemEnd(code, start, end)
  const slot = to.lexicon.words.find(hash)
  const row = (hash & (ROWS - 1)) * CELLS
  segmentSlot[s] = slot
  segmentStem[s] = stem === end ? hash : hashRange(code, start, stem)
  to.rows[row + CELL.slot] = slot
  to.rows[row + CELL.stem] = segmentStem[s]!
  to.rows[row + CELL.sides] = sidesOf(to.lexicon, letters, s)
  for (let sort = 0; sort < SORTS; sort++)
    to.leanings[row + CELL.leanings + sort] = slot < 0 ? 0 : to.leaningsOfAll[slot * SORTS + sort]!
}
