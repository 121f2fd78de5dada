import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { DocumentKind, WithdrawalKind } from '../kinds.ts'

/** The words of a statement as one edition has them, and where they stand. */
export interface Wording {
  text: string
  lang: string
  document: Id
  number: number
  kind: DocumentKind
  slug: string
  headline: string
  edition: number
  editionId: Id
  publishedAt: Instant
  /** Whether that edition is the one that readers see now. */
  isCurrent: boolean
  /** The number of the edition since which the words are other ones; null while they never changed. */
  changedSince: number | null
  /** Whether the document was withdrawn, and how. */
  withdrawal: WithdrawalKind | null
}

/** For each statement the words to be shown in a language: of the current edition in it, else of another language's, else of the last that had them. */
export async function wordingsOf(reader: Reader, statements: readonly Id[], lang: string): Promise<Map<Id, Wording>> {
  const rows = await rowsOf(reader, statements)
  const found = new Map<Id, Wording>()
  for (const [statement, spans] of Map.groupBy(rows, (row) => row.statement)) {
    const editions = [...Map.groupBy(spans, (span) => span.editionId).values()]
    const best = editions.toSorted((a, b) => compare(rankOf(a, lang), rankOf(b, lang)))[0]
    if (best !== undefined) found.set(statement, wordingOf(best, editions))
  }
  return found
}

function rowsOf(reader: Reader, statements: readonly Id[]) {
  return reader
    .selectFrom('anchor')
    .innerJoin('edition', 'edition.id', 'anchor.edition')
    .innerJoin('version', 'version.id', 'edition.version')
    .innerJoin('document', 'document.id', 'edition.document')
    .leftJoin('editionBody', 'editionBody.edition', 'edition.id')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .select(['anchor.statement', 'anchor.exact', 'anchor.block', 'anchor.start'])
    .select([
      'edition.id as editionId',
      'edition.number as edition',
      'edition.lang',
      'edition.publishedAt',
      'edition.chainIndex',
    ])
    .select(['version.slug', 'version.currentEdition', 'document.id as document', 'document.number', 'document.kind'])
    .select(['editionBody.headline', 'withdrawal.kind as withdrawal'])
    .where('anchor.statement', 'in', [...statements])
    .orderBy('edition.chainIndex')
    .execute()
}

type Span = Awaited<ReturnType<typeof rowsOf>>[number]

/** Smaller is better: current before past, the page's language before others, the latest of what is past, the original of what is current. */
function rankOf([span]: Span[], lang: string): number[] {
  if (span === undefined) return []
  const isCurrent = span.currentEdition === span.editionId
  return [isCurrent ? 0 : 1, span.lang === lang ? 0 : 1, isCurrent ? span.chainIndex : -span.chainIndex]
}

function compare(a: number[], b: number[]): number {
  const i = a.findIndex((value, index) => value !== b[index])
  return i === -1 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
}

function wordingOf(spans: Span[], editions: Span[][]): Wording {
  const [first] = spans as [Span]
  const text = textOf(spans)
  const earlier = editions.filter(([span]) => span?.lang === first.lang && span.edition < first.edition)
  const before = earlier.findLast((other) => textOf(other) !== text)?.[0]
  return {
    text,
    lang: first.lang,
    document: first.document,
    number: first.number ?? 0,
    kind: first.kind as DocumentKind,
    slug: first.slug,
    headline: first.headline ?? '',
    edition: first.edition,
    editionId: first.editionId,
    publishedAt: first.publishedAt,
    isCurrent: first.currentEdition === first.editionId,
    changedSince: before?.edition ?? null,
    withdrawal: first.withdrawal,
  }
}

/** Words that stand in several stretches are told with what lies between left out. */
function textOf(spans: Span[]): string {
  return spans.map((span) => span.exact.trim()).join(' … ')
}
