import { createHash } from 'node:crypto'
import { later } from '#ground/clock.ts'
import { newId } from '#ground/id.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import { Fault } from '#ground/fault.ts'
import { findAuthorRule, type AuthorMode } from './author-rule.ts'

/** Whoever writes from one browser. Trust is earned by what was published, or given by a moderator, and never by an unproven mail address. */
export interface Author {
  id: string
  /** What a moderator has said of this writer; null: as everybody. */
  mode: AuthorMode | null
  isTrusted: boolean
  published: number
  refused: number
}

/** So many published comments, and none refused in a month, make a writer trusted. */
const trustedFrom = 3
const memoryMs = 30 * 86_400_000

export async function findAuthor(reader: Reader, secret: string | undefined): Promise<{ id: string } | undefined> {
  if (secret === undefined) return undefined
  return reader.selectFrom('commentAuthor').select('id').where('secretHash', '=', hashOf(secret)).executeTakeFirst()
}

/** The author behind a cookie's secret, made at the first comment. */
export async function ensureAuthor(tx: Transaction, secret: string): Promise<Author> {
  const row = {
    id: newId(),
    secretHash: hashOf(secret),
    createdAt: tx.at,
    reviewedSince: null,
    reviewReason: null,
    reviewBy: null,
  }
  await tx.sql
    .insertInto('commentAuthor')
    .values(row)
    .onConflict((conflict) => conflict.column('secretHash').doNothing())
    .execute()
  const { id } = await tx.sql
    .selectFrom('commentAuthor')
    .select('id')
    .where('secretHash', '=', row.secretHash)
    .executeTakeFirstOrThrow()
  return getAuthor(tx.sql, { id, at: tx.at })
}

/** A writer with what became of the comments so far. Throws `not_found`. */
export async function getAuthor(reader: Reader, { id, at }: { id: string; at: string }): Promise<Author> {
  const row = await reader.selectFrom('commentAuthor').select('id').where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'comment.author_unknown')
  const mode = (await findAuthorRule(reader, id))?.mode ?? null
  const since = later(at, -memoryMs)
  const sums = await reader
    .selectFrom('comment')
    .select(['state', (eb) => eb.fn.countAll().as('n')])
    .where('author', '=', id)
    .where((eb) =>
      eb.or([eb('state', '=', 'published'), eb.and([eb('state', '=', 'refused'), eb('decidedAt', '>', since)])]),
    )
    .groupBy('state')
    .execute()
  const of = (state: string) => Number(sums.find((sum) => sum.state === state)?.n ?? 0)
  const [published, refused] = [of('published'), of('refused')]
  const isEarned = refused === 0 && published >= trustedFrom
  return { id, mode, published, refused, isTrusted: mode === null ? isEarned : mode !== 'before' }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
