import { neverJoins } from '../letters.ts'
import { beginningNumber, endingNumber, isVerbal } from './affixes.ts'
import { OFTEN_RIGHT } from './features-between.ts'
import { isPlaceInside, isWellKnown, openWord } from './features-inside.ts'
import { pairKey, stemPairKey, type Lexicon } from './lexicon.ts'
import type { Letters } from './scan.ts'
import { factsIn, factsOf } from './word-facts.ts'

/**
 * What a look at a word by itself says, before any features are worked out. left: it has been joined to a word after it;
 * verbal: it nearly always is. right: it, or its stem, has been joined to a word before it; likely: it often is.
 */
export const SIDE = { left: 1, right: 2, likely: 4, verbal: 8 } as const
const LOOKED = 16
/** From this bit on stand the places inside the word that deserve features, one bit each; the last is for all further ones. */
const PLACES = 5
const LAST_PLACE = 26

/** Whether a word with these SIDE bits has any place inside that deserves a look. */
export const hasPlaces = (sides: number): boolean => sides >>> PLACES !== 0

/** How many letters into the word the next place is, from `offset` letters on; more than any word has where there is none. */
export function nextPlace(sides: number, offset: number): number {
  const places = (sides >>> PLACES) & (-1 << Math.min(offset, LAST_PLACE))
  return places === 0 ? NOWHERE : Math.max(offset, 31 - Math.clz32(places & -places))
}
const NOWHERE = 0xffff

/** The SIDE bits of segment s, its slot and its stem being known, and its places. */
export function sidesOf(lexicon: Lexicon, letters: Letters, s: number): number {
  const slot = letters.segmentSlot[s]!
  if (slot < 0) return look(lexicon, letters, s)
  return lexicon.looked[slot]! || (lexicon.looked[slot] = look(lexicon, letters, s) | LOOKED)
}

function look(lexicon: Lexicon, letters: Letters, s: number): number {
  const from = letters.segmentStart[s]!
  const to = letters.segmentStart[s + 1]!
  const facts = factsIn(lexicon, letters.segmentSlot[s]!)
  const hash = letters.segmentHash[s]!
  const hashOfStem = letters.segmentStem[s]!
  const stem = hashOfStem === hash ? facts : factsOf(lexicon, hashOfStem)
  const likely = Math.max(facts.rightRatio, stem.rightRatio)
  let sides = isWellKnown(lexicon, letters, s) ? 0 : placesInside(lexicon, letters, s)
  if (facts.leftKinds || facts.knownLeft) sides |= SIDE.left
  if (isVerbal(beginningNumber(hash))) sides |= SIDE.verbal
  if (facts.rightKinds || facts.knownRight || stem.rightKinds || stem.knownRight) sides |= SIDE.right
  if (likely === 0 || likely >= OFTEN_RIGHT || endingNumber(letters.code, from, to)) sides |= SIDE.likely
  return sides
}

function placesInside(lexicon: Lexicon, letters: Letters, s: number): number {
  const word = openWord(lexicon, letters, s)
  let places = 0
  for (let cut = word.from + 1; cut < word.to; cut++)
    if (!neverJoins(letters.code[cut - 1]!) && isPlaceInside(lexicon, letters, { word, cut }))
      places |= 1 << Math.min(cut - word.from, LAST_PLACE)
  return places << PLACES
}

/** Whether some spelling or the dictionary has segments s and s+1, or the first with the second's stem, side by side. */
export function haveMet({ pairs }: Lexicon, { segmentHash, segmentStem }: Letters, s: number): boolean {
  const left = segmentHash[s]!
  const right = segmentHash[s + 1]!
  const stem = segmentStem[s + 1]!
  return pairs.find(pairKey(left, right)) >= 0 || (stem !== right && pairs.find(stemPairKey(left, stem)) >= 0)
}
