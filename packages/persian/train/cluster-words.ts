import { GAP, gapAfter, isPlaceholder, roomFor, scan } from '../src/repair/scan.ts'
import { randomStream } from './corrupt.ts'

/** How many kinds of words are told apart, by the company they keep. */
const KINDS = 255
const CONTEXTS = 600
const DIMENSIONS = 48
const LEAST_SEEN = 5
const ROUNDS = 12

/**
 * Sorts the frequent words of the lines into kinds 1 … 255 by which frequent words stand before and after them (k-means
 * over projected co-occurrence). Half-spaces count as spaces, so the kinds hold no hint of what is to be learned.
 */
export function clusterWords(lines: readonly string[]): Map<string, number> {
  const sentences = lines.map(segmentsOf)
  const counts = new Map<string, number>()
  for (const sentence of sentences) for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts]
    .filter(([word, n]) => word !== '' && n >= LEAST_SEEN)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([word]) => word)
  const vectors = projected(sentences, words, counts)
  const kinds = kMeans(vectors, words.length)
  return new Map(words.map((word, i) => [word, kinds[i]! + 1]))
}

const room = roomFor(20_000)

/** The words of a line in order; '' where something else than a space stands between. */
function segmentsOf(line: string): string[] {
  scan(line, room)
  const out: string[] = []
  for (let s = 0; s < room.segments; s++) {
    const from = room.segmentStart[s]!
    out.push(
      isPlaceholder(room.code[from]!)
        ? '0'
        : String.fromCharCode(...room.code.subarray(from, room.segmentStart[s + 1]!)),
    )
    if (gapAfter(room, s) === GAP.other) out.push('')
  }
  return out
}

/** Each word's neighbours as positive mutual information, thrown onto few random directions and brought to length one. */
function projected(
  sentences: readonly string[][],
  words: readonly string[],
  counts: Map<string, number>,
): Float64Array {
  const id = new Map(words.map((word, i) => [word, i]))
  const context = new Map(['', ...words].slice(0, CONTEXTS).map((word, i) => [word, i]))
  const random = randomStream(11)
  const direction = Float64Array.from({ length: CONTEXTS * 2 * DIMENSIONS }, () => (random() < 0.5 ? -1 : 1))
  const together = words.map(() => new Map<number, number>())
  let total = 0
  for (const sentence of sentences) {
    for (let i = 0; i < sentence.length; i++) {
      const row = together[id.get(sentence[i]!) ?? -1]
      if (!row) continue
      total++
      const left = context.get(sentence[i - 1] ?? '')
      const right = context.get(sentence[i + 1] ?? '')
      if (left !== undefined) row.set(left, (row.get(left) ?? 0) + 1)
      if (right !== undefined) row.set(CONTEXTS + right, (row.get(CONTEXTS + right) ?? 0) + 1)
    }
  }
  const contextWords = ['', ...words].slice(0, CONTEXTS)
  const breaks = sentences.reduce((n, sentence) => n + 2 + sentence.filter((word) => word === '').length, 0)
  const vectors = new Float64Array(words.length * DIMENSIONS)
  words.forEach((word, w) => {
    for (const [c, n] of together[w]!) {
      const other = contextWords[c % CONTEXTS]!
      const information = Math.log((n * total) / (counts.get(word)! * (other === '' ? breaks : counts.get(other)!)))
      const value = Math.max(0, information) * Math.sqrt(n / (n + 3))
      if (value > 0)
        for (let d = 0; d < DIMENSIONS; d++) vectors[w * DIMENSIONS + d]! += value * direction[c * DIMENSIONS + d]!
    }
    normalize(vectors, w * DIMENSIONS)
  })
  return vectors
}

function normalize(vectors: Float64Array, at: number): void {
  let length = 0
  for (let d = 0; d < DIMENSIONS; d++) length += vectors[at + d]! ** 2
  length = Math.sqrt(length) || 1
  for (let d = 0; d < DIMENSIONS; d++) vectors[at + d]! /= length
}

function kMeans(vectors: Float64Array, count: number): Uint8Array {
  const kinds = Math.min(KINDS, count)
  const centres = vectors.slice(0, kinds * DIMENSIONS)
  const chosen = new Uint8Array(count)
  for (let round = 0; round < ROUNDS; round++) {
    for (let w = 0; w < count; w++) chosen[w] = nearest(vectors, w * DIMENSIONS, centres, kinds)
    centres.fill(0)
    for (let w = 0; w < count; w++)
      for (let d = 0; d < DIMENSIONS; d++) centres[chosen[w]! * DIMENSIONS + d]! += vectors[w * DIMENSIONS + d]!
    for (let k = 0; k < kinds; k++) normalize(centres, k * DIMENSIONS)
  }
  return chosen
}

function nearest(vectors: Float64Array, at: number, centres: Float64Array, kinds: number): number {
  let best = 0
  let bestScore = -Infinity
  for (let k = 0; k < kinds; k++) {
    let score = 0
    for (let d = 0; d < DIMENSIONS; d++) score += vectors[at + d]! * centres[k * DIMENSIONS + d]!
    if (score > bestScore) {
      bestScore = score
      best = k
    }
  }
  return best
}
