import { ZWNJ, folded, MARK } from '../letters.ts'
import { stemEnd } from './affixes.ts'
import { emptyHash, hashStep } from './scan.ts'
import { SORTS } from './sorts.ts'

/** What the dictionary says of a word; `halved`: some spelling of these letters has a half-space. */
export const KNOWN = {
  word: 1,
  verb: 2,
  participle: 4,
  pluralApart: 8,
  pluralJoined: 16,
  comparative: 32,
  halved: 64,
} as const

/** Columns of the table of words. */
export const WORD = {
  alone: 0,
  left: 1,
  right: 2,
  flags: 3,
  leftKinds: 4,
  rightKinds: 5,
  knownLeft: 6,
  knownRight: 7,
  kind: 8,
  /** How often it was seen in each sort of text, whatever stood beside it: SORTS columns from here. */
  sorts: 9,
} as const

/** How often a spelling was seen in each sort of text. */
export type Counts = readonly number[]

const totalOf = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0)

const salted = (a: number, b: number): number =>
  Math.imul(Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b) ^ (b >>> 13), 0xc2b2ae35) | 0

/** Key under which a gap inside the joined letters of a word is filed. */
export const gapKey = (wordHash: number, offset: number): number => salted(wordHash, offset)
/** Key under which two neighbouring segments are filed. */
export const pairKey = (leftHash: number, rightHash: number): number => salted(leftHash, rightHash)
/** Key under which a segment and the stem of its right neighbour are filed. */
export const stemPairKey = (leftHash: number, rightStemHash: number): number =>
  salted(leftHash ^ 0x5bd1e995, rightStemHash)

/** An open-addressing table from 32-bit hashes to small counters; words themselves are not kept. */
class Table {
  readonly keys: Int32Array
  readonly width: number
  /** The counters of each slot side by side. */
  readonly cells: Uint16Array
  private used = 0
  private readonly mask: number

  constructor(bits: number, columns: number) {
    this.mask = (1 << bits) - 1
    this.keys = new Int32Array(1 << bits)
    this.width = columns
    this.cells = new Uint16Array(columns << bits)
  }

  /** The counter in this column of a slot. */
  at(slot: number, column: number): number {
    return this.cells[slot * this.width + column]!
  }

  find(key: number): number {
    const wanted = key === 0 ? 1 : key
    let slot = wanted & this.mask
    for (;;) {
      const there = this.keys[slot]!
      if (there === wanted) return slot
      if (there === 0) return -1
      slot = (slot + 1) & this.mask
    }
  }

  claim(key: number): number {
    const wanted = key === 0 ? 1 : key
    let slot = wanted & this.mask
    while (this.keys[slot] !== 0 && this.keys[slot] !== wanted) slot = (slot + 1) & this.mask
    if (this.keys[slot] === 0) {
      if (++this.used > this.mask * 0.85) throw new RangeError('the lexicon outgrew its table')
      this.keys[slot] = wanted
    }
    return slot
  }

  add(slot: number, column: number, count: number): void {
    const cell = slot * this.width + column
    this.cells[cell] = Math.min(0xffff, this.cells[cell]! + count)
  }

  flag(slot: number, column: number, bits: number): void {
    this.cells[slot * this.width + column]! |= bits
  }
}

/**
 * What texts and the dictionary say of words, of gaps inside them and of neighbours.
 * words: alone, left of a half-space, right of one, dictionary · gaps: with a half-space, dictionary · pairs: with a
 * half-space, with a space, dictionary.
 */
export class Lexicon {
  readonly words = new Table(18, 9 + SORTS)
  /** What a look at each word by itself said; 0 where none was taken. */
  readonly looked: Int32Array = new Int32Array(1 << 18)
  readonly gaps = new Table(17, 2 + SORTS)
  readonly pairs = new Table(17, 3 + 2 * SORTS)

  /** Counts one spelling seen in text: a word, a word with half-spaces, or two words with a space between them. */
  addSeen(surface: string, counts: Counts): void {
    if (surface.includes(' ')) this.addSpaced(surface, counts)
    else if (surface.includes(ZWNJ)) this.addHalved(surface, counts, false)
    else {
      const slot = this.words.claim(hashOf(surface))
      this.words.add(slot, WORD.alone, totalOf(counts))
      this.addSorts(this.words, slot, WORD.sorts, counts)
    }
  }

  private addSorts(table: Table, slot: number, from: number, counts: Counts): void {
    for (let sort = 0; sort < SORTS; sort++) table.add(slot, from + sort, counts[sort] ?? 0)
  }

  /** Says of what kind, by the company it keeps, a word is. */
  addKind(word: string, kind: number): void {
    const { words } = this
    words.cells[words.claim(hashOf(word)) * words.width + WORD.kind] = kind
  }

  /** Files one spelling of the dictionary with what it says of it. */
  addKnown(surface: string, flags: number): void {
    if (surface.includes(ZWNJ)) this.addHalved(surface, [], true)
    else this.words.flag(this.words.claim(hashOf(surface)), WORD.flags, flags | KNOWN.word)
  }

