import { expressionBuilder, type ExpressionBuilder } from 'kysely'
import { fold } from '#persian/fold.ts'
import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { hasWords } from '#storage/has-words.ts'
import type { Reader, Store } from '#storage/store.ts'
import type { Tables } from '#storage/tables.ts'

export type VersionState = 'draft' | 'published' | 'changed'

export interface ListedVersion {
  id: Id
  lang: string
  slug: string
  headline: string
  /** `changed`: public, with a draft that holds more. */
  state: VersionState
  updatedAt: Instant
  updatedBy: Id | null
}

export interface ListedDocument {
  id: Id
  number: number | null
  kind: string
  createdAt: Instant
  firstPublishedAt: Instant | null
  /** The kind of the withdrawal that stands, if one does. */
  withdrawal: string | null
  versions: ListedVersion[]
}

export interface DocumentFilter {
  state?: VersionState | 'withdrawn' | undefined
  kind?: string | undefined
  lang?: string | undefined
  /** Words of any headline or deck, in any spelling; or a number. */
  q?: string | undefined
  /** From 1. */
  page?: number | undefined
}

export const documentsPerPage = 30
/** So many matches are put in order sooner than they are met on the way from the newest draft on. */
const fewMatches = 2000
/** What stands further down the whole list takes some time to find. */
const nearPages = 10

/**
 * The newsroom's list: what was worked on last stands first. What is asked for by state, language or words is looked for in the whole archive, and
 * read aside. Throws `too_many reading.busy` when that takes too long.
 */
export async function listDocuments(
  { read, aside }: Pick<Store, 'read' | 'aside'>,
  filter: DocumentFilter,
  few = fewMatches,
): Promise<{ items: ListedDocument[]; total: number }> {
  const isWhole = [filter.state, filter.lang, filter.q?.trim() || undefined].every((one) => one === undefined)
  const isNear = (filter.page ?? 1) <= nearPages
  const { ids, total } = await (isWhole ? findOfAll(isNear ? read : aside, filter) : findMatching(aside, filter, few))
  return { items: await describe(read, ids), total }
}

interface Found {
  /** In their order. */
  ids: Id[]
  total: number
}

/** Documents of one kind or of all, found from the newest draft on: the list as the newsroom opens it does not go through the archive. */
async function findOfAll(reader: Reader, filter: DocumentFilter): Promise<Found> {
  const { kind } = filter
  const { total } = await reader
    .selectFrom('document')
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await newestFirst(reader, filter).execute()
  return { ids: rows.map((row) => row.id), total: Number(total) }
}

/** A page of documents of one kind or of all, each by the newest of its drafts. */
function newestFirst(reader: Reader, { kind, page = 1 }: DocumentFilter) {
  return reader
    .selectFrom('draft')
    .crossJoin('version')
    .crossJoin('document')
    .whereRef('version.id', '=', 'draft.version')
    .whereRef('document.id', '=', 'version.document')
    .$if(kind !== undefined, (query) => query.where('document.kind', '=', kind ?? ''))
    .where((eb) => eb.not(eb.exists(newerDraft(eb))))
    .select('document.id')
    .orderBy('draft.updatedAt', 'desc')
    .orderBy('document.id')
    .limit(documentsPerPage)
    .offset((page - 1) * documentsPerPage)
}

/** A draft of the same document in another language that was worked on later; of two at one moment, either. */
function newerDraft(drafts: ExpressionBuilder<Tables, 'draft' | 'version' | 'document'>) {
  return drafts
    .selectFrom('version as other')
    .innerJoin('draft as newer', 'newer.version', 'other.id')
    .select('newer.version')
    .whereRef('other.document', '=', 'version.document')
    .where((eb) =>
      eb.or([
        eb('newer.updatedAt', '>', eb.ref('draft.updatedAt')),
        eb.and([
          eb('newer.updatedAt', '=', eb.ref('draft.updatedAt')),
          eb('newer.version', '>', eb.ref('draft.version')),
        ]),
      ]),
    )
}

