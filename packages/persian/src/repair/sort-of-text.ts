import { DIGIT, FOREIGN } from '../letters.ts'
import { WORD, type Lexicon } from './lexicon.ts'
import { SORTS } from './sorts.ts'
import { emptyHash, hashStep, type Letters } from './scan.ts'

/** Words say less than independently of what sort of text they stand in: each counts this much. */
const DAMPING = 0.5
/** Every sort of text is taken to hold so many words more, as all sorts together have them: a word new to one is no proof. */
const PRIOR = 20_000
/** How far ahead of the next a sort must be, in log-odds, to be taken for clear. */
const CLEAR = 3
const LIKELY = 1

/** How long the sentences of each sort are: the mean of log2 of their letters, and how far they spread around it. */
const LENGTH = [5.71, 6.47, 7.05]
const SPREAD = 0.8
const SHORTEST = 8
/** Of a thousand lines of each sort, how many have each style (see `Letters`); none is out of the question. */
const STYLE = [
  [764, 45, 2, 167, 24, 2],
  [621, 11, 201, 113, 3, 52],
  [768, 194, 36, 3, 2, 2],
].map((lines) => lines.map((n) => Math.log(n / 1000)))
/** How much length and style count beside the words. */
const FORM = 0.7

const lead = new Float64Array(SORTS)

/**
 * Which sort of text a line reads like, by its words, the length of its sentences and its style: 0 nobody knows, else three
 * grades of sureness for each sort. Writers of each sort join in their own way.
 */
export function sortOfText({ count, sentences, style, leanings }: Letters): number {
  const length = Math.log2(Math.max(SHORTEST, count / sentences))
  for (let sort = 0; sort < SORTS; sort++)
    lead[sort] = leanings[sort]! + FORM * (STYLE[sort]![style]! - ((length - LENGTH[sort]!) / SPREAD) ** 2 / 2)
  let best = 0
  for (let sort = 1; sort < SORTS; sort++) if (lead[sort]! > lead[best]!) best = sort
  let ahead = Infinity
  for (let sort = 0; sort < SORTS; sort++) if (sort !== best) ahead = Math.min(ahead, lead[best]! - lead[sort]!)
  return 1 + best * 3 + (ahead >= CLEAR ? 2 : ahead >= LIKELY ? 1 : 0)
}

const known = new WeakMap<Lexicon, Float32Array>()

/** For each word of the lexicon, by its slot, how much it speaks for each sort of text; numbers and foreign words say nothing. */
export function leaningsOf(lexicon: Lexicon): Float32Array {
  const there = known.get(lexicon)
  if (there) return there
  const { words } = lexicon
  const totals = new Float64Array(SORTS)
  const slots = words.keys.length
  for (let slot = 0; slot < slots; slot++)
    for (let sort = 0; sort < SORTS; sort++) totals[sort]! += words.at(slot, WORD.sorts + sort)
  const shares = new Float32Array(slots * SORTS)
  const all = totals.reduce((a, b) => a + b, 0)
  for (let slot = 0; slot < slots; slot++) {
    let seen = 0
    for (let sort = 0; sort < SORTS; sort++) seen += words.at(slot, WORD.sorts + sort)
    if (seen === 0) continue
    const share = seen / all
    for (let sort = 0; sort < SORTS; sort++)
      shares[slot * SORTS + sort] =
        DAMPING * Math.log((words.at(slot, WORD.sorts + sort) + PRIOR * share) / (totals[sort]! + PRIOR) / share)
  }
  for (const placeholder of [DIGIT, FOREIGN]) {
    const slot = words.find(hashStep(emptyHash, placeholder))
    if (slot >= 0) shares.fill(0, slot * SORTS, (slot + 1) * SORTS)
  }
  known.set(lexicon, shares)
  return shares
}
