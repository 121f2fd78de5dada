import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { describe, type ListedDocument } from './list-documents.ts'
import { listStatements } from './list-statements.ts'
import type { Statement } from './statement.ts'

export interface FiledThing {
  thing: Id
  kind: string
  isPinned: boolean
}

export interface ListedEdition {
  id: Id
  version: Id
  lang: string
  number: number
  publishedAt: Instant
  publishedBy: Id | null
  leafHash: string
  isCurrent: boolean
}

export interface Withdrawal {
  id: Id
  kind: string
  reason: string
  since: Instant
  redirectTo: Id | null
  liftedAt: Instant | null
}

/** A document as the newsroom sees it: everything but its texts. */
export interface DocumentOverview extends ListedDocument {
  things: FiledThing[]
  statements: Statement[]
  editions: ListedEdition[]
  withdrawals: Withdrawal[]
}

/** A document, or undefined. */
export async function findDocument(reader: Reader, id: Id): Promise<DocumentOverview | undefined> {
  const [listed] = await describe(reader, [id])
  if (listed === undefined) return undefined
  const [things, statements, editions, withdrawals] = await Promise.all([
    listFiledThings(reader, id),
    listStatements(reader, id),
    listEditions(reader, id),
    listWithdrawals(reader, id),
  ])
  return { ...listed, things, statements, editions, withdrawals }
}

async function listFiledThings(reader: Reader, document: Id): Promise<FiledThing[]> {
  const rows = await reader
    .selectFrom('documentThing')
    .innerJoin('thing', 'thing.id', 'documentThing.thing')
    .select(['documentThing.thing', 'thing.kind', 'documentThing.isPinned'])
    .where('documentThing.document', '=', document)
    .orderBy('documentThing.ordinal')
    .execute()
  return rows.map((row) => ({ ...row, isPinned: row.isPinned === 1 }))
}

async function listEditions(reader: Reader, document: Id): Promise<ListedEdition[]> {
  const rows = await reader
    .selectFrom('edition')
    .innerJoin('version', 'version.id', 'edition.version')
    .select([
      'edition.id',
      'edition.version',
      'edition.lang',
      'edition.number',
      'edition.publishedAt',
      'edition.publishedBy',
    ])
    .select(['edition.leafHash', 'version.currentEdition'])
    .where('edition.document', '=', document)
    .orderBy('edition.chainIndex', 'desc')
    .execute()
  return rows.map(({ currentEdition, ...edition }) => ({ ...edition, isCurrent: currentEdition === edition.id }))
}

async function listWithdrawals(reader: Reader, document: Id): Promise<Withdrawal[]> {
  return reader
    .selectFrom('withdrawal')
    .select(['id', 'kind', 'reason', 'since', 'redirectTo', 'liftedAt'])
    .where('document', '=', document)
    .orderBy('since', 'desc')
    .execute()
}
