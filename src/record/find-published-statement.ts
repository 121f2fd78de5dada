import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { listPublishedStatements, type PublishedStatement } from './list-published-statements.ts'

/** What became of a statement that was public once. */
export type FoundStatement =
  | { state: 'public'; statement: PublishedStatement }
  | { state: 'gone'; from?: { number: number; lang: string } }
  | undefined

/**
 * A statement by its permanent link. `gone`: its document was withdrawn in error or by law, and its words with it. Undefined: there never
 * was such a public statement. A withdrawn or disputed one is found, with its status.
 */
export async function findPublishedStatement(reader: Reader, asked: { id: Id; lang: string }): Promise<FoundStatement> {
  const [statement] = await listPublishedStatements(reader, { lang: asked.lang, ids: [asked.id] })
  if (statement === undefined) return (await wasPublic(reader, asked.id)) ? { state: 'gone' } : undefined
  const { withdrawal, number, lang } = statement.wording
  return withdrawal === 'in_error' || withdrawal === 'legal'
    ? { state: 'gone', from: { number, lang } }
    : { state: 'public', statement }
}

async function wasPublic(reader: Reader, id: Id): Promise<boolean> {
  const row = await reader
    .selectFrom('statement')
    .select('id')
    .where('id', '=', id)
    .where('isPublic', '=', 1)
    .executeTakeFirst()
  return row !== undefined
}
