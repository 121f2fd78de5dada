import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { pictureFacts, type PictureFacts } from '#media/picture-facts.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'
import { lineTexts } from './inside/line-texts.ts'
import { listed, listedDocuments, publishedDocuments } from './inside/published-lines.ts'
import type { DocumentKind } from './kinds.ts'

/** A document as lists show it. */
export interface PublishedLine {
  document: Id
  number: number
  kind: DocumentKind
  lang: string
  slug: string
  kicker: string
  headline: string
  shortHeadline: string
  lead: string
  picture: (PictureFacts & { id: Id }) | null
  firstPublishedAt: Instant
  /** When the current edition was published. */
  updatedAt: Instant
  edition: number
  correctedAt: Instant | null
  isWithdrawn: boolean
  /** An editor pinned it to the thing that was asked for. */
  isPinned: boolean
  /** Since when, and why. */
  withdrawal: { since: Instant; reason: string } | null
  /** The body, where it was asked for. */
  html: string | undefined
}

export interface LineFilter {
  lang: string
  kind?: DocumentKind | undefined
  /** What it is about, filed under, took place at, or who speaks in it. */
  thing?: Id | undefined
  /** As `thing`, or who speaks or takes part in it held this position then. */
  position?: Id | undefined
  /** Who is quoted in it as it stands now, by the newest `sayingsLookedAt` of what they said. */
  speaker?: Id | undefined
  /** Published from this instant on, and before that one. */
  from?: Instant | undefined
  before?: Instant | undefined
  /** Leave withdrawn ones out. */
  isStanding?: boolean | undefined
  /** Only those with one of these numbers. */
  numbers?: readonly number[] | undefined
  /** Only these. */
  documents?: readonly Id[] | undefined
  /** Leave this document out. */
  except?: Id | undefined
  /** By first publication unless said otherwise; `updated`: by the current edition. */
  order?: 'published' | 'updated'
  /** With the facts of lead pictures. */
  withPictures?: boolean
  /** With the HTML of the body. */
  withBody?: boolean
  limit: number
  offset?: number
}

/** Public documents in a language, the newest first; by publication, those pinned to the thing asked for before all others. */
export async function listPublishedDocuments(reader: Reader, filter: LineFilter): Promise<PublishedLine[]> {
  const { order, withPictures, withBody, ...asked } = filter
  const rows = await lineRows(reader, { ...asked, isUpdated: order === 'updated', offset: filter.offset ?? 0 })
  const editions = rows.flatMap((row) => row.currentEdition ?? [])
  const texts = await lineTexts(reader, editions)
  const bodies = withBody === true ? await bodiesOf(reader, editions) : undefined
  const shown = withPictures === true ? [...texts.values()].flatMap((text) => text.picture ?? []) : []
  const pictures = await pictureFacts(reader, [...new Set(shown)])
  return rows.flatMap((row) => {
    const current = row.currentEdition ?? ''
    const text = texts.get(current)
    if (text === undefined) return []
    const { number, publishedAt, picture, ...decks } = text
    return {
      ...decks,
      document: row.id,
      number: row.number ?? 0,
      kind: row.kind as DocumentKind,
      lang: filter.lang,
      slug: row.slug,
      picture: pictureOf(picture, pictures),
      firstPublishedAt: row.firstPublishedAt ?? publishedAt,
      updatedAt: publishedAt,
      edition: number,
      correctedAt: row.correctedAt,
      isWithdrawn: row.withdrawal !== null,
      isPinned: row.isPinned === 1,
      withdrawal: row.withdrawal === null ? null : { since: row.since ?? '', reason: row.reason ?? '' },
      html: bodies?.get(current),
    }
  })
}

type LineQuestion = Omit<LineFilter, 'order' | 'withPictures' | 'withBody'> & { isUpdated: boolean; offset: number }