  private addSpaced(surface: string, counts: Counts): void {
    const [left, right] = surface.split(' ').map(hashWord) as [Word, Word]
    for (const key of [pairKey(left.hash, right.hash), stemPairKey(left.hash, right.stemHash)]) {
      const slot = this.pairs.claim(key)
      this.pairs.add(slot, 1, totalOf(counts))
      this.addSorts(this.pairs, slot, 3 + SORTS, counts)
    }
  }

  private addHalved(surface: string, counts: Counts, known: boolean): void {
    const parts = surface.split(ZWNJ).map(hashWord)
    let offset = 0
    let joined: number = emptyHash
    for (let p = 0; p < parts.length; p++) {
      const part = parts[p]!
      if (p + 1 < parts.length) this.addMember(part.hash, { side: 0, counts, known })
      if (p > 0) this.addMember(part.hash, { side: 1, counts, known })
      if (p > 0 && part.stemHash !== part.hash) this.addMember(part.stemHash, { side: 1, counts, known })
      if (p > 0) this.addGap({ joined, offset, left: parts[p - 1]!, right: part, counts, known })
      for (const code of part.code) joined = hashStep(joined, code)
      offset += part.code.length
    }
    this.words.flag(this.words.claim(joined), WORD.flags, KNOWN.halved)
    if (parts.length > 2) this.addWhole(parts, joined, { counts, known })
  }

  /** Counts a segment as the left (0) or right (1) member at a half-space. */
  private addMember(hash: number, how: { side: 0 | 1; counts: Counts; known: boolean }): void {
    const slot = this.words.claim(hash)
    if (how.known) {
      this.words.add(slot, WORD.knownLeft + how.side, 1)
      return
    }
    this.words.add(slot, WORD.left + how.side, totalOf(how.counts))
    this.words.add(slot, WORD.leftKinds + how.side, 1)
    this.addSorts(this.words, slot, WORD.sorts, how.counts)
  }

  private addGap(gap: {
    joined: number
    offset: number
    left: Word
    right: Word
    counts: Counts
    known: boolean
  }): void {
    const { left, right, counts, known } = gap
    let hash = gap.joined
    const stemLength = right.stemLength
    for (let i = 0; i < right.code.length; i++) {
      hash = hashStep(hash, right.code[i]!)
      if (i + 1 !== stemLength && i + 1 !== right.code.length) continue
      this.words.flag(this.words.claim(hash), WORD.flags, KNOWN.halved)
      this.mark(this.gaps, this.gaps.claim(gapKey(hash, gap.offset)), { counts, known, seen: 0, dictionary: 1 })
    }
    this.mark(this.pairs, this.pairs.claim(pairKey(left.hash, right.hash)), { counts, known, seen: 0, dictionary: 2 })
    this.mark(this.pairs, this.pairs.claim(stemPairKey(left.hash, right.stemHash)), {
      counts,
      known,
      seen: 0,
      dictionary: 2,
    })
  }

  private addWhole(parts: Word[], joined: number, evidence: { counts: Counts; known: boolean }): void {
    let offset = 0
    for (let p = 0; p + 2 < parts.length; p++) {
      offset += parts[p]!.code.length
      this.mark(this.gaps, this.gaps.claim(gapKey(joined, offset)), { ...evidence, seen: 0, dictionary: 1 })
    }
  }

  private mark(
    table: Table,
    slot: number,
    what: { counts: Counts; known: boolean; seen: number; dictionary: number },
  ): void {
    if (what.known) table.flag(slot, what.dictionary, 1)
    else {
      table.add(slot, what.seen, totalOf(what.counts))
      this.addSorts(table, slot, what.dictionary + 1, what.counts)
    }
  }
}

/** The hash of a word's letters. */
function hashOf(word: string): number {
  let hash: number = emptyHash
  for (let i = 0; i < word.length; i++) {
    const code = folded[word.charCodeAt(i)]!
    if (code > MARK) hash = hashStep(hash, code)
  }
  return hash
}

interface Word {
  code: Uint16Array
  hash: number
  stemHash: number
  stemLength: number
}

function hashWord(word: string): Word {
  const code = new Uint16Array(word.length)
  let n = 0
  for (let i = 0; i < word.length; i++) {
    const c = folded[word.charCodeAt(i)]!
    if (c > MARK) code[n++] = c
  }
  const letters = code.subarray(0, n)
  const stemLength = stemEnd(letters, 0, n)
  let hash = emptyHash
  let stemHash = emptyHash
  for (let i = 0; i < n; i++) {
    hash = hashStep(hash, letters[i]!)
    if (i + 1 === stemLength) stemHash = hash
  }
  return { code: letters, hash, stemHash, stemLength }
}

/** Counts as the model sees them: 0, 1, 2, 3–4, 5–8, 9–16, 17–64, more. */
export function bucket(count: number): number {
  if (count < 3) return count
  if (count < 5) return 3
  if (count < 9) return 4
  if (count < 17) return 5
  return count < 65 ? 6 : 7
}
