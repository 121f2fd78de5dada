import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { readClaimLeaf, type ClaimLeaf } from './claim-leaf.ts'

/** What an answer says of words that misquote a statement. */
export const misquoteVerdicts = ['said_differently', 'never_said'] as const

export type Misquote = ClaimLeaf & { verdict: (typeof misquoteVerdicts)[number] }

/**
 * How statements were misquoted, by statement, the last answered first: each claim that the office now answers by «said differently» or
 * «never said» and holds against the statement. An answer that was withdrawn, or replaced by another, says nothing here.
 */
export async function listMisquotes(reader: Reader, statements: readonly Id[]): Promise<Map<Id, Misquote[]>> {
  if (statements.length === 0) return new Map()
  const rows = await reader
    .selectFrom('claimStatement')
    .innerJoin('claimAnswer', 'claimAnswer.id', 'claimStatement.answer')
    .innerJoin('claim', (join) =>
      join.onRef('claim.id', '=', 'claimAnswer.claim').onRef('claim.answers', '=', 'claimAnswer.number'),
    )
    .select(['claimStatement.statement', 'claimAnswer.leaf'])
    .where('claimStatement.statement', 'in', statements)
    .where('claimAnswer.verdict', 'in', misquoteVerdicts)
    .orderBy('claimAnswer.publishedAt', 'desc')
    .orderBy('claimAnswer.id')
    .execute()
  const leaves = Map.groupBy(rows, (row) => row.statement)
  return new Map(
    [...leaves].map(([statement, found]) => [statement, found.map((row) => readClaimLeaf(row.leaf) as Misquote)]),
  )
}
