import { dayOfId } from '../entry-id.ts'

/** Where a clause stands: 2 in the decks, 1 in the lead or often, 0 in the text alone. */
export type Weight = 0 | 1 | 2

/** What the order of results looks at. */
export interface Candidate {
  id: number
  weights: readonly Weight[]
  /** How many terms the decks have; undefined where nobody looked. It counts where they have all that was asked for. */
  terms: number | undefined
}

/** How much a word tells by where it stands. */
const worth: Record<Weight, number> = { 0: 1, 1: 2, 2: 4 }
/** All words in the decks at once. */
const wholeHead = 2
/** Decks that say nothing else. */
const mostFill = 1
/** What the newest gains over the very old, and in how many days half of it is lost. */
const weightOfNew = 2.5
const halfLife = 240

/**
 * Candidates, the best first: where the words stand (decks, lead or often, text), how much of the decks they fill, and how new it is.
 * Equals come newest first. The same on either database: nothing of its own ranking is used.
 */
export function orderByRelevance(candidates: readonly Candidate[], today: number): number[] {
  return candidates
    .map((candidate) => ({ id: candidate.id, score: scoreOf(candidate, today) }))
    .toSorted((a, b) => b.score - a.score || b.id - a.id)
    .map(({ id }) => id)
}

/** Those whose decks were not counted and that may come among the `first`, with as few terms as can be. */
export function mayLead(
  candidates: readonly Candidate[],
  { today, first }: { today: number; first: number },
): Candidate[] {
  const least = candidates.map((candidate) => scoreOf(candidate, today))
  const bar = least.toSorted((a, b) => b - a)[first - 1] ?? 0
  return candidates.filter((candidate, at) => isOpen(candidate) && (least[at] as number) + mostFill >= bar)
}

function isOpen({ weights, terms }: Candidate): boolean {
  return terms === undefined && isWhole(weights)
}

function isWhole(weights: readonly Weight[]): boolean {
  return weights.length > 0 && weights.every((weight) => weight === 2)
}

function scoreOf({ id, weights, terms = Infinity }: Candidate, today: number): number {
  const mean = weights.reduce<number>((sum, weight) => sum + worth[weight], 0) / Math.max(1, weights.length)
  const fill = isWhole(weights) ? wholeHead + Math.min(mostFill, weights.length / Math.max(1, terms)) : 0
  const age = Math.max(0, today - dayOfId(id))
  return mean + fill + weightOfNew * 2 ** (-age / halfLife)
}
