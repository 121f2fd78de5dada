import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'

/** What lists show of an edition. */
export interface LineText {
  number: number
  publishedAt: Instant
  kicker: string
  headline: string
  shortHeadline: string
  lead: string
  picture: Id | null
}

/** Those of so many editions are remembered, about half a megabyte: an edition never changes, and lists show the same ones again and again. */
const mostRemembered = 500
const editionsAtOnce = 512

const rememberedBy = new WeakMap<object, Map<Id, LineText>>()

/** What lists show of these editions, by edition; those that are not there, or whose text was taken away by law, are left out. */
export async function lineTexts(reader: Reader, editions: readonly Id[]): Promise<Map<Id, LineText>> {
  const { adapter } = reader.getExecutor()
  const remembered = rememberedBy.get(adapter) ?? new Map<Id, LineText>()
  rememberedBy.set(adapter, remembered)
  const missing = editions.filter((edition) => !remembered.has(edition))
  for (let at = 0; at < missing.length; at += editionsAtOnce)
    for (const { id, ...text } of await textRows(reader, { editions: missing.slice(at, at + editionsAtOnce) }))
      remembered.set(id, text)
  const found = new Map<Id, LineText>()
  for (const edition of editions) {
    const text = remembered.get(edition)
    if (text !== undefined) found.set(edition, text)
  }
  for (const edition of remembered.keys()) {
    if (remembered.size <= mostRemembered) break
    remembered.delete(edition)
  }
  return found
}

const textRows = prepared((reader, { editions }: { editions: readonly string[] }) =>
  reader
    .selectFrom('edition')
    .innerJoin('editionBody', 'editionBody.edition', 'edition.id')
    .where('edition.id', 'in', [...editions])
    .select(['edition.id', 'edition.number', 'edition.publishedAt', 'editionBody.picture'])
    .select(['editionBody.kicker', 'editionBody.headline', 'editionBody.shortHeadline', 'editionBody.lead']),
)
