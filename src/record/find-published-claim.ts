import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { AnswerVerdict } from './claim.ts'
import { readClaimLeaf, type ClaimLeaf } from './claim-leaf.ts'

/** An answer as readers see it. */
export interface PublishedAnswerLine {
  /** Of the answer itself. */
  id: Id
  leaf: ClaimLeaf
  leafHash: string
}

/** Every answer to a claim, the latest first; undefined where none was published. */
export async function findPublishedClaim(reader: Reader, claim: Id): Promise<PublishedAnswerLine[] | undefined> {
  const rows = await reader
    .selectFrom('claimAnswer')
    .select(['id', 'leaf', 'leafHash'])
    .where('claim', '=', claim)
    .orderBy('number', 'desc')
    .execute()
  return rows.length === 0 ? undefined : rows.map((row) => ({ ...row, leaf: readClaimLeaf(row.leaf) }))
}

/** A claim in a list: its words and the latest answer. */
export interface PublishedClaimLine {
  id: Id
  lang: string
  text: string
  verdict: AnswerVerdict
  publishedAt: Instant
  leaf: ClaimLeaf
}

/** Answered claims, the latest answer first, in the words of that answer. */
export async function listPublishedClaims(
  reader: Reader,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<PublishedClaimLine[]> {
  const rows = await reader
    .selectFrom('claim')
    .innerJoin('claimAnswer', (join) =>
      join.onRef('claimAnswer.claim', '=', 'claim.id').onRef('claimAnswer.number', '=', 'claim.answers'),
    )
    .select(['claim.id', 'claimAnswer.leaf'])
    .orderBy('claim.publishedAt', 'desc')
    .orderBy('claim.id')
    .limit(limit)
    .offset(offset)
    .execute()
  return rows.map(({ id, leaf: text }) => {
    const leaf = readClaimLeaf(text)
    return { id, lang: leaf.language, text: leaf.text, verdict: leaf.verdict, publishedAt: leaf.published, leaf }
  })
}

export async function countPublishedClaims(reader: Reader): Promise<number> {
  const { n } = await reader
    .selectFrom('claim')
    .select((eb) => eb.fn.countAll().as('n'))
    .where('answers', '>', 0)
    .executeTakeFirstOrThrow()
  return Number(n)
}
