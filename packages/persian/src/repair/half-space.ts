import { neverJoins } from '../letters.ts'
import { gapBefore, weigh, wordAfter, wordBefore, type Sight } from './features.ts'
import { seeBetween } from './features-between.ts'
import { openWord, seeInside, type InsideWord } from './features-inside.ts'
import { isKnownComparative } from './known-comparative.ts'
import type { Model } from './model.ts'
import { GAP, type Letters } from './scan.ts'
import { SIDE, hasPlaces, haveMet, nextPlace } from './sides.ts'

/** A place where a half-space may be missing: after letter `at`, text[start, end), with the log-odds that it is. */
export interface Candidate {
  at: number
  start: number
  end: number
  gap: number
  logit: number
}

/** Below these log-odds a place is not worth remembering. */
const HOPELESS = -6
/** Log-odds at which there is nothing left to doubt. */
const SURE = 4

/** Log-odds of a half-space where this is seen. */
const logOdds = ({ weights, unit }: Model, sight: Sight | undefined): number =>
  sight ? weigh(sight, weights) * unit : NO_CANDIDATE

/** Every place of the line where something speaks for a half-space, in order. */
export function candidatesIn(model: Model, letters: Letters): Candidate[] {
  const found: Candidate[] = []
  const memory = memoryOf(model)
  let before = -1
  for (let s = 0; s < letters.segments; s++) {
    const last = letters.segmentStart[s + 1]! - 1
    const sides = letters.segmentSides[s]!
    if (
      before >= 0 &&
      (isCalledFor(before, sides) || (mayMeet(before, sides) && haveMet(model.lexicon, letters, s - 1)))
    )
      addBetween(model, letters, { segment: s - 1, memory }, found)
    if (hasPlaces(sides)) addInside(model, letters, { segment: s, memory, sides }, found)
    before = letters.gap[last] === GAP.space && !neverJoins(letters.code[last]!) ? sides : -1
  }
  return found
}

/** Whether either word by itself calls for a half-space between them. */
const isCalledFor = (left: number, right: number): boolean => (right & SIDE.likely) !== 0 || (left & SIDE.verbal) !== 0

/** Whether both have had a half-space on that side. */
const mayMeet = (left: number, right: number): boolean => (left & SIDE.left) !== 0 && (right & SIDE.right) !== 0

interface Place {
  segment: number
  memory: Memory
}

function addInside(
  model: Model,
  letters: Letters,
  { segment, memory, sides }: Place & { sides: number },
  found: Candidate[],
): void {
  const context = contextInside(letters, segment)
  let word: InsideWord | undefined
  const start = letters.segmentStart[segment]!
  const end = letters.segmentStart[segment + 1]!
  for (let cut = start + nextPlace(sides, 1); cut < end; cut = start + nextPlace(sides, cut + 1 - start)) {
    if (neverJoins(letters.code[cut - 1]!)) continue
    let logit = memory.recall(context, cut - end)
    if (logit === undefined) {
      word ??= openWord(model.lexicon, letters, segment)
      logit = memory.keep(oddsInside(model, letters, { word, cut }))
    }
    if (logit > HOPELESS) add(found, letters, { at: cut - 1, gap: GAP.none, logit })
  }
}

function oddsInside(model: Model, letters: Letters, at: { word: InsideWord; cut: number }): number {
  const odds = logOdds(model, seeInside(model.lexicon, letters, at))
  if (odds === NO_CANDIDATE) return odds
  return isKnownComparative(model.lexicon, letters, at) ? Math.max(SURE, odds) : odds
}

function addBetween(model: Model, letters: Letters, { segment, memory }: Place, found: Candidate[]): void {
  const logit =
    memory.recall(contextBetween(letters, segment), 0) ??
    memory.keep(logOdds(model, seeBetween(model.lexicon, letters, segment)))
  if (logit > HOPELESS) add(found, letters, { at: letters.segmentStart[segment + 1]! - 1, gap: GAP.space, logit })
}

