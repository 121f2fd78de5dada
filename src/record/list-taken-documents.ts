import type { Instant } from '#ground/clock.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import type { DocumentKind } from './kinds.ts'

/** A document that stood in the lists of a language and does no longer, as readers may be told of it. */
export interface TakenDocument {
  number: number
  since: Instant
  /** Why. */
  reason: string
}

type Asked = {
  lang: string
  kind?: DocumentKind | undefined
  limit: number
}

/** Documents whose text is no longer to be seen at their address, those taken last before all others. */
export async function listTakenDocuments(reader: Reader, asked: Asked): Promise<TakenDocument[]> {
  const rows = await takenRows(reader, asked)
  return rows.map(({ number, since, reason }) => ({ number: number ?? 0, since, reason }))
}

/** What stands left of a cross join is read first on SQLite: the withdrawals, by their time. */
const takenRows = prepared((reader, { lang, kind, limit }: Asked) =>
  reader
    .selectFrom('withdrawal')
    .crossJoin('document')
    .crossJoin('version')
    .select(['document.number', 'withdrawal.since', 'withdrawal.reason'])
    .whereRef('document.id', '=', 'withdrawal.document')
    .whereRef('version.document', '=', 'document.id')
    .where('withdrawal.liftedAt', 'is', null)
    .where('withdrawal.kind', '!=', 'withdrawn')
    .where('version.lang', '=', lang)
    .where('version.currentEdition', 'is not', null)
    .$if(kind !== undefined, (query) => query.where('document.kind', '=', kind ?? ''))
    .orderBy('withdrawal.since', 'desc')
    .orderBy('withdrawal.id')
    .limit(limit),
)
