import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { Moment } from './moment.ts'
import type { Addressee, Statement } from './statement.ts'

/** A statement by its id, or undefined. */
export async function findStatement(reader: Reader, id: Id): Promise<Statement | undefined> {
  const [statement] = await withRelations(reader, await rowsOf(reader).where('id', '=', id).execute())
  return statement
}

/** Every statement of a document in the order in which they were marked, the withdrawn ones too. */
export async function listStatements(reader: Reader, document: Id): Promise<Statement[]> {
  return withRelations(
    reader,
    await rowsOf(reader).where('document', '=', document).orderBy('createdAt').orderBy('id').execute(),
  )
}

function rowsOf(reader: Reader) {
  return reader.selectFrom('statement').selectAll()
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

async function withRelations(reader: Reader, rows: Row[]): Promise<Statement[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const addressees = await reader
    .selectFrom('statementAddressee')
    .selectAll()
    .where('statement', 'in', ids)
    .orderBy('ordinal')
    .execute()
  const topics = await reader.selectFrom('statementThing').selectAll().where('statement', 'in', ids).execute()
  return rows.map((row) => ({
    id: row.id,
    document: row.document,
    event: row.event,
    speaker: row.speaker,
    speakerTenure: row.speakerTenure,
    addressees: addressees
      .filter((one) => one.statement === row.id)
      .map(({ addressee, tenure, basis }): Addressee => ({ addressee, tenure, basis })),
    topics: topics.filter((topic) => topic.statement === row.id).map((topic) => topic.thing),
    cueClass: row.cueClass as Statement['cueClass'],
    directness: row.directness as Statement['directness'],
    parent: row.parent,
    sameAs: row.sameAs,
    saidAt: row.saidAt === null ? null : (JSON.parse(row.saidAt) as Moment),
    status: row.status,
    isPublic: row.isPublic === 1,
    confidence: row.confidence,
    createdAt: row.createdAt,
    revision: row.revision,
  }))
}
