import { Fault } from '#ground/fault.ts'
import { findPublishedStatement } from '#record/find-published-statement.ts'
import type { PublishedStatement } from '#record/list-published-statements.ts'
import { notFound, type Visit } from './visit.ts'

/** The statement that an address names. Faults: `page.unknown` where there never was one, `page.gone` where its words were taken away. */
export async function statementAsked(visit: Visit): Promise<PublishedStatement> {
  const id = visit.c.req.param('id') ?? ''
  if (!/^[0-9a-z]{6,16}$/.test(id)) throw notFound()
  const found = await findPublishedStatement(visit.reader, { id, lang: visit.lang })
  if (found === undefined) throw notFound()
  if (found.state === 'gone') throw new Fault('gone', 'page.gone')
  return found.statement
}
