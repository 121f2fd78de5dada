import { sql, type AliasedExpression } from 'kysely'
import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import { mostPins } from './most-pins.ts'

/** What a document shares with others, in the order of how near it brings them; nearest are those pinned to it. */
export interface Shared {
  document: Id
  lang: string
  events: readonly Id[]
  /** Dossiers and series: what an editor pinned to them stands before all else. */
  collections: readonly Id[]
  topics: readonly Id[]
  /** Places and all else that it is filed under. */
  others: readonly Id[]
  speakers: readonly Id[]
}

/** So many of the newest of each thing and speaker are looked at. */
const reach = 8
/** A document tells several sayings of one speaker: so many are looked at to find some documents. */
const reachOfSayings = 4 * reach
/** What two documents share adds up. A topic is worth many of what most documents share: the capital, and who speaks everywhere. */
const weights = {
  own: 2 ** 24,
  pinned: 2 ** 16,
  events: 2 ** 11,
  collections: 2 ** 7,
  topics: 2 ** 3,
  others: 1,
  speakers: 1,
}

/** A document near to another one. */
export interface Related {
  id: Id
  /** An editor pinned it to the document itself. */
  isPinned: boolean
}

/**
 * The documents nearest to one, in one query: those that editors pinned to it, in their order; those that they pinned to its dossiers and series;
 * then those on the same event, in the same dossier or series, then those that share most: topics, then places and speakers; of equals the newest.
 * Whether they stand is for who shows them to ask.
 */
export async function listRelatedDocuments(reader: Reader, shared: Shared, limit: number): Promise<Related[]> {
  const rows = await nearRows(reader, { ...shared, limit })
  return rows.map(({ id, nearness }) => ({ id, isPinned: Number(nearness) >= weights.own }))
}

interface Near {
  id: Id
  at: string | null
  isPinned: number
}

type Question = Pick<Shared, keyof Shared> & { limit: number }

const nearRows = prepared((reader, shared: Question) => {
  const { events, collections, topics, others, speakers } = shared
  const parts = [
    ...events.map((thing) => weighed(reader, filed(reader, shared, thing), [weights.events])),
    ...collections.map((thing) => weighed(reader, filed(reader, shared, thing), [weights.collections, weights.pinned])),
    ...topics.map((thing) => weighed(reader, filed(reader, shared, thing), [weights.topics])),
    ...others.map((thing) => weighed(reader, filed(reader, shared, thing), [weights.others])),
    ...speakers.map((speaker) => weighed(reader, spoken(reader, shared, speaker), [weights.speakers])),
  ]
  const all = parts.reduce((union, part) => union.unionAll(part), pinnedTo(reader, shared))
  return reader
    .selectFrom(all.as('near'))
    .select((eb) => ['near.id', eb.fn.sum<number | string>('near.weight').as('nearness')])
    .groupBy(['near.id', 'near.at'])
    .orderBy('nearness', 'desc')
    .orderBy('near.at', 'desc')
    .limit(shared.limit)
})

/** Each weighs more than all that is not pinned, and more than the one after it with all that this one shares. */
function pinnedTo(reader: Reader, { document, lang }: Shared) {
  return reader
    .selectFrom('documentPin')
    .innerJoin('document', 'document.id', 'documentPin.pinned')
    .innerJoin('version', 'version.document', 'documentPin.pinned')
    .select(['documentPin.pinned as id', 'document.firstPublishedAt as at'])
    .select(
      sql<number>`${sql.lit(weights.own)} * (${sql.lit(mostPins)} - ${sql.ref('documentPin.ordinal')})`.as('weight'),
    )
    .where('documentPin.document', '=', document)
    .where('version.lang', '=', lang)
    .where('version.currentEdition', 'is not', null)
}

function weighed(reader: Reader, near: AliasedExpression<Near, 'near'>, [weight, pinned = 0]: [number, number?]) {
  const sum = sql<number>`${sql.lit(weight)} + ${sql.lit(pinned)} * ${sql.ref('near.isPinned')}`
  return reader.selectFrom(near).select(['near.id', 'near.at']).select(sum.as('weight'))
}

/** The newest of one thing, read in the order of its index: what more there is of it costs nothing. */
function filed(reader: Reader, { document, lang }: Shared, thing: Id): AliasedExpression<Near, 'near'> {
  return reader
    .selectFrom('documentThing')
    .innerJoin('version', 'version.document', 'documentThing.document')
    .select(['documentThing.document as id', 'documentThing.publishedAt as at', 'documentThing.isPinned'])
    .where('documentThing.thing', '=', thing)
    .where('documentThing.document', '!=', document)
    .where('documentThing.publishedAt', 'is not', null)
    .where('version.lang', '=', lang)
    .where('version.currentEdition', 'is not', null)
    .orderBy('documentThing.isPinned', 'desc')
    .orderBy('documentThing.publishedAt', 'desc')
    .limit(reach)
    .as('near')
}

/** Where a speaker was last quoted, each document once. */
function spoken(reader: Reader, { document, lang }: Shared, speaker: Id): AliasedExpression<Near, 'near'> {
  const sayings = reader
    .selectFrom('statement')
    .innerJoin('document', 'document.id', 'statement.document')
    .innerJoin('version', 'version.document', 'document.id')
    .select(['document.id', 'document.firstPublishedAt as at', sql<number>`0`.as('isPinned')])
    .where('statement.speaker', '=', speaker)
    .where('statement.isPublic', '=', 1)
    .where('document.id', '!=', document)
    .where('version.lang', '=', lang)
    .where('version.currentEdition', 'is not', null)
    .orderBy('statement.saidSort', 'desc')
    .limit(reachOfSayings)
    .as('saying')
  return reader.selectFrom(sayings).selectAll('saying').distinct().as('near')
}
