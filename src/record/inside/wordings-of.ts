import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import { chooseWording, joinStretches, type Telling } from '../choose-wording.ts'
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
  version: Id
  edition: number
  editionId: Id
  publishedAt: Instant
  /** Whether that edition is the one that readers see now. */
  isCurrent: boolean
  /** When these words were first published. */
  since: Instant
  /** The number of the last edition whose words were other ones; null while they never changed. */
  changedSince: number | null
  /** Whether the document was withdrawn, and how. */
  withdrawal: WithdrawalKind | null
}

/** For each statement the words to be shown in a language. */
export async function wordingsOf(reader: Reader, statements: readonly Id[], lang: string): Promise<Map<Id, Wording>> {
  const found = new Map<Id, Wording>()
  for (const [statement, tellings] of await tellingsOf(reader, statements)) {
    const chosen = chooseWording(tellings, lang)
    if (chosen === undefined) continue
    const { told, since, before } = chosen
    const { chainIndex: _, ...wording } = told
    found.set(statement, { ...wording, since: since.publishedAt, changedSince: before?.edition ?? null })
  }
  return found
}

/** Every edition's telling of each statement. */
export async function tellingsOf(reader: Reader, statements: readonly Id[]): Promise<Map<Id, ToldIn[]>> {
  const rows = await rowsOf(reader, { statements })
  const byStatement = Map.groupBy(rows, (row) => row.statement)
  return new Map(
    [...byStatement].map(([statement, spans]) => [
      statement,
      [...Map.groupBy(spans, (span) => span.editionId).values()].map(tellingOf),
    ]),
  )
}

export type ToldIn = Telling & Omit<Wording, 'since' | 'changedSince'>

const rowsOf = prepared((reader, { statements }: { statements: readonly Id[] }) =>
  reader
    .selectFrom('anchor')
    .innerJoin('edition', 'edition.id', 'anchor.edition')
    .innerJoin('version', 'version.id', 'edition.version')
    .innerJoin('document', 'document.id', 'edition.document')
    .leftJoin('editionBody', 'editionBody.edition', 'edition.id')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .select(['anchor.statement', 'anchor.exact'])
    .select([
      'edition.id as editionId',
      'edition.number as edition',
      'edition.lang',
      'edition.publishedAt',
      'edition.chainIndex',
    ])
    .select(['version.id as version', 'version.slug', 'version.currentEdition'])
    .select(['document.id as document', 'document.number', 'document.kind'])
    .select(['editionBody.headline', 'withdrawal.kind as withdrawal'])
    .where('anchor.statement', 'in', [...statements])
    .orderBy('edition.chainIndex')
    .orderBy('anchor.ordinal'),
)

type Span = Awaited<ReturnType<typeof rowsOf>>[number]

function tellingOf(spans: Span[]): ToldIn {
  const [first] = spans as [Span]
  return {
    text: joinStretches(spans.map((span) => span.exact)),
    lang: first.lang,
    document: first.document,
    number: first.number ?? 0,
    kind: first.kind as DocumentKind,
    slug: first.slug,
    headline: first.headline ?? '',
    version: first.version,
    edition: first.edition,
    editionId: first.editionId,
    chainIndex: first.chainIndex,
    publishedAt: first.publishedAt,
    isCurrent: first.currentEdition === first.editionId,
    withdrawal: first.withdrawal,
  }
}
