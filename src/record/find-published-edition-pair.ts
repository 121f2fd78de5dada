import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { readLeaf, type Leaf } from './leaf.ts'

export interface PairedEdition {
  number: number
  publishedAt: Instant
  leaf: Leaf
}

/** Two editions of a version by their numbers, or undefined when one of them was never published or its words were erased. */
export async function findPublishedEditionPair(
  reader: Reader,
  asked: { version: Id; from: number; to: number },
): Promise<{ from: PairedEdition; to: PairedEdition } | undefined> {
  const rows = await reader
    .selectFrom('edition')
    .innerJoin('editionBody', 'editionBody.edition', 'edition.id')
    .select(['edition.number', 'edition.publishedAt', 'editionBody.leaf'])
    .where('edition.version', '=', asked.version)
    .where('edition.number', 'in', [asked.from, asked.to])
    .execute()
  const editions = rows.map((row) => ({ ...row, leaf: readLeaf(row.leaf) }))
  const from = editions.find((edition) => edition.number === asked.from)
  const to = editions.find((edition) => edition.number === asked.to)
  return from === undefined || to === undefined ? undefined : { from, to }
}
