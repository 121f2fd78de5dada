import type { Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import type { Reader } from '#storage/store.ts'
import { getAuthor } from './author.ts'
import { namesOfAuthors } from './author-names.ts'
import { findAuthorRule, type AuthorRule } from './author-rule.ts'
import { listBans, type ListedBan } from './ban.ts'
import type { CommentState } from './comment.ts'

/** Everything a moderator may know of one writer. */
export interface DescribedAuthor {
  id: string
  /** The names it wrote under, the latest first. */
  names: string[]
  since: Instant
  isTrusted: boolean
  counts: Record<CommentState, number>
  rule: (AuthorRule & { byName: string | null }) | null
  bans: ListedBan[]
}

/** Bans of one writer that hold side by side; the ones that end next stand for more. */
const mostBans = 20

/** Throws `not_found comment.author_unknown`. */
export async function describeAuthor(
  reader: Reader,
  { id, at }: { id: string; at: Instant },
): Promise<DescribedAuthor> {
  const row = await reader.selectFrom('commentAuthor').select('createdAt').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'comment.author_unknown')
  const { isTrusted } = await getAuthor(reader, { id, at })
  const rule = await findAuthorRule(reader, id)
  const bans = await listBans(reader, { at, whose: { kind: 'author', subject: id }, limit: mostBans, offset: 0 })
  return {
    id,
    names: (await namesOfAuthors(reader, [id])).get(id) ?? [],
    since: row.createdAt,
    isTrusted,
    counts: await countStates(reader, id),
    rule: rule === undefined ? null : { ...rule, byName: await nameOfAccount(reader, rule.by) },
    bans: bans.items,
  }
}

async function countStates(reader: Reader, author: string): Promise<Record<CommentState, number>> {
  const rows = await reader
    .selectFrom('comment')
    .select(['state', (eb) => eb.fn.countAll().as('n')])
    .where('author', '=', author)
    .groupBy('state')
    .execute()
  const counts = { waiting: 0, published: 0, refused: 0, taken_back: 0 }
  for (const { state, n } of rows) counts[state] = Number(n)
  return counts
}

async function nameOfAccount(reader: Reader, account: string | null): Promise<string | null> {
  if (account === null) return null
  const row = await reader.selectFrom('account').select('name').where('id', '=', account).executeTakeFirst()
  return row?.name ?? null
}
