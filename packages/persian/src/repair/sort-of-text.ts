import { SORTS, WORD, type Lexicon } from './lexicon.ts'
import { isPlaceholder, type Letters } from './scan.ts'

/** Words say less than independently of what sort of text they stand in: each counts this much. */
const DAMPING = 0.5
/** Every sort of text is taken to hold so many words more, as all sorts together have them: a word new to one is no proof. */
const PRIOR = 20_000
/** How far ahead of the next a sort must be, in log-odds, to be taken for clear. */
const CLEAR = 3
const LIKELY = 1

const lead = new Float64Array(SORTS)

/**
 * Which sort of text a line reads like, by its words: 0 nobody knows, else three grades of sureness for each sort.
 * Writers of each sort join in their own way.
 */
export function sortOfText(lexicon: Lexicon, letters: Letters): number {
  lead.fill(0)
  const shares = sharesOf(lexicon)
  for (let s = 0; s < letters.segments; s++) {
    if (isPlaceholder(letters.code[letters.segmentStart[s]!]!)) continue
    const slot = lexicon.words.find(letters.segmentHash[s]!)
    if (slot < 0) continue
    for (let sort = 0; sort < SORTS; sort++) lead[sort]! += shares[slot * SORTS + sort]!
  }
  let best = 0
  for (let sort = 1; sort < SORTS; sort++) if (lead[sort]! > lead[best]!) best = sort
  let ahead = Infinity
  for (let sort = 0; sort < SORTS; sort++) if (sort !== best) ahead = Math.min(ahead, lead[best]! - lead[sort]!)
  return 1 + best * 3 + (ahead >= CLEAR ? 2 : ahead >= LIKELY ? 1 : 0)
}

const known = new WeakMap<Lexicon, Float32Array>()

/** For each word of the lexicon how much it speaks for each sort of text. */
function sharesOf(lexicon: Lexicon): Float32Array {
  const there = known.get(lexicon)
  if (there) return there
  const { keys, columns } = lexicon.words
  const totals = Array.from({ length: SORTS }, (_, sort) => columns[WORD.sorts + sort]!.reduce((a, b) => a + b, 0))
  const shares = new Float32Array(keys.length * SORTS)
  const all = totals.reduce((a, b) => a + b, 0)
  for (let slot = 0; slot < keys.length; slot++) {
    if (keys[slot] === 0) continue
    let seen = 0
    for (let sort = 0; sort < SORTS; sort++) seen += columns[WORD.sorts + sort]![slot]!
    if (seen === 0) continue
    const share = seen / all
    for (let sort = 0; sort < SORTS; sort++)
      shares[slot * SORTS + sort] =
        DAMPING * Math.log((columns[WORD.sorts + sort]![slot]! + PRIOR * share) / (totals[sort]! + PRIOR) / share)
  }
  known.set(lexicon, shares)
  return shares
}
