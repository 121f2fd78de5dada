import type { ExpressionBuilder } from 'kysely'
import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'
import { wordingsOf, type Wording } from './inside/wordings-of.ts'
import type { CueClass, Directness } from './kinds.ts'
import { listPublishedNames, type PublishedName } from './list-published-names.ts'
import { momentSort, type Moment } from './moment.ts'

/** A statement as readers see it, its names in the page's language as they were on the day it was said. */
export interface PublishedStatement {
  id: Id
  status: 'confirmed' | 'disputed' | 'denied' | 'withdrawn'
  speaker: PublishedName
  /** The position of a speaker who is a person. */
  title: PublishedName | undefined
  addressees: PublishedName[]
  /** Those of them whom it answers, by id. */
  answers: Id[]
  cueClass: CueClass
  directness: Directness
  saidAt: Moment | null
  event: PublishedName | undefined
  /** Who told that the speaker said it. */
  reportedBy: PublishedName | undefined
  /** The statement that this is another telling of. */
  sameAs: Id | null
  wording: Wording
}

export interface StatementFilter {
  lang: string
  ids?: readonly Id[]
  speaker?: Id
  /** The speaker is this position, or held it when they said it. */
  position?: Id
  addressee?: Id
  event?: Id
  /** The statement is told of this event, or stands in a document that is filed under it: with a trip, in those of its parts. */
  within?: Id
  /** A topic or place that it is about itself, or under which its document is filed; a dossier that holds its document. */
  about?: Id
  /** Only those whose document is public in the language asked for. */
  isTold?: boolean
  /** Newest first unless said otherwise. */
  order?: 'newest' | 'oldest'
  limit?: number
  offset?: number
}

/**
 * Statements that stand in a current edition of a document that readers may see, confirmed by a person: disputed and denied ones with
 * their status, proposed and withdrawn ones not at all. Asked for by `ids`, a statement is found whatever became of it, once it was public.
 */
export async function listPublishedStatements(reader: Reader, filter: StatementFilter): Promise<PublishedStatement[]> {
  const { order, ...asked } = filter
  const rows = await statementRows(reader, { ...asked, isOldestFirst: order === 'oldest' })
  return present(reader, rows, filter.lang)
}

const statementRows = prepared((reader, filter: Omit<StatementFilter, 'order'> & { isOldestFirst: boolean }) => {
  const order = filter.isOldestFirst ? 'asc' : 'desc'
  return filtered(reader, filter)
    .selectAll('statement')
    .orderBy('statement.saidSort', order)
    .orderBy('statement.createdAt', order)
    .orderBy('statement.id')
    .$if(filter.limit !== undefined, (query) => query.limit(filter.limit ?? 0).offset(filter.offset ?? 0))
})

/** The statements of an event in the order in which they were said; those said at one time in the order of the text that tells them. */
export async function listEventStatements(
  reader: Reader,
  asked: { event: Id; lang: string; limit: number },
): Promise<PublishedStatement[]> {
  const statements = await listPublishedStatements(reader, { ...asked, order: 'oldest' })
  const editions = [...new Set(statements.map(({ wording }) => wording.editionId))]
  if (editions.length === 0) return []
  const rows = await reader
    .selectFrom('editionBody')
    .select(['edition', 'html'])
    .where('edition', 'in', editions)
    .execute()
  const bodies = new Map(rows.map((row) => [row.edition, row.html]))
  const sortOf = ({ saidAt }: PublishedStatement) => (saidAt === null ? '' : momentSort(saidAt))
  const placeOf = ({ id, wording }: PublishedStatement) => bodies.get(wording.editionId)?.indexOf(`id="s-${id}"`) ?? -1
  return statements.toSorted(
    (a, b) =>
      sortOf(a).localeCompare(sortOf(b), 'en') || a.wording.number - b.wording.number || placeOf(a) - placeOf(b),
  )
}

