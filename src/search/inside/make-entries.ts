import type { Id } from '#ground/id.ts'
import { rememberBy } from '#ground/remember.ts'
import { listFilings, listPublishedTexts, type PublishedText } from '#record/list-published-texts.ts'
import { listStatementTexts, type StatementText } from '#record/list-statement-texts.ts'
import type { DatabaseKind } from '#storage/migrations/schema.ts'
import type { Reader } from '#storage/store.ts'
import { dayNumber } from '../entry-id.ts'
import { entryTokens } from './entry-tokens.ts'
import { facetToken } from './marks.ts'
import { tokenTexts, type TokenTexts } from './token-texts.ts'

/** One entry as it is to stand in the index. */
export interface DocumentEntry {
  document: Id
  edition: Id
  lang: string
  day: number
  texts: TokenTexts
  facets: string[]
}

export interface StatementEntry {
  statement: Id
  document: Id
  lang: string
  day: number
  texts: TokenTexts
  facets: string[]
}

export interface Entries {
  documents: DocumentEntry[]
  statements: StatementEntry[]
}

export interface Wanted {
  documents: readonly Id[]
  /** Whose days are meant. */
  zone: string
}

/** The entries of some documents as the record has them now; of those that nobody may read, none. */
export async function makeEntries(reader: Reader, kind: DatabaseKind, { documents, zone }: Wanted): Promise<Entries> {
  const texts = await listPublishedTexts(reader, { documents })
  const statements = await listStatementTexts(reader, documents)
  const filings = await listFilings(reader, documents)
  const said = Map.groupBy(statements, (one) => one.document)
  const published = new Map(texts.map((text) => [text.document, text.firstPublishedAt]))
  return {
    documents: texts.map((text) => {
      const facets = documentFacets(text, { things: filings.get(text.document), said: said.get(text.document) ?? [] })
      const { document, edition, lang } = text
      const day = dayIn(zone, text.firstPublishedAt)
      return { document, edition, lang, day, facets, texts: textsOfEdition({ kind, text, facets }) }
    }),
    statements: statements.map((one) => {
      const facets = statementFacets(one, filings.get(one.document) ?? new Set())
      const { statement, document, lang } = one
      const day = one.saidAt === null ? dayIn(zone, published.get(document) ?? '') : dayNumber(one.saidAt.date)
      const tokens = entryTokens({ decks: [], lead: '', blocks: [one.text] }, facets)
      return { statement, document, lang, day, facets, texts: tokenTexts(kind, tokens) }
    }),
  }
}

interface OfEdition {
  kind: DatabaseKind
  text: PublishedText
  facets: readonly string[]
}

/** The words of what was put into the index a moment ago are counted soon; an edition never changes. */
const textsOfEdition = rememberBy(
  8,
  ({ kind, text, facets }: OfEdition) => `${kind} ${text.edition} ${facets.join(' ')}`,
  ({ kind, text, facets }) => tokenTexts(kind, entryTokens(text, facets)),
)

function documentFacets(text: PublishedText, about: { things: Set<Id> | undefined; said: StatementText[] }): string[] {
  const speakers = new Set(about.said.map((one) => one.speaker))
  const addressees = new Set(about.said.flatMap((one) => one.addressees))
  const topics = about.said.flatMap((one) => one.things)
  return [
    facetToken('language', text.lang),
    facetToken('kind', text.kind),
    ...tokensOf('thing', new Set([...(about.things ?? []), ...speakers, ...addressees, ...topics])),
    ...tokensOf('speaker', speakers),
    ...tokensOf('addressee', addressees),
  ]
}

/** A statement concerns its own event and topics, and whatever its document is filed under. */
function statementFacets(one: StatementText, filed: Set<Id>): string[] {
  return [
    facetToken('language', one.lang),
    facetToken('speaker', one.speaker),
    ...tokensOf('addressee', new Set(one.addressees)),
    ...tokensOf('thing', new Set([...one.things, ...filed])),
  ]
}

function tokensOf(mark: 'thing' | 'speaker' | 'addressee', ids: Iterable<Id>): string[] {
  return [...ids].map((id) => facetToken(mark, id))
}

function dayIn(zone: string, instant: string): number {
  return dayNumber(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString())
}
