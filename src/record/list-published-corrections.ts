import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import { correctionOf, correctionRows } from './inside/correction-rows.ts'
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
}

/** Corrections in a language, the newest first, of documents whose text is still to be seen. */
export async function listPublishedCorrections(
  reader: Reader,
  filter: CorrectionFilter,
): Promise<PublishedCorrection[]> {
  return (await listedRows(reader, { ...filter })).map(correctionOf)
}

const listedRows = prepared((reader, filter: CorrectionFilter & Record<string, string | number | undefined>) =>
  correctionRows(reader, filter).limit(filter.limit),
)
