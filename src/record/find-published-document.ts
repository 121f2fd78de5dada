import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { pictureFacts, type PictureFacts } from '#media/picture-facts.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import { listMarkedStatements, type MarkedStatement } from './inside/marked-statements.ts'
import { publishedFiling, type PublishedFiling } from './inside/published-filing.ts'
import { takesWords, type DocumentKind, type WithdrawalKind } from './kinds.ts'
import { readLeaf, type Leaf } from './leaf.ts'
import { leftOut, textsOf, type LeftOutBlock } from './left-out.ts'
import { listPublishedCorrections, type PublishedCorrection } from './list-published-corrections.ts'
import { listPublishedNames } from './list-published-names.ts'
import type { Moment } from './moment.ts'

/** A document as its page shows it. */
export interface PublishedDocument extends PublishedHead, PublishedFiling {
  /** What the edition says; null once it was erased by law. */
  leaf: ShownLeaf | null
  html: string
  picture: PictureFacts | null
  corrections: PublishedCorrection[]
  /** In the order of the text. */
  statements: MarkedStatement[]
  /** Of a translation: the blocks of its source that are not in it. */
  leftOut: LeftOutBlock[]
}

/** An edition's words; of a draft that is shown before publication, dates may still be missing. */
export type ShownLeaf = Omit<Leaf, 'dates' | 'previousLeaf' | 'type'> & {
  dates: { happened: Moment | null; said: Moment | null; published: Instant | null }
}

/** What stands over a document's page whatever became of its text. */
export interface PublishedHead {
  document: Id
  number: number
  kind: DocumentKind
  firstPublishedAt: Instant
  version: Id
  lang: string
  slug: string
  edition: { id: Id; number: number; publishedAt: Instant; leafHash: string; isCurrent: boolean }
  /** How many editions this version has. */
  editions: number
  withdrawal: PublishedWithdrawal | null
  /** Every language in which it is public, with the language's own headline. */
  languages: { lang: string; slug: string; headline: string }[]
  translatedFrom: TranslatedFrom | null
}

/** The edition of another language that a version is a translation of, as its translator last saw it. */
export interface TranslatedFrom {
  lang: string
  edition: number
  editionId: Id
  /** The number of the edition that stands now in that language. */
  current: number
  isStale: boolean
}

export interface PublishedWithdrawal {
  kind: WithdrawalKind
  reason: string
  since: Instant
  /** The document in its place: where a consolidated one leads, and what the notice of any other names; null where none does. */
  replacement: Replacement | null
}

/** In the language asked for, or in the first that it has. Headline and slug are empty where its own words were taken away. */
export interface Replacement {
  number: number
  lang: string
  slug: string
  headline: string
}

/** Whether a withdrawal took a document's words away: its text, its headline, and its slug, which repeats the headline. */
export function isTaken(withdrawal: PublishedWithdrawal | null): withdrawal is PublishedWithdrawal {
  return takesWords(withdrawal?.kind ?? null)
}

export interface DocumentQuestion {
  number: number
  lang: string
  /** An old edition by its number; the current one when left out. */
  edition?: number
}

/** The head of a document in a language, or undefined when no such edition is public in it. */
export async function findPublishedHead(
  reader: Reader,
  question: DocumentQuestion,
): Promise<PublishedHead | undefined> {
  const rows = await versionsOf(reader, { number: question.number })
  const row = rows.find((one) => one.lang === question.lang)
  if (row === undefined) return undefined
  const edition = await editionOf(reader, row, question.edition)
  if (edition === undefined) return undefined
  return {
    ...headOf(row, rows),
    withdrawal: await withdrawalOf(reader, row),
    edition: { ...edition, isCurrent: edition.id === row.currentEdition },
  }
}

/** Where a document is public: its languages, or undefined when there is no such number. For a page in a language it is not public in. */
export async function listPublishedLanguages(reader: Reader, number: number): Promise<PublishedHead['languages']> {
  return (await versionsOf(reader, { number })).map(languageOf)
}

/** The whole page of a document in a language. Undefined when no such edition is public in it. */
export async function findPublishedDocument(
  reader: Reader,
  question: DocumentQuestion,
): Promise<PublishedDocument | undefined> {
  const head = await findPublishedHead(reader, question)
  if (head === undefined) return undefined
  return { ...head, ...(await findPublishedText(reader, head)) }
}

/** What a document says, beneath a head that was found. */
export async function findPublishedText(
  reader: Reader,
  head: PublishedHead,
): Promise<Omit<PublishedDocument, keyof PublishedHead>> {
  const [body] = await bodyOf(reader, { edition: head.edition.id })
  const leaf = body === undefined ? null : readLeaf(body.leaf)
  const html = body?.html ?? ''
  const at = leaf?.dates.happened.date
  const filing = await publishedFiling(reader, head.document)
  const marked = await listMarkedStatements(reader, head.edition.id)
  const names = await listPublishedNames(reader, { ids: [...filing.ids, ...marked.ids] })
  const pictures = await pictureFacts(reader, body?.picture == null ? [] : [body.picture])
  return {
    leaf,
    html,
    picture: pictures.get(body?.picture ?? '') ?? null,
    corrections:
      head.editions > 1
        ? await listPublishedCorrections(reader, { lang: head.lang, version: head.version, limit: 100 })
        : [],
    ...filing.named(names, { lang: head.lang, at }),
    statements: marked
      .named(names, { lang: head.lang, at })
      .toSorted((a, b) => placeOf(html, a.id) - placeOf(html, b.id)),
    leftOut: await leftOutOf(reader, head, leaf),
  }
}

