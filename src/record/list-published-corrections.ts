import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import type { CorrectionKind, DocumentKind } from './kinds.ts'

/** A correction as readers see it. */
export interface PublishedCorrection {
  id: Id
  kind: CorrectionKind
  note: string
  reportedBy: string | null
  publishedAt: Instant
  /** The numbers of the editions before and after. */
  from: number
  to: number
  spans: { block: string; before: string; after: string }[]
  number: number
  documentKind: DocumentKind
  lang: string
  slug: string
  headline: string
}

export interface CorrectionFilter {
  lang: string
  version?: Id
  limit: number
  offset?: number
}

/** Corrections in a language, the newest first, of documents whose text is still to be seen. */
export async function listPublishedCorrections(
  reader: Reader,
  filter: CorrectionFilter,
): Promise<PublishedCorrection[]> {
  const rows = await correctionRows(reader, { ...filter })
  return rows.map((row) => ({
    ...row,
    kind: row.kind as CorrectionKind,
    documentKind: row.documentKind as DocumentKind,
    number: row.number ?? 0,
    spans: JSON.parse(row.spans) as PublishedCorrection['spans'],
  }))
}

const correctionRows = prepared((reader, filter: CorrectionFilter & Record<string, string | number | undefined>) =>
  filtered(reader, filter)
    .select(['correction.id', 'correction.kind', 'correction.note', 'correction.reportedBy', 'correction.publishedAt'])
    .select([
      'correction.spans',
      'before.number as from',
      'after.number as to',
      'document.number',
      'document.kind as documentKind',
    ])
    .select(['version.lang', 'version.slug', 'editionBody.headline'])
    .orderBy('correction.publishedAt', 'desc')
    .orderBy('correction.id')
    .limit(filter.limit)
    .offset(filter.offset ?? 0),
)

export async function countPublishedCorrections(
  reader: Reader,
  filter: Omit<CorrectionFilter, 'limit'>,
): Promise<number> {
  const { count } = await filtered(reader, { ...filter, limit: 0 })
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function filtered(reader: Reader, { lang, version }: CorrectionFilter) {
  return reader
    .selectFrom('correction')
    .innerJoin('edition as before', 'before.id', 'correction.fromEdition')
    .innerJoin('edition as after', 'after.id', 'correction.toEdition')
    .innerJoin('version', 'version.id', 'correction.version')
    .innerJoin('document', 'document.id', 'correction.document')
    .innerJoin('editionBody', 'editionBody.edition', 'version.currentEdition')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .where('version.lang', '=', lang)
    .where((eb) => eb.or([eb('withdrawal.kind', 'is', null), eb('withdrawal.kind', '=', 'withdrawn')]))
    .$if(version !== undefined, (query) => query.where('correction.version', '=', version ?? ''))
}