/** How many statements a filter finds. */
export async function countPublishedStatements(reader: Reader, filter: StatementFilter): Promise<number> {
  const { count } = await filtered(reader, filter)
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function filtered(reader: Reader, filter: StatementFilter) {
  const { ids, speaker, position, addressee, event, within, about, lang, isTold } = filter
  return reader
    .selectFrom('statement')
    .where('statement.isPublic', '=', 1)
    .where('statement.saidSort', '>', '')
    .$if(ids !== undefined, (query) => query.where('statement.id', 'in', [...(ids ?? [])]))
    .$if(ids === undefined, (query) =>
      query
        .where('statement.status', 'in', ['confirmed', 'disputed', 'denied'])
        .where((eb) => eb.exists(current(eb, isTold === true ? lang : undefined))),
    )
    .$if(speaker !== undefined, (query) => query.where('statement.speaker', '=', speaker ?? ''))
    .$if(position !== undefined, (query) =>
      query.where((eb) => {
        const held = (column: 'id' | 'person') =>
          eb
            .selectFrom('tenure')
            .select(column)
            .where('position', '=', position ?? '')
        return eb.or([
          eb('statement.speaker', '=', position ?? ''),
          eb('statement.speaker', 'in', held('person')).and('statement.speakerTenure', 'in', held('id')),
        ])
      }),
    )
    .$if(addressee !== undefined, (query) =>
      query.where((eb) =>
        eb(
          'statement.id',
          'in',
          eb
            .selectFrom('statementAddressee')
            .select('statement')
            .where('addressee', '=', addressee ?? ''),
        ),
      ),
    )
    .$if(about !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb(
            'statement.id',
            'in',
            eb
              .selectFrom('statementThing')
              .select('statement')
              .where('thing', '=', about ?? ''),
          ),
          eb(
            'statement.document',
            'in',
            eb
              .selectFrom('documentThing')
              .select('document')
              .where('thing', '=', about ?? ''),
          ),
        ]),
      ),
    )
    .$if(within !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('statement.event', '=', within ?? ''),
          eb(
            'statement.document',
            'in',
            eb
              .selectFrom('documentThing')
              .select('document')
              .where('thing', '=', within ?? ''),
          ),
        ]),
      ),
    )
    .$if(event !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('statement.event', '=', event ?? ''),
          eb.and([
            eb('statement.event', 'is', null),
            eb(
              'statement.document',
              'in',
              eb
                .selectFrom('documentThing')
                .select('document')
                .where('thing', '=', event ?? ''),
            ),
          ]),
        ]),
      ),
    )
}

/** An anchor of the statement in a current edition of a document that stands or keeps its text. */
function current(eb: ExpressionBuilder<Tables, 'statement'>, lang: string | undefined) {
  return eb
    .selectFrom('anchor')
    .innerJoin('edition', 'edition.id', 'anchor.edition')
    .innerJoin('version', (join) =>
      join.onRef('version.id', '=', 'edition.version').onRef('version.currentEdition', '=', 'edition.id'),
    )
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'version.document').on('withdrawal.liftedAt', 'is', null),
    )
    .select('anchor.id')
    .whereRef('anchor.statement', '=', 'statement.id')
    .$if(lang !== undefined, (query) => query.where('version.lang', '=', lang ?? ''))
    .where((inner) => inner.or([inner('withdrawal.kind', 'is', null), inner('withdrawal.kind', '=', 'withdrawn')]))
}

export interface StatementRow {
  id: Id
  event: Id | null
  speaker: Id
  speakerTenure: Id | null
  cueClass: string
  directness: string
  parent: Id | null
  sameAs: Id | null
  saidAt: string | null
  status: string
  createdAt: Instant
}

const addresseesOf = prepared((reader, { statements }: { statements: readonly Id[] }) =>
  reader
    .selectFrom('statementAddressee')
    .select(['statement', 'addressee', 'basis'])
    .where('statement', 'in', [...statements])
    .orderBy('ordinal'),
)

async function present(reader: Reader, rows: StatementRow[], lang: string): Promise<PublishedStatement[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const wordings = await wordingsOf(reader, ids, lang)
  const addressees = await addresseesOf(reader, { statements: ids })
  const parents = await speakersOf(
    reader,
    rows.flatMap((row) => row.parent ?? []),
  )
  const things = rows.flatMap((row) => [row.speaker, row.event])
  const names = await listPublishedNames(reader, {
    ids: [...things, ...addressees.map((one) => one.addressee), ...parents.values()],
  })
  return rows.flatMap((row) => {
    const saidAt = row.saidAt === null ? null : (JSON.parse(row.saidAt) as Moment)
    const question = { lang, at: saidAt?.date }
    const speaker = names.nameOf(row.speaker, question)
    const wording = wordings.get(row.id)
    if (speaker === undefined || wording === undefined) return []
    const teller = row.parent === null ? undefined : parents.get(row.parent)
    return {
      id: row.id,
      status: row.status as PublishedStatement['status'],
      speaker,
      title: names.titleOf(row.speaker, { ...question, tenure: row.speakerTenure }),
      addressees: addressees.flatMap((one) =>
        one.statement === row.id ? (names.nameOf(one.addressee, question) ?? []) : [],
      ),
      answers: addressees.flatMap((one) => (one.statement === row.id && one.basis === 'reply' ? one.addressee : [])),
      cueClass: row.cueClass as CueClass,
      directness: row.directness as Directness,
      saidAt,
      event: row.event === null ? undefined : names.nameOf(row.event, question),
      reportedBy: teller === undefined ? undefined : names.nameOf(teller, question),
      sameAs: row.sameAs,
      wording,
    }
  })
}

async function speakersOf(reader: Reader, statements: Id[]): Promise<Map<Id, Id>> {
  if (statements.length === 0) return new Map()
  const rows = await reader.selectFrom('statement').select(['id', 'speaker']).where('id', 'in', statements).execute()
  return new Map(rows.map((row) => [row.id, row.speaker]))
}
