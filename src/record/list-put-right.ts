import { sql } from 'kysely'
import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import { correctionOf, correctionRows, publishedCorrections } from './inside/correction-rows.ts'
import type { PublishedCorrection } from './list-published-corrections.ts'

/** A document that was taken back, as lists show it. */
export interface ListedWithdrawal {
  id: Id
  kind: ShownWithdrawal
  reason: string
  since: Instant
  number: number
  lang: string
  slug: string
  /** Empty where the document's page no longer says it. */
  headline: string
}

/** A document that became part of another leads there, and is not told of. */
const told = ['withdrawn', 'in_error', 'legal'] as const

type ShownWithdrawal = (typeof told)[number]

export type PutRight = { correction: PublishedCorrection } | { withdrawal: ListedWithdrawal }

interface Asked {
  lang: string
  limit: number
  offset?: number
}

/** What was put right in a language, corrections and standing withdrawals together, the newest first. */
export async function listPutRight(reader: Reader, { lang, limit, offset = 0 }: Asked): Promise<PutRight[]> {
  const rows = await putRightRows(reader, { lang, limit, offset, reach: limit + offset })
  return rows.map(({ isWithdrawal, ...row }) => {
    if (Number(isWithdrawal) === 0) return { correction: correctionOf(row) }
    const { id, note, publishedAt, number, slug, headline } = row
    const kind = row.kind as ShownWithdrawal
    const shown = { slug: kind === 'withdrawn' ? slug : '', headline: kind === 'withdrawn' ? headline : '' }
    return { withdrawal: { id, kind, reason: note, since: publishedAt, number: number ?? 0, lang, ...shown } }
  })
}

/** Each of the two is read no further than the page reaches, by its own time. */
const putRightRows = prepared((reader, { lang, limit, offset, reach }: Required<Asked> & Record<'reach', number>) => {
  const corrections = correctionRows(reader, { lang })
    .select(sql<number>`0`.as('isWithdrawal'))
    .limit(reach)
  const withdrawals = standingWithdrawals(reader, lang)
    .leftJoin('editionBody', 'editionBody.edition', 'version.currentEdition')
    .select(['withdrawal.id', 'withdrawal.kind', 'withdrawal.reason as note'])
    .select(sql<string | null>`cast(null as text)`.as('reportedBy'))
    .select(['withdrawal.since as publishedAt', sql<string>`'[]'`.as('spans')])
    .select([sql<number>`0`.as('from'), sql<number>`0`.as('to'), 'document.number', 'document.kind as documentKind'])
    .select(['version.lang', 'version.slug'])
    .select((eb) => eb.fn.coalesce('editionBody.headline', sql<string>`''`).as('headline'))
    .select(sql<number>`1`.as('isWithdrawal'))
    .orderBy('withdrawal.since', 'desc')
    .orderBy('withdrawal.id')
    .limit(reach)
  return reader
    .selectFrom(corrections.as('corrections'))
    .selectAll()
    .unionAll(reader.selectFrom(withdrawals.as('withdrawals')).selectAll())
    .orderBy('publishedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
})

export async function countPutRight(reader: Reader, { lang }: { lang: string }): Promise<number> {
  const { corrections, withdrawals } = await reader
    .selectNoFrom([
      publishedCorrections(reader, { lang })
        .select((eb) => eb.fn.countAll().as('count'))
        .as('corrections'),
      standingWithdrawals(reader, lang)
        .select((eb) => eb.fn.countAll().as('count'))
        .as('withdrawals'),
    ])
    .executeTakeFirstOrThrow()
  return Number(corrections) + Number(withdrawals)
}

/** What stands left of a cross join is read first on SQLite: the withdrawals, by their time. */
function standingWithdrawals(reader: Reader, lang: string) {
  return reader
    .selectFrom('withdrawal')
    .crossJoin('document')
    .crossJoin('version')
    .whereRef('document.id', '=', 'withdrawal.document')
    .whereRef('version.document', '=', 'document.id')
    .where('withdrawal.liftedAt', 'is', null)
    .where('withdrawal.kind', 'in', told)
    .where('version.lang', '=', lang)
    .where('version.currentEdition', 'is not', null)
}
