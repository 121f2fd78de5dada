import { expressionBuilder, type ExpressionBuilder } from 'kysely'
import { fold } from '#persian/fold.ts'
import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
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

/** The newsroom's list: what was worked on last stands first. */
export async function listDocuments(
  reader: Reader,
  filter: DocumentFilter,
): Promise<{ items: ListedDocument[]; total: number }> {
  const isWhole = [filter.state, filter.lang, filter.q?.trim() || undefined].every((one) => one === undefined)
  const { ids, total } = await (isWhole ? findOfAll(reader, filter) : findMatching(reader, filter))
  return { items: await describe(reader, ids), total }
}

interface Found {
  /** In their order. */
  ids: Id[]
  total: number
}

/** Documents of one kind or of all, found from the newest draft on: the list as the newsroom opens it does not go through the archive. */
async function findOfAll(reader: Reader, { kind, page = 1 }: DocumentFilter): Promise<Found> {
  const { total } = await reader
    .selectFrom('document')
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
    .select((eb) => eb.fn.countAll().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await reader
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
    .execute()
  return { ids: rows.map((row) => row.id), total: Number(total) }
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

async function findMatching(reader: Reader, filter: DocumentFilter): Promise<Found> {
  const matching = matchingDocuments(reader, filter)
  const { total } = await matching
    .select((eb) => eb.fn.count('document.id').distinct().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .select((eb) => ['document.id', eb.fn.max('draft.updatedAt').as('updatedAt')])
    .groupBy('document.id')
    .orderBy('updatedAt', 'desc')
    .orderBy('document.id')
    .limit(documentsPerPage)
    .offset(((filter.page ?? 1) - 1) * documentsPerPage)
    .execute()
  return { ids: rows.map((row) => row.id), total: Number(total) }
}

function matchingDocuments(reader: Reader, filter: DocumentFilter) {
  let query = reader
    .selectFrom('document')
    .innerJoin('version', 'version.document', 'document.id')
    .innerJoin('draft', 'draft.version', 'version.id')
  if (filter.kind !== undefined) query = query.where('document.kind', '=', filter.kind)
  if (filter.lang !== undefined) query = query.where('version.lang', '=', filter.lang)
  if (filter.q !== undefined && filter.q.trim() !== '') query = query.where(wordsOrNumber(filter.q))
  const standing = reader.selectFrom('withdrawal').select('document').where('liftedAt', 'is', null)
  if (filter.state === 'withdrawn') return query.where('document.id', 'in', standing)
  if (filter.state === 'draft') return query.where('version.currentEdition', 'is', null)
  if (filter.state === undefined) return query
  return query
    .where('version.currentEdition', 'is not', null)
    .where('draft.isChanged', '=', filter.state === 'changed' ? 1 : 0)
    .where('document.id', 'not in', standing)
}

function wordsOrNumber(q: string) {
  const eb = expressionBuilder<Tables, 'document' | 'draft'>()
  const words = fold(q)
  const number = /^\d{1,9}$/.test(words) ? [eb('document.number', '=', Number(words))] : []
  const pattern = `%${words.replace(/[\\%_]/g, '')}%`
  return eb.or([eb('draft.folded', 'like', pattern), ...number])
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
