import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { standingSpans } from './inside/standing-spans.ts'
import type { Moment } from './moment.ts'

/** The words of a public statement in one language, and who and what it concerns. */
export interface StatementText {
  statement: Id
  document: Id
  lang: string
  text: string
  speaker: Id
  addressees: Id[]
  /** The event it was said at and the topics and places it was filed under. */
  things: Id[]
  saidAt: Moment | null
}

/**
 * The statements of some documents that stand, confirmed by a person, in a current edition, once for each language of one. Proposed and
 * withdrawn ones are left out, as `listPublishedStatements` leaves them out. A saying that is told twice is one, with the words of both.
 */
export async function listStatementTexts(reader: Reader, documents: readonly Id[]): Promise<StatementText[]> {
  if (documents.length === 0) return []
  const spans = once(await standingSpans(reader, documents))
  const ids = [...new Set(spans.map((span) => span.statement))]
  if (ids.length === 0) return []
  const addressees = await reader
    .selectFrom('statementAddressee')
    .select(['statement', 'addressee'])
    .where('statement', 'in', ids)
    .orderBy('ordinal')
    .execute()
  const topics = await reader
    .selectFrom('statementThing')
    .select(['statement', 'thing'])
    .where('statement', 'in', ids)
    .execute()
  const heard = Map.groupBy(addressees, (row) => row.statement)
  const filed = Map.groupBy(topics, (row) => row.statement)
  return [...Map.groupBy(spans, (span) => `${span.statement} ${span.lang}`).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    return {
      statement: first.statement,
      document: first.document,
      lang: first.lang,
      text: own.map((span) => span.exact.trim()).join(' … '),
      speaker: first.speaker,
      addressees: (heard.get(first.statement) ?? []).map((row) => row.addressee),
      things: [
        ...(first.event === null ? [] : [first.event]),
        ...(filed.get(first.statement) ?? []).map((row) => row.thing),
      ],
      saidAt: first.saidAt === null ? null : (JSON.parse(first.saidAt) as Moment),
    }
  })
}

/** Spans of a second telling as those of the saying that it tells, after its own, where both stand here. */
function once<T extends { statement: Id; sameAs: Id | null }>(spans: readonly T[]): T[] {
  const here = new Set(spans.map((span) => span.statement))
  const isAgain = ({ sameAs }: T) => sameAs !== null && here.has(sameAs)
  const again = spans.filter(isAgain).map((span) => ({ ...span, statement: span.sameAs ?? span.statement }))
  return [...spans.filter((span) => !isAgain(span)), ...again]
}