const bodyOf = prepared((reader, { edition }: { edition: Id }) =>
  reader.selectFrom('editionBody').select(['leaf', 'html', 'picture']).where('edition', '=', edition),
)

async function leftOutOf(
  reader: Reader,
  { translatedFrom }: PublishedHead,
  leaf: Leaf | null,
): Promise<LeftOutBlock[]> {
  if (translatedFrom === null || leaf === null) return []
  const source = await reader
    .selectFrom('editionBody')
    .select('leaf')
    .where('edition', '=', translatedFrom.editionId)
    .executeTakeFirst()
  return source === undefined ? [] : leftOut(textsOf(readLeaf(source.leaf).blocks), leaf.blocks)
}

/** Where a statement's first words stand in the body. */
function placeOf(html: string, statement: Id): number {
  return html.indexOf(`id="s-${statement}"`)
}

const versionsOf = prepared((reader, { number }: { number: number }) =>
  reader
    .selectFrom('document')
    .innerJoin('version', 'version.document', 'document.id')
    .innerJoin('edition', 'edition.id', 'version.currentEdition')
    .leftJoin('editionBody', 'editionBody.edition', 'edition.id')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .leftJoin('document as target', 'target.id', 'withdrawal.redirectTo')
    .leftJoin('edition as original', 'original.id', 'version.translatedFrom')
    .leftJoin('version as originalVersion', 'originalVersion.id', 'original.version')
    .leftJoin('edition as originalNow', 'originalNow.id', 'originalVersion.currentEdition')
    .select(['document.id as document', 'document.number', 'document.kind', 'document.firstPublishedAt'])
    .select([
      'version.id as version',
      'version.lang',
      'version.slug',
      'version.currentEdition',
      'edition.number as editions',
    ])
    .select(['edition.publishedAt', 'edition.leafHash', 'editionBody.headline'])
    .select(['withdrawal.kind as withdrawal', 'withdrawal.reason', 'withdrawal.since', 'target.number as redirectTo'])
    .select(['original.lang as originalLang', 'original.number as originalNumber'])
    .select([
      'original.id as originalEdition',
      'originalNow.id as originalCurrent',
      'originalNow.number as currentNumber',
    ])
    .where('document.number', '=', number)
    .orderBy('version.createdAt')
    .orderBy('version.id'),
)

type VersionRow = Awaited<ReturnType<typeof versionsOf>>[number]

async function editionOf(reader: Reader, row: VersionRow, number: number | undefined) {
  if (number === undefined || number === row.editions)
    return { id: row.currentEdition ?? '', number: row.editions, publishedAt: row.publishedAt, leafHash: row.leafHash }
  return reader
    .selectFrom('edition')
    .select(['id', 'number', 'publishedAt', 'leafHash'])
    .where('version', '=', row.version)
    .where('number', '=', number)
    .executeTakeFirst()
}

function headOf(row: VersionRow, rows: VersionRow[]): Omit<PublishedHead, 'edition' | 'withdrawal'> {
  return {
    document: row.document,
    number: row.number ?? 0,
    kind: row.kind as DocumentKind,
    firstPublishedAt: row.firstPublishedAt ?? row.publishedAt,
    version: row.version,
    lang: row.lang,
    slug: row.slug,
    editions: row.editions,
    languages: rows.map(languageOf),
    translatedFrom:
      row.originalLang === null || row.originalNumber === null || row.originalEdition === null
        ? null
        : {
            lang: row.originalLang,
            edition: row.originalNumber,
            editionId: row.originalEdition,
            current: row.currentNumber ?? row.originalNumber,
            isStale: row.originalEdition !== row.originalCurrent,
          },
  }
}

function languageOf({ lang, slug, headline }: VersionRow) {
  return { lang, slug, headline: headline ?? '' }
}

async function withdrawalOf(reader: Reader, row: VersionRow): Promise<PublishedWithdrawal | null> {
  const { withdrawal, reason, since, redirectTo, lang } = row
  if (withdrawal === null) return null
  const replacement = redirectTo === null ? null : await replacementOf(reader, { number: redirectTo, lang })
  return { kind: withdrawal, reason: reason ?? '', since: since ?? '', replacement }
}

async function replacementOf(
  reader: Reader,
  { number, lang }: { number: number; lang: string },
): Promise<Replacement | null> {
  const rows = await versionsOf(reader, { number })
  const row = rows.find((one) => one.lang === lang) ?? rows[0]
  if (row === undefined) return null
  const { slug, headline } = takesWords(row.withdrawal) ? { slug: '', headline: '' } : languageOf(row)
  return { number, lang: row.lang, slug, headline }
}
