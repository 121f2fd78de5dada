import { ZWNJ } from '../src/letters.ts'

/** A reproducible stream of numbers in [0, 1). */
export function randomStream(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Ways hands lose half-spaces: the share left out, and the share typed as a space. */
export const HANDS = [
  { name: 'drop', drop: 1, space: 0 },
  { name: 'space', drop: 0, space: 1 },
  { name: 'mixed', drop: 1 / 3, space: 1 / 3 },
  { name: 'careful', drop: 0, space: 0 },
] as const
export type Hand = (typeof HANDS)[number]

/** The line as that hand would have typed it. */
export function corrupt(line: string, hand: Hand, random: () => number): string {
  if (hand.drop === 1) return line.replaceAll(ZWNJ, '')
  if (hand.space === 1) return line.replaceAll(ZWNJ, ' ')
  if (hand.drop + hand.space === 0) return line
  return line.replace(/\u200c/g, () => {
    const x = random()
    return x < hand.drop ? '' : x < hand.drop + hand.space ? ' ' : ZWNJ
  })
}
