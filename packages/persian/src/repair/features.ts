import { GAP, gapAfter, type Letters } from './scan.ts'

/** Where the features of one gap are written; `count` of them stand in `index`. */
export interface Features {
  index: Int32Array
  count: number
}

/** Room for the features of one gap. */
export const roomForFeatures = (): Features => ({ index: new Int32Array(128), count: 0 })

/** The hash of the segment after s, across a space or half-space; 0 across anything else. */
export const wordAfter = (letters: Letters, s: number): number =>
  s + 1 < letters.segments && gapAfter(letters, s) !== GAP.other ? letters.segmentHash[s + 1]! : 0

/** The hash of the segment before s, across a space or half-space; 0 across anything else. */
export const wordBefore = (letters: Letters, s: number): number =>
  s > 0 && gapAfter(letters, s - 1) !== GAP.other ? letters.segmentHash[s - 1]! : 0

/** Where the lexicon has the segment after s, across a space or half-space; -1 across anything else. */
export const slotAfter = (letters: Letters, s: number): number =>
  s + 1 < letters.segments && gapAfter(letters, s) !== GAP.other ? letters.segmentSlot[s + 1]! : -1

/** Where the lexicon has the segment before s, likewise. */
export const slotBefore = (letters: Letters, s: number): number =>
  s > 0 && gapAfter(letters, s - 1) !== GAP.other ? letters.segmentSlot[s - 1]! : -1

/** What stands before segment s. */
export const gapBefore = (letters: Letters, s: number): number => (s > 0 ? gapAfter(letters, s - 1) : GAP.other)
