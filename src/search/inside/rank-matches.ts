import type { Question } from './ask-for.ts'
import { marks } from './marks.ts'
import type { Match } from './match.ts'
import { mayLead, orderByRelevance, type Candidate } from './order-by-relevance.ts'
import { idsOf, type Index } from './read-index.ts'
import { weigh } from './weigh.ts'

/** Of a very common word, so many of the newest are put in order, and of the strongest: those that have all that was asked for in the decks, or often. */
const newestRanked = 300
const strongRanked = 200
/** For so few, to look at each is quicker than to ask the index. */
const fewMatches = 40

interface Ranking {
  /** Newest first. */
  matches: readonly number[]
  /** The number of a day. */
  today: number
  /** How many of the first must stand in their order. */
  first: number
}

/** The newest of the matches and the strongest ones, in order of relevance as far as `first`. */
export async function rankMatches(index: Index, question: Question, ranking: Ranking): Promise<number[]> {
  const newest = ranking.matches.slice(0, newestRanked)
  if (question.clauses.length === 0) return newest
  if (question.clauses.length === 1 && newest.length > fewMatches) {
    const told = await tellOfOne(index, question, newest)
    const open = mayLead(told, ranking)
    const looked = await weigh(
      index,
      open.map(({ id }) => id),
      question.clauses,
    )
    const isOpen = new Set(open)
    return orderByRelevance([...told.filter((candidate) => !isOpen.has(candidate)), ...looked], ranking.today)
  }
  const strong = ranking.matches.length > newestRanked ? await strongest(index, question) : []
  return orderByRelevance(await weigh(index, union(newest, strong), question.clauses), ranking.today)
}

/**
 * The candidates of a question with one clause. The index itself tells who has it in the decks and who has it often; all others have it in the text alone.
 * How many terms the decks have it does not tell.
 */
async function tellOfOne(index: Index, question: Question, newest: readonly number[]): Promise<Candidate[]> {
  const head = await marked(index, question, { places: [marks.head], limit: newestRanked })
  const often = await marked(index, question, { places: [marks.often], limit: newestRanked })
  // A list that is full reaches further back than the newest do, and says nothing of what is older than its last.
  const end = head.length < newestRanked ? 0 : (head.at(-1) ?? 0)
  const [isHead, isOften] = [new Set(head), new Set(often)]
  return union(
    newest,
    head,
    often.filter((id) => id > end),
  ).map((id) => {
    const weight = isHead.has(id) ? 2 : isOften.has(id) ? 1 : 0
    return { id, weights: [weight], terms: undefined }
  })
}

/** The newest that have every clause in the decks or often. */
function strongest(index: Index, question: Question): Promise<number[]> {
  return marked(index, question, { places: [marks.head, marks.often], limit: strongRanked })
}

function union(...lists: (readonly number[])[]): number[] {
  return [...new Set(lists.flat())]
}

interface Marked {
  places: readonly string[]
  limit: number
}

/** The newest that answer and have each clause where one of these marks says; what is marked stands in the text. */
function marked(index: Index, question: Question, { places, limit }: Marked): Promise<number[]> {
  const weighty = question.clauses.map((clause): Match => ({
    any: clause.flatMap((term) => places.map((mark) => ({ token: mark + term }))),
  }))
  const is = { all: [...weighty, ...question.others] }
  return idsOf(index, { ...question, condition: { is, without: question.condition.without } }, { limit })
}
