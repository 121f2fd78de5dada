import { Fault } from '#ground/fault.ts'
import { findPublishedHead, type PublishedHead } from '#record/find-published-document.ts'
import { findPublishedStatement } from '#record/find-published-statement.ts'
import type { PublishedStatement } from '#record/list-published-statements.ts'
import { notFound, type Visit } from './visit.ts'

/** The statement that an address names. Faults: `page.unknown` where there never was one, `page.gone` where its words were taken away. */
export async function statementAsked(visit: Visit): Promise<PublishedStatement> {
  const { statement } = await statementOrTaken(visit)
  if (statement === undefined) throw gone()
  return statement
}

/** The same; or, where its words were taken away with their document, that document. Faults: as those of `statementAsked`. */
export async function statementOrTaken(
  visit: Visit,
): Promise<{ statement: PublishedStatement; taken?: never } | { statement?: never; taken: PublishedHead }> {
  const id = visit.c.req.param('id') ?? ''
  if (!/^[0-9a-z]{6,16}$/.test(id)) throw notFound()
  const found = await findPublishedStatement(visit.reader, { id, lang: visit.lang })
  if (found === undefined) throw notFound()
  if (found.state === 'public') return { statement: found.statement }
  const taken = found.from === undefined ? undefined : await findPublishedHead(visit.reader, found.from)
  if (taken === undefined) throw gone()
  return { taken }
}

const gone = (): Fault => new Fault('gone', 'page.gone')
