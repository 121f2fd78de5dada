import type { Question } from './ask-for.ts'
import { marks } from './marks.ts'
import type { Match } from './match.ts'
import { orderByRelevance, type Candidate } from './order-by-relevance.ts'
import { idsOf, type Index } from './read-index.ts'
import { weigh } from './weigh.ts'

/** Of a very common word, so many of the newest are put in order, and of those that have it in the decks and of those that have it often. */
export const newestRanked = 300
export const strongRanked = 200

/** The newest of the matches and the strongest ones, in order of relevance. `matches` come newest first; `today` is the number of a day. */
export async function rankMatches(
  index: Index,
  question: Question,
  { matches, today }: { matches: readonly number[]; today: number },
): Promise<number[]> {
  const newest = matches.slice(0, newestRanked)
  if (question.clauses.length === 0) return newest
  const isAll = matches.length <= newestRanked
  const candidates = isAll ? await weigh(index, newest, question.clauses) : await someOf(index, question, newest)
  return orderByRelevance(candidates, today)
}

function someOf(index: Index, question: Question, newest: readonly number[]): Promise<Candidate[]> {
  return question.clauses.length === 1
    ? candidatesOfOne(index, question, newest)
    : candidatesOfSeveral(index, question, newest)
}

/**
 * The candidates of a question with one clause. The index itself tells those that have it in the decks and those that have it often; the others have it
 * in the text alone and need not be looked at.
 */
async function candidatesOfOne(index: Index, question: Question, newest: readonly number[]): Promise<Candidate[]> {
  const head = await marked(index, question, [marks.head])
  const often = await marked(index, question, [marks.often])
  // A list that is full says nothing of what is older than its last.
  const told = Math.max(...[head, often].map((list) => (list.length < strongRanked ? 0 : (list.at(-1) ?? 0))))
  const [isHead, isOften] = [new Set(head), new Set(often)]
  const isKnown = (id: number): boolean => id >= told && !isHead.has(id)
  const all = [...new Set([...newest, ...head, ...often])]
  const known = all.filter(isKnown).map((id): Candidate => ({ id, weights: [isOften.has(id) ? 1 : 0], terms: 0 }))
  const looked = await weigh(
    index,
    all.filter((id) => !isKnown(id)),
    question.clauses,
  )
  return [...known, ...looked]
}

async function candidatesOfSeveral(index: Index, question: Question, newest: readonly number[]): Promise<Candidate[]> {
  const strong = await marked(index, question, [marks.head, marks.often])
  return weigh(index, [...new Set([...newest, ...strong])], question.clauses)
}

/** The newest that have each clause where one of these marks says; what is marked stands in the text. */
function marked(index: Index, question: Question, places: readonly string[]): Promise<number[]> {
  const { clauses, others, condition } = question
  const weighty = clauses.map((clause): Match => ({
    any: clause.flatMap((term) => places.map((mark) => ({ token: mark + term }))),
  }))
  const asked = { ...question, condition: { is: { all: [...weighty, ...others] }, without: condition.without } }
  return idsOf(index, asked, { limit: strongRanked })
}