const lineRows = prepared((reader, filter: LineQuestion) => {
  const lines = isOfListing(filter)
    ? (listedDocuments(reader, filter) as ReturnType<typeof foundDocuments>)
    : foundDocuments(reader, filter)
  return lines
    .select(['document.id', 'document.number', 'document.kind', 'document.firstPublishedAt'])
    .select(['version.slug', 'version.currentEdition', 'withdrawal.kind as withdrawal'])
    .select(['withdrawal.since', 'withdrawal.reason'])
    .select((eb) =>
      eb
        .selectFrom('correction')
        .select((inner) => inner.fn.max('correction.publishedAt').as('at'))
        .whereRef('correction.version', '=', 'version.id')
        .as('correctedAt'),
    )
    .limit(filter.limit)
})

/** What a list does not tell: the documents of a thing, those pinned to it first, of a speaker, or some that are named. */
function foundDocuments(reader: Reader, filter: LineQuestion) {
  return publishedDocuments(reader, filter.lang)
    .where((eb) => matches(eb as unknown as Documents, filter))
    .$if(filter.thing !== undefined && !filter.isUpdated, (query) =>
      query
        .select((eb) =>
          eb
            .selectFrom('documentThing')
            .select('documentThing.isPinned')
            .whereRef('documentThing.document', '=', 'document.id')
            .where('documentThing.thing', '=', filter.thing ?? '')
            .where('documentThing.isPinned', '=', 1)
            .as('isPinned'),
        )
        .orderBy('isPinned', (order) => order.desc().nullsLast()),
    )
    .$if(filter.isUpdated, (query) =>
      query.innerJoin('edition', 'edition.id', 'version.currentEdition').orderBy('edition.chainIndex', 'desc'),
    )
    .$if(!filter.isUpdated, (query) => query.orderBy('document.firstPublishedAt', 'desc'))
    .orderBy('document.number', 'desc')
    .offset(filter.offset)
}

/** Whether a list is asked for by nothing but what is written down of lists. */
function isOfListing({ thing, position, speaker, numbers, documents }: Omit<LineFilter, 'limit' | 'order'>): boolean {
  return [thing, position, speaker, numbers, documents].every((one) => one === undefined)
}

async function bodiesOf(reader: Reader, editions: readonly Id[]): Promise<Map<Id, string>> {
  const rows = editions.length === 0 ? [] : await bodyRows(reader, { editions })
  return new Map(rows.map((row) => [row.edition, row.html]))
}

const bodyRows = prepared((reader, { editions }: { editions: readonly string[] }) =>
  reader
    .selectFrom('editionBody')
    .select(['edition', 'html'])
    .where('edition', 'in', [...editions]),
)

function pictureOf(id: Id | null, pictures: Map<Id, PictureFacts>): PublishedLine['picture'] {
  const facts = id === null ? undefined : pictures.get(id)
  return id === null || facts === undefined ? null : { id, ...facts }
}

/** How many documents a filter finds. */
export async function countPublishedDocuments(
  reader: Reader,
  filter: Omit<LineFilter, 'limit' | 'offset'>,
): Promise<number> {
  const { order: _, ...asked } = filter
  const [row] = await lineCount(reader, asked)
  return Number(row?.count ?? 0)
}

const lineCount = prepared((reader, filter: Omit<LineFilter, 'limit' | 'offset' | 'order'>) => {
  if (isWholeList(filter)) return lengthOfList(reader, filter)
  if (isOfListing(filter)) return listed(reader, filter).select((eb) => eb.fn.countAll().as('count'))
  return publishedDocuments(reader, filter.lang)
    .where((eb) => matches(eb as unknown as Documents, filter))
    .select((eb) => eb.fn.countAll().as('count'))
})

/** Whether a list is asked for from its first document to its last. */
function isWholeList(filter: Omit<LineFilter, 'limit' | 'order'>): boolean {
  const { from, before, isStanding, except } = filter
  return isOfListing(filter) && [from, before, isStanding, except].every((one) => one === undefined)
}

function lengthOfList(reader: Reader, { lang, kind }: Pick<LineFilter, 'lang' | 'kind'>) {
  return reader
    .selectFrom('listingCount')
    .where('lang', '=', lang)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as DocumentKind))
    .select((eb) => eb.fn.sum('count').as('count'))
}

