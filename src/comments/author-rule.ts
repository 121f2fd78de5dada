import { sql } from 'kysely'
import { z } from 'zod'
import type { Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import { namesOfAuthors } from './author-names.ts'

/**
 * What may be said of one writer. `before`: read whatever comes before it is shown; `trust`: trusted from now on, without having earned it;
 * `after`: shown at once, also where others are read first.
 */
export const authorModes = ['before', 'trust', 'after'] as const
export type AuthorMode = (typeof authorModes)[number]

export interface AuthorRule {
  mode: AuthorMode
  reason: string
  since: Instant
  /** The account that set it. */
  by: string | null
}

export interface ListedAuthorRule extends AuthorRule {
  author: string
  /** The name it last wrote under; empty where nothing of it is left. */
  name: string
  byName: string | null
}

const keptShape = z.object({ mode: z.enum(['trust', 'after']), reason: z.string() })
const scopeOf = (author: string) => `author:${author}`

/** The rule that was set for a writer; undefined where it is as for everybody. */
export async function findAuthorRule(reader: Reader, author: string): Promise<AuthorRule | undefined> {
  const row = await reader
    .selectFrom('commentAuthor')
    .leftJoin('commentRule', (join) => join.on('commentRule.scope', '=', scopeOf(author)))
    .select(['reviewedSince', 'reviewReason', 'reviewBy', 'rules', 'changedAt', 'changedBy'])
    .where('commentAuthor.id', '=', author)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { reviewedSince: since, reviewReason: reason, reviewBy: by, rules, changedAt, changedBy } = row
  if (since !== null) return { mode: 'before', reason: reason ?? '', since, by }
  if (rules === null || changedAt === null) return undefined
  return { ...keptShape.parse(JSON.parse(rules)), since: changedAt, by: changedBy }
}

/** One page of the writers of whom something was said, the latest first, and how many there are. */
export async function listAuthorRules(
  reader: Reader,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ items: ListedAuthorRule[]; total: number }> {
  const said = saidOfAuthors(reader).as('said')
  const { n } = await reader
    .selectFrom(said)
    .select((eb) => eb.fn.countAll().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await reader
    .selectFrom(said)
    .leftJoin('account', 'account.id', 'said.by')
    .select(['said.author', 'said.since', 'said.reason', 'said.rules', 'said.by', 'account.name as byName'])
    .orderBy('said.since', 'desc')
    .orderBy('said.author')
    .limit(limit)
    .offset(offset)
    .execute()
  const names = await namesOfAuthors(
    reader,
    rows.map((one) => one.author),
  )
  const items = rows.map(({ rules, reason, since, author, ...row }) => ({
    ...row,
    author,
    since: since ?? '',
    ...(rules === null ? { mode: 'before' as const, reason: reason ?? '' } : keptShape.parse(JSON.parse(rules))),
    name: names.get(author)?.[0] ?? '',
  }))
  return { items, total: Number(n) }
}

/** Both places where something of a writer is kept: that all is reviewed first, and good standing as a rule. */
function saidOfAuthors(reader: Reader) {
  return reader
    .selectFrom('commentAuthor')
    .select(['id as author', 'reviewedSince as since', 'reviewReason as reason', 'reviewBy as by'])
    .select(sql<string | null>`cast(null as text)`.as('rules'))
    .where('reviewedSince', 'is not', null)
    .unionAll(
      reader
        .selectFrom('commentRule')
        .select([
          sql<string>`substr(scope, ${sql.lit(scopeOf('').length + 1)})`.as('author'),
          'changedAt as since',
          sql<string | null>`cast(null as text)`.as('reason'),
          'changedBy as by',
          'rules',
        ])
        .where('scope', 'like', scopeOf('%')),
    )
}

/**
 * Say something of a writer, or take it back (`rule` null). Throws `not_found` for a writer that is unknown, `invalid comment.rule_reason` without
 * a reason.
 */
export async function setAuthorRule(
  tx: Transaction,
  { author, rule, by }: { author: string; rule: { mode: AuthorMode; reason: string } | null; by: string },
): Promise<void> {
  const reason = rule?.reason.trim() ?? null
  if (reason === '') throw new Fault('invalid', 'comment.rule_reason', { field: 'reason' })
  const isReviewed = rule?.mode === 'before'
  const known = await tx.sql
    .updateTable('commentAuthor')
    .set(
      isReviewed
        ? { reviewedSince: tx.at, reviewReason: reason, reviewBy: by }
        : { reviewedSince: null, reviewReason: null, reviewBy: null },
    )
    .where('id', '=', author)
    .returning('id')
    .executeTakeFirst()
  if (known === undefined) throw new Fault('not_found', 'comment.author_unknown')
  await forgetAuthorRule(tx, author)
  if (rule !== null && !isReviewed)
    await tx.sql
      .insertInto('commentRule')
      .values({
        scope: scopeOf(author),
        rules: JSON.stringify({ mode: rule.mode, reason }),
        changedAt: tx.at,
        changedBy: by,
      })
      .execute()
  const kind = rule === null ? 'freed' : isReviewed ? 'reviewed' : 'trusted'
  await appendEntry(tx, { kind: `commentAuthor.${kind}`, subject: author, by })
}

/** Let go a writer's good standing, as when the writer is erased; that all is reviewed first is not forgotten so. */
export async function forgetAuthorRule(tx: Transaction, author: string): Promise<void> {
  await tx.sql.deleteFrom('commentRule').where('scope', '=', scopeOf(author)).execute()
}
