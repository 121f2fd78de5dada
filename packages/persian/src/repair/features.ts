import { mix } from './hashing.ts'
import { GAP, gapAfter, type Letters } from './scan.ts'

/**
 * Features as a table: the number of each, and where the two observations stand that it joins. A function that spelled out seventy of them
 * would be too long for any engine to compile well; this way each gap's features are one short loop.
 */
export interface Templates {
  number: Uint8Array
  first: Uint8Array
  second: Uint8Array
}

/** Reads a table written as «104 pair stemPair, …»; in place of an observation not named stands the one at 0, which is nothing. */
export function templatesOf(places: Readonly<Record<string, number>>, table: string): Templates {
  const rows = table.split(',').map((row) => row.trim().split(' '))
  const placeOf = (name = 'nothing'): number => {
    const place = places[name]
    if (place === undefined) throw new RangeError(`no observation is called ${name}`)
    return place
  }
  return {
    number: Uint8Array.from(rows, ([number]) => Number(number)),
    first: Uint8Array.from(rows, ([, first]) => placeOf(first)),
    second: Uint8Array.from(rows, ([, , second]) => placeOf(second)),
  }
}

/** What was seen at one gap, and the features to make of it. It holds until the next gap is looked at. */
export interface Sight {
  seen: Int32Array
  features: Templates
}

/** The number of feature i of what was seen. */
export const featureOf = ({ seen, features: { number, first, second } }: Sight, i: number): number =>
  mix(number[i]!, seen[first[i]!]!, seen[second[i]!]!)

/** What all features of what was seen weigh together. Their numbers come first, so that the weights, far apart in memory, are fetched at once. */
export function weigh({ seen, features: { number, first, second } }: Sight, weights: Int8Array): number {
  const count = number.length
  for (let i = 0; i < count; i++) numbers[i] = mix(number[i]!, seen[first[i]!]!, seen[second[i]!]!)
  let sum = 0
  for (let i = 0; i < count; i++) sum += weights[numbers[i]!]!
  return sum
}
const numbers = new Int32Array(256)

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
