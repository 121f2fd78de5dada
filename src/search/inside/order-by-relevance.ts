import { dayOfId } from '../entry-id.ts'

/** What the order of results looks at. */
export interface Candidate {
  id: number
  /** Terms of the decks, each between spaces. */
  head: string
  often: string
}

/** How much a term tells by where it stands; in the text alone it is 1. */
const weightOfHead = 4
const weightOfOften = 2
/** All words in the decks at once. */
const wholeHead = 2
/** What the newest gains over the very old, and in how many days half of it is lost. */
const weightOfNew = 2.5
const halfLife = 240

/**
 * Candidates, the best first: where the words stand (decks, lead or often, text), how much of the decks they fill, and how new it is.
 * Equals come newest first. The same on either database: nothing of its own ranking is used.
 */
export function orderByRelevance(
  candidates: readonly Candidate[],
  clauses: readonly string[][],
  today: number,
): Candidate[] {
  const asked = clauses.map((clause) => clause.map((term) => ` ${term} `))
  const scored = candidates.map((candidate) => ({ candidate, score: scoreOf(candidate, asked, today) }))
  return scored
    .toSorted((a, b) => b.score - a.score || b.candidate.id - a.candidate.id)
    .map(({ candidate }) => candidate)
}

function scoreOf({ id, head, often }: Candidate, clauses: string[][], today: number): number {
  let score = 0
  let inHead = 0
  for (const clause of clauses) {
    if (clause.some((term) => head.includes(term))) {
      score += weightOfHead
      inHead += 1
    } else score += clause.some((term) => often.includes(term)) ? weightOfOften : 1
  }
  const mean = clauses.length === 0 ? 0 : score / clauses.length
  const whole = inHead > 0 && inHead === clauses.length ? wholeHead + fillOf(head, inHead) : 0
  const age = Math.max(0, today - dayOfId(id))
  return mean + whole + weightOfNew * 2 ** (-age / halfLife)
}

/** How much of the decks the words are: a short headline that is the query itself comes first. */
function fillOf(head: string, inHead: number): number {
  let spaces = 0
  for (let at = head.indexOf(' '); at !== -1; at = head.indexOf(' ', at + 1)) spaces += 1
  return Math.min(1, inHead / Math.max(1, spaces - 1))
}
