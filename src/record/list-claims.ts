import type { SelectQueryBuilder, Selectable } from 'kysely'
import type { Id } from '#ground/id.ts'
import { hasWords } from '#storage/has-words.ts'
import type { Reader } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'
import type { AnswerVerdict, Claim, ClaimFacts } from './claim.ts'
import { readClaimLeaf, type ClaimLeaf } from './claim-leaf.ts'

/** `open`: no answer yet; `answered`: the latest answer says all; `changed`: the desk holds more. */
export const claimStates = ['open', 'answered', 'changed'] as const
type ClaimState = (typeof claimStates)[number]

export interface ClaimFilter {
  q?: string | undefined
  state?: ClaimState | undefined
  verdict?: AnswerVerdict | undefined
  lang?: string | undefined
  limit: number
  offset: number
}

/** The claims on the desk, the last one touched first. */
export async function listClaims(reader: Reader, filter: ClaimFilter): Promise<{ items: Claim[]; total: number }> {
  const { n } = await filtered(reader, filter)
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await filtered(reader, filter)
    .selectAll()
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  return { items: rows.map(claimOf), total: Number(n) }
}

/** How many claims stand in each state. */
export async function countClaims(reader: Reader): Promise<Record<ClaimState, number>> {
  const rows = await reader
    .selectFrom('claim')
    .select(['answers', 'isChanged', (eb) => eb.fn.countAll().as('n')])
    .groupBy(['answers', 'isChanged'])
    .execute()
  const sums: Record<ClaimState, number> = { open: 0, answered: 0, changed: 0 }
  for (const { answers, isChanged, n } of rows)
    sums[answers === 0 ? 'open' : isChanged === 1 ? 'changed' : 'answered'] += Number(n)
  return sums
}

/** A claim with every answer that was published, the latest first; undefined where there is none. */
export async function findClaim(
  reader: Reader,
  id: Id,
): Promise<(Claim & { published: (ClaimLeaf & { leafHash: string; byName: string | null })[] }) | undefined> {
  const row = await reader.selectFrom('claim').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) return undefined
  const answers = await reader
    .selectFrom('claimAnswer')
    .leftJoin('account', 'account.id', 'claimAnswer.byAccount')
    .select(['claimAnswer.leaf', 'claimAnswer.leafHash', 'account.name as byName'])
    .where('claim', '=', id)
    .orderBy('number', 'desc')
    .execute()
  const published = answers.map(({ leaf, ...rest }) => ({ ...readClaimLeaf(leaf), ...rest }))
  return { ...claimOf(row), published }
}

function filtered(
  reader: Reader,
  { q, state, verdict, lang }: ClaimFilter,
): SelectQueryBuilder<Tables, 'claim', object> {
  let found: SelectQueryBuilder<Tables, 'claim', object> = reader.selectFrom('claim')
  if (state === 'open') found = found.where('answers', '=', 0)
  if (state === 'answered') found = found.where('answers', '>', 0).where('isChanged', '=', 0)
  if (state === 'changed') found = found.where('answers', '>', 0).where('isChanged', '=', 1)
  if (verdict !== undefined) found = found.where('verdict', '=', verdict)
  if (lang !== undefined) found = found.where('lang', '=', lang)
  return found.where(hasWords('folded', q))
}

function claimOf(row: Selectable<Tables['claim']>): Claim {
  const { content, folded: _, createdBy: __, verdict, isChanged, ...rest } = row
  return {
    ...rest,
    ...(JSON.parse(content) as Pick<ClaimFacts, 'verdict' | 'explanation' | 'statements'>),
    publishedVerdict: verdict as AnswerVerdict | null,
    isChanged: isChanged === 1,
  }
}