async function findMatching(reader: Reader, filter: DocumentFilter, few: number): Promise<Found> {
  const matching = reader
    .selectFrom('document')
    .innerJoin('version', 'version.document', 'document.id')
    .innerJoin('draft', 'draft.version', 'version.id')
    .$if(filter.kind !== undefined, (query) => query.where('document.kind', '=', filter.kind ?? ''))
    .where(isAskedFor(filter))
  const { total } = await matching
    .select((eb) => eb.fn.count('document.id').distinct().as('total'))
    .executeTakeFirstOrThrow()
  const rows =
    Number(total) > few
      ? await newestFirst(reader, filter)
          .where((eb) =>
            eb.exists(
              eb
                .selectFrom('version')
                .innerJoin('draft', 'draft.version', 'version.id')
                .select('version.id')
                .whereRef('version.document', '=', 'document.id')
                .where(isAskedFor(filter)),
            ),
          )
          .execute()
      : await matching
          .select(['document.id', workedOn])
          .groupBy('document.id')
          .orderBy('workedOn', 'desc')
          .orderBy('document.id')
          .limit(documentsPerPage)
          .offset(((filter.page ?? 1) - 1) * documentsPerPage)
          .execute()
  return { ids: rows.map((row) => row.id), total: Number(total) }
}

/** When a document was worked on last, in any language. */
function workedOn(eb: ExpressionBuilder<Tables, 'document' | 'version' | 'draft'>) {
  return eb
    .selectFrom('version as each')
    .innerJoin('draft as own', 'own.version', 'each.id')
    .select((own) => own.fn.max('own.updatedAt').as('at'))
    .whereRef('each.document', '=', 'document.id')
    .as('workedOn')
}

/** That a version of a document, with its draft, is what the filter asks for; its kind aside. */
function isAskedFor({ lang, q, state }: DocumentFilter) {
  const eb = expressionBuilder<Tables, 'document' | 'version' | 'draft'>()
  const standing = eb.selectFrom('withdrawal').select('withdrawal.document').where('withdrawal.liftedAt', 'is', null)
  const conditions = [
    ...(lang === undefined ? [] : [eb('version.lang', '=', lang)]),
    ...(q === undefined || q.trim() === '' ? [] : [wordsOrNumber(q)]),
    ...(state === 'withdrawn' ? [eb('document.id', 'in', standing)] : []),
    ...(state === 'draft' ? [eb('version.currentEdition', 'is', null)] : []),
    ...(state === 'published' || state === 'changed'
      ? [
          eb('version.currentEdition', 'is not', null),
          eb('draft.isChanged', '=', state === 'changed' ? 1 : 0),
          eb('document.id', 'not in', standing),
        ]
      : []),
  ]
  return eb.and(conditions)
}

function wordsOrNumber(q: string) {
  const eb = expressionBuilder<Tables, 'document' | 'draft'>()
  const number = fold(q).trim()
  const numbered = /^\d{1,9}$/.test(number) ? [eb('document.number', '=', Number(number))] : []
  return eb.or([hasWords('draft.folded', q), ...numbered])
}

/** Documents by their ids with all their versions, in the order of the ids. */
export async function describe(reader: Reader, ids: Id[]): Promise<ListedDocument[]> {
  if (ids.length === 0) return []
  const documents = await reader.selectFrom('document').selectAll().where('id', 'in', ids).execute()
  const versions = await reader
    .selectFrom('version')
    .innerJoin('draft', 'draft.version', 'version.id')
    .select(['version.id', 'version.document', 'version.lang', 'version.slug', 'version.currentEdition'])
    .select(['draft.headline', 'draft.updatedAt', 'draft.updatedBy', 'draft.isChanged'])
    .where('version.document', 'in', ids)
    .orderBy('version.createdAt')
    .execute()
  const withdrawals = await reader
    .selectFrom('withdrawal')
    .select(['document', 'kind'])
    .where('document', 'in', ids)
    .where('liftedAt', 'is', null)
    .execute()
  const byId = new Map(documents.map((document) => [document.id, document]))
  return ids.flatMap((id) => {
    const document = byId.get(id)
    if (document === undefined) return []
    return {
      id,
      number: document.number,
      kind: document.kind,
      createdAt: document.createdAt,
      firstPublishedAt: document.firstPublishedAt,
      withdrawal: withdrawals.find((one) => one.document === id)?.kind ?? null,
      versions: versions
        .filter((version) => version.document === id)
        .map((version) => ({
          id: version.id,
          lang: version.lang,
          slug: version.slug,
          headline: version.headline,
          state: stateOf(version),
          updatedAt: version.updatedAt,
          updatedBy: version.updatedBy,
        })),
    }
  })
}

function stateOf(version: { currentEdition: string | null; isChanged: number }): VersionState {
  if (version.currentEdition === null) return 'draft'
  return version.isChanged === 1 ? 'changed' : 'published'
}