type Documents = ExpressionBuilder<Tables, 'document' | 'withdrawal'>

function matches(eb: Documents, filter: Omit<LineFilter, 'limit'>): Expression<SqlBool> {
  const { lang, kind, thing, position, speaker, from, before, isStanding, numbers, documents, except } = filter
  return eb.and([
    ...(kind === undefined ? [] : [eb('document.kind', '=', kind)]),
    ...(from === undefined ? [] : [eb('document.firstPublishedAt', '>=', from)]),
    ...(before === undefined ? [] : [eb('document.firstPublishedAt', '<', before)]),
    ...(isStanding === true ? [eb('withdrawal.kind', 'is', null)] : []),
    ...(numbers === undefined ? [] : [eb('document.number', 'in', [...numbers])]),
    ...(documents === undefined ? [] : [eb('document.id', 'in', [...documents])]),
    ...(except === undefined ? [] : [eb('document.id', '!=', except)]),
    ...(thing === undefined ? [] : [concerns(eb, thing)]),
    ...(position === undefined ? [] : [eb.or([concerns(eb, position), concernsHolder(eb, position)])]),
    ...(speaker === undefined ? [] : [quotes(eb, speaker, lang)]),
  ])
}

/** The document is filed under the thing, or under an event that it took part in or that was there, or quotes it. */
function concerns(eb: Documents, thing: Id): Expression<SqlBool> {
  const attended = eb.selectFrom('eventParticipant').select('event').where('participant', '=', thing)
  const held = eb.selectFrom('eventPlace').select('event').where('place', '=', thing)
  const filed = () => eb.selectFrom('documentThing').select('document')
  const quoting = eb.selectFrom('statement').select('document').where('speaker', '=', thing).where('isPublic', '=', 1)
  return eb(
    'document.id',
    'in',
    filed()
      .where('thing', '=', thing)
      .union(filed().where('thing', 'in', attended))
      .union(filed().where('thing', 'in', held))
      .union(quoting),
  )
}

/** Who speaks every day has said more than a list of documents has to go through. */
const sayingsLookedAt = 240

/** A statement of the speaker stands in the document's current text. */
function quotes(eb: Documents, speaker: Id, lang: string): Expression<SqlBool> {
  const quoting = eb
    .selectFrom('statement')
    .innerJoin('anchor', 'anchor.statement', 'statement.id')
    .innerJoin('edition as quotingEdition', 'quotingEdition.id', 'anchor.edition')
    .innerJoin('version as quotingVersion', (join) =>
      join
        .onRef('quotingVersion.id', '=', 'quotingEdition.version')
        .onRef('quotingVersion.currentEdition', '=', 'quotingEdition.id'),
    )
    .select('statement.document')
    .where('statement.speaker', '=', speaker)
    .where('statement.isPublic', '=', 1)
    .where('statement.status', 'in', ['confirmed', 'disputed', 'denied'])
    .where('quotingVersion.lang', '=', lang)
    .orderBy('statement.saidSort', 'desc')
    .limit(sayingsLookedAt)
  return eb('document.id', 'in', quoting)
}

/** The document is filed under an event at which someone was in this position, or quotes someone in it. */
function concernsHolder(eb: Documents, position: Id): Expression<SqlBool> {
  const held = (column: 'id' | 'person') => eb.selectFrom('tenure').select(column).where('position', '=', position)
  const attended = eb
    .selectFrom('eventParticipant')
    .select('event')
    .where('participant', 'in', held('person'))
    .where('tenure', 'in', held('id'))
  const quoting = eb
    .selectFrom('statement')
    .select('document')
    .where('speaker', 'in', held('person'))
    .where('speakerTenure', 'in', held('id'))
    .where('isPublic', '=', 1)
  const filed = eb.selectFrom('documentThing').select('document').where('thing', 'in', attended)
  return eb('document.id', 'in', filed.union(quoting))
}
