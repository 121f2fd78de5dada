import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import { blockText, figuresOf, filedBlocks, textBlocks, type Block, type Body } from './body.ts'
import type { DocumentKind } from './kinds.ts'
import { readLeaf } from './leaf.ts'

/** A current edition that readers may see, as text. */
export interface PublishedText {
  document: Id
  number: number
  kind: DocumentKind
  lang: string
  slug: string
  edition: Id
  firstPublishedAt: Instant
  isWithdrawn: boolean
  kicker: string
  headline: string
  /** Kicker, headline, decks and short headline. */
  decks: string[]
  lead: string
  /** Paragraphs, headings, list items and captions in reading order. */
  blocks: string[]
}

/**
 * The current editions of some documents, or some editions, in every language: of documents that stand, and of those that were withdrawn
 * but keep their text. What nobody may read is left out.
 */
export async function listPublishedTexts(
  reader: Reader,
  asked: { documents: readonly Id[] } | { editions: readonly Id[] },
): Promise<PublishedText[]> {
  const { documents, editions } = { documents: undefined, editions: undefined, ...asked }
  if ((documents ?? editions).length === 0) return []
  const rows = await textRows(reader, { documents, editions })
  return rows.map(({ leaf, withdrawal, ...row }) => {
    const { decks, blocks } = readLeaf(leaf)
    return {
      ...row,
      number: row.number ?? 0,
      kind: row.kind as DocumentKind,
      firstPublishedAt: row.firstPublishedAt ?? '',
      isWithdrawn: withdrawal !== null,
      decks: decks.map((deck) => deck.text),
      blocks: blocks.flatMap(textsOf),
    }
  })
}

interface TextQuestion extends Record<string, readonly Id[] | undefined> {
  documents: readonly Id[] | undefined
  editions: readonly Id[] | undefined
}

const textRows = prepared((reader, { documents, editions }: TextQuestion) =>
  reader
    .selectFrom('document')
    .innerJoin('version', 'version.document', 'document.id')
    // That an edition knows its version is how versions are found by their editions.
    .innerJoin('edition', (join) =>
      join.onRef('edition.id', '=', 'version.currentEdition').onRef('edition.version', '=', 'version.id'),
    )
    .innerJoin('editionBody', 'editionBody.edition', 'edition.id')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .select(['document.id as document', 'document.number', 'document.kind', 'document.firstPublishedAt'])
    .select([
      'version.lang',
      'version.slug',
      'editionBody.edition',
      'editionBody.leaf',
      'withdrawal.kind as withdrawal',
    ])
    .select(['editionBody.kicker', 'editionBody.headline', 'editionBody.lead'])
    .$if(documents !== undefined, (query) => query.where('document.id', 'in', [...(documents ?? [])]))
    .$if(editions !== undefined, (query) => query.where('edition.id', 'in', [...(editions ?? [])]))
    .where('document.firstPublishedAt', 'is not', null)
    .where((eb) => eb.or([eb('withdrawal.kind', 'is', null), eb('withdrawal.kind', '=', 'withdrawn')]))
    .orderBy('document.number')
    .orderBy('version.lang'),
)

function textsOf(block: Block): string[] {
  const body: Body = { type: 'doc', content: [block] }
  const texts = [
    ...figuresOf(body).map((figure) => figure.attrs.caption),
    ...filedBlocks(body).map((filed) => filed.attrs.title),
    ...textBlocks(body).map((inner) => blockText(inner)),
  ]
  return texts.filter((text) => text.trim() !== '')
}

/** What some documents are about: what they are filed under, and who and what took part in their events, by document. */
export async function listFilings(reader: Reader, documents: readonly Id[]): Promise<Map<Id, Set<Id>>> {
  const found = new Map<Id, Set<Id>>(documents.map((document) => [document, new Set()]))
  if (documents.length === 0) return found
  const filed = reader.selectFrom('documentThing').where('documentThing.document', 'in', [...documents])
  const rows = [
    ...(await filed.select(['document', 'thing']).execute()),
    ...(await filed
      .innerJoin('eventParticipant', 'eventParticipant.event', 'documentThing.thing')
      .select(['documentThing.document', 'eventParticipant.participant as thing'])
      .execute()),
    ...(await filed
      .innerJoin('eventPlace', 'eventPlace.event', 'documentThing.thing')
      .select(['documentThing.document', 'eventPlace.place as thing'])
      .execute()),
  ]
  for (const { document, thing } of rows) found.get(document)?.add(thing)
  return found
}

/** Ids of documents that were ever published, in the order of their ids, after `after`. */
export async function listPublishedIds(reader: Reader, asked: { after: Id; limit: number }): Promise<Id[]> {
  const rows = await reader
    .selectFrom('document')
    .select('id')
    .where('firstPublishedAt', 'is not', null)
    .where('id', '>', asked.after)
    .orderBy('id')
    .limit(asked.limit)
    .execute()
  return rows.map((row) => row.id)
}
