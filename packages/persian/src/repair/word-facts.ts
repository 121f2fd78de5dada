import { bucket, WORD, type Lexicon } from './lexicon.ts'

/** What word lists say of one word, in the coarse steps the model knows. */
export interface WordFacts {
  /** How often it stands alone, left and right of a half-space: buckets 0 … 7. */
  alone: number
  left: number
  right: number
  /** KNOWN bits of the dictionary. */
  flags: number
  /** With how many different words it is joined in text, and in the dictionary: buckets. */
  leftKinds: number
  rightKinds: number
  knownLeft: number
  knownRight: number
  /** The kind of word by the company it keeps; 0 unknown. */
  kind: number
  /** How much oftener at a half-space than alone: 1 … 15, 8 as often, 0 never seen. */
  leftRatio: number
  rightRatio: number
  /** alone, left, right and «in the dictionary» once more, coarser and packed into eight bits. */
  summary: number
  /** alone and «in the dictionary», packed. */
  known: number
  found: boolean
}

const NO_FACTS: WordFacts = {
  alone: 0,
  left: 0,
  right: 0,
  flags: 0,
  leftKinds: 0,
  rightKinds: 0,
  knownLeft: 0,
  knownRight: 0,
  kind: 0,
  leftRatio: 0,
  rightRatio: 0,
  summary: 0,
  known: 0,
  found: false,
}

const read = new WeakMap<Lexicon, (WordFacts | undefined)[]>()
let lastLexicon: Lexicon | undefined
let lastRead: (WordFacts | undefined)[] = []

/** The facts of the word with this hash. */
export const factsOf = (lexicon: Lexicon, hash: number): WordFacts => factsIn(lexicon, lexicon.words.find(hash))

/** The facts of the word in this slot of the lexicon; below zero: of a word it has not. */
export function factsIn(lexicon: Lexicon, slot: number): WordFacts {
  if (slot < 0) return NO_FACTS
  if (lexicon !== lastLexicon) {
    lastRead = read.get(lexicon) ?? Array<WordFacts | undefined>(lexicon.words.keys.length)
    read.set(lexicon, lastRead)
    lastLexicon = lexicon
  }
  return (lastRead[slot] ??= factsAt(lexicon, slot))
}

function factsAt(lexicon: Lexicon, slot: number): WordFacts {
  const column = (c: number): number => lexicon.words.at(slot, c)
  const alone = bucket(column(WORD.alone))
  const left = bucket(column(WORD.left))
  const right = bucket(column(WORD.right))
  const flags = column(WORD.flags)
  const half = (n: number, most: number): number => Math.min(most, (n + 1) >> 1)
  return {
    alone,
    left,
    right,
    flags,
    leftKinds: bucket(column(WORD.leftKinds)),
    rightKinds: bucket(column(WORD.rightKinds)),
    knownLeft: bucket(column(WORD.knownLeft)),
    knownRight: bucket(column(WORD.knownRight)),
    kind: column(WORD.kind),
    leftRatio: ratio(column(WORD.left), column(WORD.alone)),
    rightRatio: ratio(column(WORD.right), column(WORD.alone)),
    summary: half(alone, 4) | (half(left, 3) << 3) | (half(right, 3) << 5) | ((flags & 1) << 7),
    known: alone * 2 + (flags & 1),
    found: true,
  }
}

function ratio(joined: number, alone: number): number {
  if (joined + alone === 0) return 0
  return Math.max(1, Math.min(15, 8 + Math.round(Math.log2((joined + 0.5) / (alone + 0.5)) * 1.5)))
}
