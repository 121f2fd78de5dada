/**
 * A set of words kept as bits (a Bloom filter): no word of the set is ever missing, and of words outside it one in some two thousand is
 * taken for a member. That is what lets a dictionary of tens of thousands travel to a browser in a hundred kilobytes.
 */
export type WordFilter = {
  /** Whether the set has the word, or so many of its first units. */
  has: (word: string, length?: number) => boolean
}

const HASHES = 11
export const BITS_PER_WORD = 16

/** A filter from its base64 text; the inverse of `packWords`. */
export function unpackWords(packed: string): WordFilter {
  return filterOf(Uint8Array.from(atob(packed), (unit) => unit.charCodeAt(0)))
}

/** The base64 text of the filter that holds `words`. */
export function packWords(words: readonly string[]): string {
  let text = ''
  for (const byte of bytesOf(words)) text += String.fromCharCode(byte)
  return btoa(text)
}

/** The filter that holds `words`. */
export function filterWords(words: readonly string[]): WordFilter {
  return filterOf(bytesOf(words))
}

function filterOf(bytes: Uint8Array): WordFilter {
  const bits = bytes.length * 8
  return {
    has: (word, length = word.length) => {
      const hash = hashed(word, length)
      for (let round = 0; round < HASHES; round += 1) {
        const bit = bitOf(hash, round, bits)
        if (((bytes[bit >>> 3] as number) & (1 << (bit & 7))) === 0) return false
      }
      return true
    },
  }
}

function bytesOf(words: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(Math.max(8, Math.ceil((words.length * BITS_PER_WORD) / 8)))
  for (const word of words) {
    const hash = hashed(word, word.length)
    for (let round = 0; round < HASHES; round += 1) {
      const bit = bitOf(hash, round, bytes.length * 8)
      bytes[bit >>> 3] = (bytes[bit >>> 3] as number) | (1 << (bit & 7))
    }
  }
  return bytes
}

/** Two FNV-1a sums of a word. */
type Hash = { start: number; step: number }

/** Double hashing (Kirsch and Mitzenmacher): the two sums give all the bits, from `start` on in steps. */
function bitOf({ start, step }: Hash, round: number, bits: number): number {
  return ((start + round * step) >>> 0) % bits
}

function hashed(word: string, length: number): Hash {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (let at = 0; at < length; at += 1) {
    first = Math.imul(first ^ word.charCodeAt(at), 0x01000193)
    second = Math.imul(second ^ word.charCodeAt(at), 0x85ebca6b)
    second ^= second >>> 13
  }
  return { start: (first ^ (first >>> 15)) >>> 0, step: (second >>> 0) | 1 }
}
