import { neverJoins } from '../src/letters.ts'
import { featureOf, type Sight } from '../src/repair/features.ts'
import { seeBetween } from '../src/repair/features-between.ts'
import { isWellKnown, openWord, seeInside } from '../src/repair/features-inside.ts'
import type { Lexicon } from '../src/repair/lexicon.ts'
import { meetWords } from '../src/repair/meet-words.ts'
import { GAP, emptyHash, hashStep, roomFor, scan, type Letters } from '../src/repair/scan.ts'
import { sortOfText } from '../src/repair/sort-of-text.ts'
import { corrupt, type Hand } from './corrupt.ts'

/** Gaps with their features and whether a half-space belongs there, in flat arrays that grow. */
export class Instances {
  index: Int32Array = new Int32Array(1 << 22)
  start: Int32Array = new Int32Array(1 << 18)
  label: Uint8Array = new Uint8Array(1 << 18)
  weight: Float32Array = new Float32Array(1 << 18)
  count = 0

  add(sight: Sight, label: number, weight: number): void {
    const features = sight.features.number.length
    if (this.count + 2 > this.start.length) this.growRows()
    const from = this.start[this.count]!
    if (from + features > this.index.length) this.index = grown(this.index, new Int32Array(this.index.length * 2))
    for (let i = 0; i < features; i++) this.index[from + i] = featureOf(sight, i)
    this.label[this.count] = label
    this.weight[this.count] = weight
    this.start[++this.count] = from + features
  }

  private growRows(): void {
    const size = this.start.length * 2
    this.start = grown(this.start, new Int32Array(size))
    this.label = grown(this.label, new Uint8Array(size))
    this.weight = grown(this.weight, new Float32Array(size))
  }
}

function grown<T extends Int32Array | Uint8Array | Float32Array>(old: T, fresh: T): T {
  fresh.set(old as never)
  return fresh
}

const gold = roomFor(20_000)
const seen = roomFor(20_000)

/** Adds the gaps of one right line, as each hand would have left them. */
export function addLine(
  into: Instances,
  line: string,
  how: { lexicon: Lexicon; random: () => number; weight: number; hands: readonly Hand[] },
): void {
  scan(line, gold)
  for (const hand of how.hands) {
    const typed = corrupt(line, hand, how.random)
    scan(typed, seen)
    meetWords(how.lexicon, seen)
    seen.sort = sortOfText(seen)
    addGaps(into, how.lexicon, { hand, weight: how.weight })
  }
}

function addGaps(into: Instances, lexicon: Lexicon, how: { hand: Hand; weight: number }): void {
  const { hand } = how
  for (let s = 0; s < seen.segments; s++) {
    const start = seen.segmentStart[s]!
    const end = seen.segmentStart[s + 1]!
    if (hand.space !== 1 && !isWellKnown(lexicon, seen, s)) {
      const word = openWord(lexicon, seen, s)
      for (let cut = start + 1; cut < end; cut++) {
        if (neverJoins(seen.code[cut - 1]!)) continue
        const sight = seeInside(lexicon, seen, { word, cut })
        if (!sight) continue
        const right = gold.gap[cut - 1] === GAP.half ? 1 : 0
        into.add(sight, right, how.weight * (right && hand.drop > 0 && hand.drop < 1 ? 1 / hand.drop : 1))
      }
    }
    if (hand.drop !== 1 && seen.gap[end - 1] === GAP.space && !neverJoins(seen.code[end - 1]!)) {
      const sight = seeBetween(lexicon, seen, s)
      if (sight) {
        const right = gold.gap[end - 1] === GAP.half ? 1 : 0
        into.add(sight, right, how.weight * (right && hand.space > 0 && hand.space < 1 ? 1 / hand.space : 1))
      }
    }
  }
  if (hand.name === 'careful') addSlips(into, lexicon, how.weight)
}

/** One half-space at a time lost from an otherwise right line. */
function addSlips(into: Instances, lexicon: Lexicon, weight: number): void {
  for (let i = 0; i < gold.count; i++) {
    if (gold.gap[i] !== GAP.half || neverJoins(gold.code[i]!)) continue
    for (const gap of [GAP.none, GAP.space]) {
      seen.gap[i] = gap
      cutSegments(seen)
      meetWords(lexicon, seen)
      const s = segmentOf(seen, i)
      const word = gap === GAP.none && !isWellKnown(lexicon, seen, s) ? openWord(lexicon, seen, s) : undefined
      const sight =
        gap === GAP.space ? seeBetween(lexicon, seen, s) : word && seeInside(lexicon, seen, { word, cut: i + 1 })
      if (sight) into.add(sight, 1, weight)
    }
    seen.gap[i] = GAP.half
  }
  cutSegments(seen)
}

/** Cuts the segments anew after a gap was changed. */
function cutSegments(into: Letters): void {
  const { code, gap, count, segmentStart, segmentHash } = into
  let segments = 0
  let hash: number = emptyHash
  for (let i = 0; i < count; i++) {
    hash = hashStep(hash, code[i]!)
    if (gap[i] === GAP.none) continue
    segmentHash[segments++] = hash
    segmentStart[segments] = i + 1
    hash = emptyHash
  }
  into.segments = segments
}

function segmentOf(letters: Letters, at: number): number {
  let s = 0
  while (letters.segmentStart[s + 1]! <= at) s++
  return s
}
