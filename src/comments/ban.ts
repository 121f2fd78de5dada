import { Fault } from '#ground/fault.ts'
import type { Instant } from '#ground/clock.ts'
import { newId } from '#ground/id.ts'
import { appendEntry } from '#storage/append-entry.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import { namesOfAuthors } from './author-names.ts'

/** Somebody, or a part of the network, from whom no comments are taken until a stated day, for a stated reason. */
export interface Ban {
  id: string
  kind: 'author' | 'network'
  subject: string
  reason: string
  since: Instant
  until: Instant
  by: string | null
}

/** A ban as moderators read it: with the name a writer last wrote under, and who set it. */
export interface ListedBan extends Ban {
  name: string | null
  byName: string | null
}

const longestMs = 366 * 86_400_000

/** The ban that holds at this moment for a writer or a network; undefined: none. */
export async function findBan(
  reader: Reader,
  { author, network, at }: { author: string | undefined; network: string; at: Instant },
): Promise<Ban | undefined> {
  const row = await reader
    .selectFrom('commentBan')
    .selectAll()
    .where('liftedAt', 'is', null)
    .where('until', '>', at)
    .where((eb) =>
      eb.or([
        eb.and([eb('kind', '=', 'network'), eb('subject', '=', network)]),
        eb.and([eb('kind', '=', 'author'), eb('subject', '=', author ?? '')]),
      ]),
    )
    .orderBy('until', 'desc')
    .executeTakeFirst()
  return row === undefined ? undefined : banOf(row)
}

export interface BanFilter {
  at: Instant
  /** Only those of one writer or one network. */
  whose?: Pick<Ban, 'kind' | 'subject'> | undefined
  limit: number
  offset: number
}

/** One page of the bans that hold at a moment, the one that ends next first. */
export async function listBans(
  reader: Reader,
  { at, whose, limit, offset }: BanFilter,
): Promise<{ items: ListedBan[]; total: number }> {
  const holding = reader.selectFrom('commentBan').where('liftedAt', 'is', null).where('until', '>', at)
  const found =
    whose === undefined ? holding : holding.where('kind', '=', whose.kind).where('subject', '=', whose.subject)
  const { n } = await found.select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()
  const rows = await found
    .leftJoin('account', 'account.id', 'commentBan.byAccount')
    .selectAll('commentBan')
    .select('account.name as byName')
    .orderBy('until')
    .orderBy('commentBan.id')
    .limit(limit)
    .offset(offset)
    .execute()
  const authors = rows.flatMap((row) => (row.kind === 'author' ? [row.subject] : []))
  const names = await namesOfAuthors(reader, authors)
  const items = rows.map(({ byName, ...row }) => ({
    ...banOf(row),
    byName,
    name: names.get(row.subject)?.[0] ?? null,
  }))
  return { items, total: Number(n) }
}

/** Take no comments from there until a day. Throws `invalid` without a reason, or for an end that is past or more than a year away. */
export async function addBan(tx: Transaction, given: Omit<Ban, 'id' | 'since' | 'by'> & { by: string }): Promise<Ban> {
  const reason = given.reason.trim()
  if (reason === '') throw new Fault('invalid', 'comment.ban_reason', { field: 'reason' })
  const length = Date.parse(given.until) - Date.parse(tx.at)
  if (!(length > 0 && length <= longestMs)) throw new Fault('invalid', 'comment.ban_end', { field: 'until' })
  if (given.subject.trim() === '') throw new Fault('invalid', 'comment.ban_subject', { field: 'subject' })
  const ban = { id: newId(), kind: given.kind, subject: given.subject, reason, since: tx.at, until: given.until }
  await tx.sql
    .insertInto('commentBan')
    .values({ ...ban, byAccount: given.by, liftedAt: null })
    .execute()
  await appendEntry(tx, { kind: 'commentBan.added', subject: ban.id, by: given.by })
  return { ...ban, by: given.by }
}

export async function liftBan(tx: Transaction, { id, by }: { id: string; by: string }): Promise<void> {
  const lifted = await tx.sql
    .updateTable('commentBan')
    .set({ liftedAt: tx.at })
    .where('id', '=', id)
    .where('liftedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (lifted === undefined) throw new Fault('not_found', 'comment.ban_unknown')
  await appendEntry(tx, { kind: 'commentBan.lifted', subject: id, by })
}

function banOf(row: { byAccount: string | null; liftedAt: string | null } & Omit<Ban, 'by'>): Ban {
  const { byAccount, liftedAt: _, ...rest } = row
  return { ...rest, by: byAccount }
}
