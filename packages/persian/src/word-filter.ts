/**
 * A set of words kept as bits (a Bloom filter): no word of the set is ever missing, and of words outside it one in some two thousand is
 * taken for a member. That is what lets a dictionary of tens of thousands travel to a browser in a hundred kilobytes.
 */
export type WordFilter = { has: (word: string) => boolean }

const HASHES = 11
export const BITS_PER_WORD = 16

/** A filter from its base64 text; the inverse of `packWords`. */
export function unpackWords(packed: string): WordFilter {
  const bytes = Uint8Array.from(atob(packed), (unit) => unit.charCodeAt(0))
  const bits = bytes.length * 8
  return { has: (word) => everyBit(word, bits, (bit) => ((bytes[bit >> 3] as number) & (1 << (bit & 7))) !== 0) }
}

/** The base64 text of the filter that holds `words`. */
export function packWords(words: readonly string[]): string {
  const bytes = new Uint8Array(Math.max(8, Math.ceil((words.length * BITS_PER_WORD) / 8)))
  for (const word of words) {
    everyBit(word, bytes.length * 8, (bit) => {
      bytes[bit >> 3] = (bytes[bit >> 3] as number) | (1 << (bit & 7))
      return true
    })
  }
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** Double hashing (Kirsch and Mitzenmacher): two FNV-1a sums of the word give all the bits. */
function everyBit(word: string, bits: number, visit: (bit: number) => boolean): boolean {
  let first = 0x811c9dc5
  let second = 0x9747b28c
  for (let at = 0; at < word.length; at += 1) {
    first = Math.imul(first ^ word.charCodeAt(at), 0x01000193)
    second = Math.imul(second ^ word.charCodeAt(at), 0x85ebca6b)
    second ^= second >>> 13
  }
  const step = (second >>> 0) | 1
  let sum = (first ^ (first >>> 15)) >>> 0
  for (let round = 0; round < HASHES; round += 1) {
    if (!visit(sum % bits)) return false
    sum = (sum + step) >>> 0
  }
  return true
}
