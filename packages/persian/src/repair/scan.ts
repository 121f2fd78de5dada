import { DIGIT, FOREIGN, MARK, folded } from '../letters.ts'
import { SORTS } from './sorts.ts'

/** What stands between two neighbouring letters: nothing, a half-space, one space, or anything else. */
export const GAP = { none: 0, half: 1, space: 2, other: 3 } as const

const START_HASH = 0x811c9dc5 | 0

/** One step of the hash under which words are filed (FNV-1a over code units). */
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** The hash of the empty word, to start from. */
export const emptyHash = START_HASH

/**
 * One stretch of text as letters and gaps. A run of digits, or of foreign letters, counts as one letter. A segment is
 * what stands between two gaps that are not `none`; segment s holds letters segmentStart[s] … segmentStart[s+1]-1.
 */
export interface Letters {
  count: number
  /** How many gaps are half-spaces. */
  halves: number
  /** The code units of the text. */
  units: Uint16Array
  /** Folded letter codes. */
  code: Uint16Array
  /** Where each letter begins in the text. */
  from: Int32Array
  /** 1 where the letter carries an ezafe («هٔ», «ۀ»), 2 where it carries a tanvin. */
  mark: Uint8Array
  /** GAP after each letter; after the last one, `other`. */
  gap: Uint8Array
  /**
   * Houses differ in what they join, and give themselves away: thrice whether the ezafe after heh is written («هٔ», «ۀ»),
   * and which digits are used last (1 Latin, 2 Persian).
   */
  style: number
  /** How many sentences end in it; one at least. */
  sentences: number
  /** Which sort of text it reads like: see `sortOfText`. */
  sort: number
  segments: number
  segmentStart: Int32Array
  segmentHash: Int32Array
  /** Of each segment where the lexicon has it, its SIDE bits and the hash of its stem: see `meetWords`. */
  segmentSlot: Int32Array
  segmentSides: Int32Array
  segmentStem: Int32Array
  /** How much the words, all together, speak for each sort of text. */
  leanings: Float64Array
}

/** A stretch of text, half-open. */
interface Stretch {
  start: number
  end: number
}

/** Empty arrays with room for a text of that many code units. */
export function roomFor(length: number): Letters {
  const size = length + 2
  return {
    count: 0,
    halves: 0,
    units: new Uint16Array(size),
    code: new Uint16Array(size),
    from: new Int32Array(size),
    mark: new Uint8Array(size),
    gap: new Uint8Array(size),
    style: 0,
    sentences: 1,
    sort: 0,
    segments: 0,
    segmentStart: new Int32Array(size),
    segmentHash: new Int32Array(size),
    segmentSlot: new Int32Array(size),
    segmentSides: new Int32Array(size),
    segmentStem: new Int32Array(size),
    leanings: new Float64Array(SORTS),
  }
}

/** Reads a text into `into`, which must have room for it; what is hidden holds no letters. */
export function scan(text: string, into: Letters, hidden: readonly Stretch[] = []): void {
  const { units, code, from, gap, mark, segmentStart, segmentHash } = into
  const { length } = text
  // Asked for one by one in a loop as long as the next, the units of a string would cost twice as much.
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i)
  for (const { start, end } of hidden) units.fill(NO_LETTER, start, end)
  let n = 0
  let segments = 0
  let hash = START_HASH
  /** The letter before and where, with its marks, it ends: at hand here, and not looked up again for each letter. */
  let last = 0
  let edge = 0
  let ezafe = 0
  let digits = 0
  let sentences = 0
  let halves = 0
  for (let i = 0; i < length; i++) {
    const unit = units[i]!
    const c = folded[unit]!
    if (c > MARK) {
      if (c <= FOREIGN) {
        if (c === DIGIT) digits = unit < 0x3a ? 1 : unit >= 0x6f0 ? 2 : digits
        if (c === last && i === edge) {
          edge++
          continue
        }
      }
      if (n > 0) {
        const between = i === edge ? gapWithin(last, c) : gapOf(units, edge, i)
        gap[n - 1] = between
        if (between !== GAP.none) {
          if (between === GAP.half) halves++
          segmentHash[segments++] = hash
          segmentStart[segments] = n
          hash = START_HASH
        }
      }
      code[n] = c
      from[n] = i
      mark[n] = unit === HEH_WITH_EZAFE ? 1 : 0
      if (unit === HEH_WITH_EZAFE) ezafe = 1
      hash = hashStep(hash, c)
      n++
      last = c
      edge = i + 1
    } else if (c === MARK) {
      if (unit === HAMZA_ABOVE) ezafe = 1
      if (n > 0 && i === edge) {
        edge++
        mark[n - 1] = markOf(unit, mark[n - 1]!)
      }
    } else if (unit === SPACE && i > 0) sentences += fullStops(units[i - 1]!)
  }
  if (length > 0) sentences += fullStops(units[length - 1]!)
  segmentStart[0] = 0
  if (n > 0) {
    gap[n - 1] = GAP.other
    segmentHash[segments++] = hash
    segmentStart[segments] = n
  }
  into.count = n
  into.segments = segments
  into.halves = halves
  into.style = ezafe * 3 + digits
  into.sentences = Math.max(1, sentences)
}
const NO_LETTER = 1
const SPACE = 0x20
const HALF_SPACE = 0x200c
const HEH_WITH_EZAFE = 0x6c0
const HAMZA_ABOVE = 0x654

/** One for «.», «!» and «؟». */
const fullStops = (code: number): number => (code === 0x2e || code === 0x21 || code === 0x61f ? 1 : 0)

const markOf = (code: number, before: number): number => (code === HAMZA_ABOVE ? 1 : code === 0x64b ? 2 : before)

/** Between two letters side by side; numbers and foreign words keep apart from what they touch. */
const gapWithin = (left: number, right: number): number => (left <= FOREIGN || right <= FOREIGN ? GAP.other : GAP.none)

/** Between two letters with units[from, to) between them. */
function gapOf(units: Uint16Array, from: number, to: number): number {
  if (to - from > 1) return GAP.other
  const between = units[from]
  if (between === SPACE || between === 0xa0) return GAP.space
  return between === HALF_SPACE ? GAP.half : GAP.other
}

/** The gap after segment s. */
export const gapAfter = (letters: Letters, s: number): number => letters.gap[letters.segmentStart[s + 1]! - 1]!

/** Whether the segment is a number or a foreign word, of which word lists know nothing more. */
export const isPlaceholder = (code: number): boolean => code === DIGIT || code === FOREIGN
