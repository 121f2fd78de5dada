import { emptyHash, hashStep } from './scan.ts'

/** log2 of how many weights there are; a feature is the number of one. */
export const WEIGHT_BITS = 20
const MASK = (1 << WEIGHT_BITS) - 1

/** The number of the feature «template, a, b». */
export function mix(template: number, a: number, b: number): number {
  let h = Math.imul(template, 0x9e3779b1) ^ Math.imul(a, 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35) ^ Math.imul(b, 0x27d4eb2f)
  h = Math.imul(h ^ (h >>> 13), 0x165667b1)
  return (h ^ (h >>> 16)) & MASK
}

/** The hash of letters code[from, to), going on from `start`. */
export function hashRange(code: Uint16Array, from: number, to: number, start: number = emptyHash): number {
  let hash = start
  for (let i = from; i < to; i++) hash = hashStep(hash, code[i]!)
  return hash
}

/** The last n letters of code[from, end), packed; where there are fewer, the packing says so. */
export function lastLetters(code: Uint16Array, from: number, end: number, n: number): number {
  let packed = 0
  for (let i = end - n; i < end; i++) packed = Math.imul(packed, 1031) + (i < from ? 7 : code[i]!)
  return packed
}

/** The first n letters of code[start, to), packed likewise. */
export function firstLetters(code: Uint16Array, start: number, to: number, n: number): number {
  let packed = 0
  for (let i = start; i < start + n; i++) packed = Math.imul(packed, 1033) + (i >= to ? 7 : code[i]!)
  return packed
}