function add(
  found: Candidate[],
  letters: Letters,
  { at, gap, logit }: { at: number; gap: number; logit: number },
): void {
  const end = letters.from[at + 1]!
  found.push({ at, start: gap === GAP.none ? end : end - 1, end, gap, logit })
}

/** All that the features of places inside segment s depend on. */
function contextInside(letters: Letters, s: number): Context {
  openContext(letters, 1)
  addToContext(letters.segmentHash[s]!, gapBefore(letters, s) * 16 + endOf(letters, s))
  addToContext(wordAfter(letters, s), 0)
  return context
}

/** All that the features of the space between segments s and s+1 depend on. */
function contextBetween(letters: Letters, s: number): Context {
  openContext(letters, 2)
  addToContext(letters.segmentHash[s]!, gapBefore(letters, s) * 16 + endOf(letters, s))
  addToContext(letters.segmentHash[s + 1]!, endOf(letters, s + 1))
  addToContext(wordBefore(letters, s), 0)
  addToContext(wordAfter(letters, s + 1), 0)
  return context
}

/** The mark on the last letter of segment s and the gap after it. */
function endOf({ gap, mark, segmentStart }: Letters, s: number): number {
  const last = segmentStart[s + 1]! - 1
  return gap[last]! * 4 + mark[last]!
}

/** A context in two hashes. */
interface Context {
  a: number
  b: number
}
const context: Context = { a: 0, b: 0 }

function openContext({ style, sort }: Letters, kind: number): void {
  context.a = style * 16 + sort
  context.b = kind
}

function addToContext(hash: number, rest: number): void {
  const a = Math.imul(context.a ^ hash, 0x85ebca6b) + rest
  const b = Math.imul(context.b + hash, 0xc2b2ae35) ^ rest
  context.a = a ^ (a >>> 13)
  context.b = b ^ (b >>> 16)
}

/** Log-odds worked out lately: texts repeat themselves, and a line is looked at again once it was changed. */
class Memory {
  /** Four numbers for each place: two hashes of its context, its log-odds, nothing. Two share a home, the later one first. */
  private readonly keys = new Int32Array(4 * MEMORY_SIZE)
  private readonly logits = new Float32Array(this.keys.buffer)
  private home = 0
  private wantedA = 0
  private wantedB = 0

  /** What was kept for this place; where nothing was, the next `keep` is for it. */
  recall({ a, b }: Context, cut: number): number | undefined {
    this.wantedA = (a + Math.imul(cut, 0x9e3779b1)) | 0
    this.wantedB = b ^ cut
    this.home = ((this.wantedA ^ (this.wantedA >>> 15)) & (MEMORY_SIZE - 2)) * 4
    if (this.isAt(this.home)) return this.logits[this.home + 2]!
    return this.isAt(this.home + 4) ? this.logits[this.home + 6]! : undefined
  }

  private isAt(at: number): boolean {
    return this.keys[at] === this.wantedA && this.keys[at + 1] === this.wantedB
  }

  keep(logit: number): number {
    const { keys, logits, home } = this
    for (let i = home; i < home + 3; i++) keys[i + 4] = keys[i]!
    keys[home] = this.wantedA
    keys[home + 1] = this.wantedB
    logits[home + 2] = logit
    return logits[home + 2]!
  }
}
const MEMORY_SIZE = 1 << 16
const NO_CANDIDATE = -99

const memories = new WeakMap<Model, Memory>()
function memoryOf(model: Model): Memory {
  const memory = memories.get(model) ?? new Memory()
  memories.set(model, memory)
  return memory
}

/** Of two half-spaces that would enclose a single letter only the likelier one is meant. */
export function withoutRivals(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((c, i) => !isOutdone(c, candidates[i - 1]) && !isOutdone(c, candidates[i + 1]))
}

function isOutdone(candidate: Candidate, neighbour: Candidate | undefined): boolean {
  return (
    neighbour !== undefined &&
    candidate.gap === GAP.none &&
    neighbour.gap === GAP.none &&
    Math.abs(neighbour.at - candidate.at) === 1 &&
    neighbour.logit > candidate.logit
  )
}
