import { beginningNumber, endingNumber, isVerbal, stemEnd } from './affixes.ts'
import { OFTEN_RIGHT } from './features-between.ts'
import { isWellKnown } from './features-inside.ts'
import { hashRange } from './hashing.ts'
import { pairKey, stemPairKey, type Lexicon } from './lexicon.ts'
import type { Letters } from './scan.ts'
import { factsIn, factsOf } from './word-facts.ts'

/**
 * What a quick look at a word says, before any features are worked out. left: it has been joined to a word after it;
 * verbal: it nearly always is. right: it, or its stem, has been joined to a word before it; likely: it often is.
 * none: there is nothing to look for inside it.
 */
export const SIDE = { left: 1, right: 2, likely: 4, verbal: 8, none: 16 } as const
const LOOKED = 128

/** The SIDE bits of segment s, its slot being found. Remembered for words the lexicon has. */
export function sidesOf(lexicon: Lexicon, letters: Letters, s: number): number {
  const slot = letters.segmentSlot[s]!
  if (slot < 0) return look(lexicon, letters, s)
  return lexicon.looked[slot]! || (lexicon.looked[slot] = look(lexicon, letters, s) | LOOKED)
}

function look(lexicon: Lexicon, letters: Letters, s: number): number {
  const from = letters.segmentStart[s]!
  const to = letters.segmentStart[s + 1]!
  const facts = factsIn(lexicon, letters.segmentSlot[s]!)
  const end = stemEnd(letters.code, from, to)
  const stem = end === to ? facts : factsOf(lexicon, hashRange(letters.code, from, end))
  const likely = Math.max(facts.rightRatio, stem.rightRatio)
  let sides = isWellKnown(lexicon, letters, s) ? SIDE.none : 0
  if (facts.leftKinds || facts.knownLeft) sides |= SIDE.left
  if (isVerbal(beginningNumber(letters.segmentHash[s]!))) sides |= SIDE.verbal
  if (facts.rightKinds || facts.knownRight || stem.rightKinds || stem.knownRight) sides |= SIDE.right
  if (likely === 0 || likely >= OFTEN_RIGHT || endingNumber(letters.code, from, to)) sides |= SIDE.likely
  return sides
}

/** Whether some spelling or the dictionary has segments s and s+1, or the first with the second's stem, side by side. */
export function haveMet(lexicon: Lexicon, letters: Letters, s: number): boolean {
  const left = letters.segmentHash[s]!
  if (lexicon.pairs.find(pairKey(left, letters.segmentHash[s + 1]!)) >= 0) return true
  const from = letters.segmentStart[s + 1]!
  const to = letters.segmentStart[s + 2]!
  const end = stemEnd(letters.code, from, to)
  return end < to && lexicon.pairs.find(stemPairKey(left, hashRange(letters.code, from, end))) >= 0
}
