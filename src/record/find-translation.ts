import { Fault } from '#ground/fault.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { changedBlocks, type ChangedBlock } from './inside/changed-blocks.ts'
import { readLeaf } from './leaf.ts'
import { textsOf, type TextOfBlock } from './left-out.ts'

/** What a version is a translation of, as its translator needs it. */
export interface Translation {
  /** Null while it is no translation of anything. */
  source: TranslationSource | null
  /** Other languages of the document that are public, any of which it may be a translation of. */
  offers: { edition: Id; lang: string; number: number }[]
}

export interface TranslationSource {
  version: Id
  lang: string
  /** The edition that readers see now, by id and number, and the number of the one that was translated. */
  edition: Id
  number: number
  translated: number
  isStale: boolean
  /** What was corrected in the source since. */
  changes: ChangedBlock[]
  texts: TextOfBlock[]
  /** The statements that stand in it, each with its words. */
  statements: { id: Id; text: string }[]
}

/** What a version is a translation of. Fault: `version.unknown`. */
export async function findTranslation(reader: Reader, version: Id): Promise<Translation> {
  const own = await reader
    .selectFrom('version')
    .select(['document', 'translatedFrom'])
    .where('id', '=', version)
    .executeTakeFirst()
  if (own === undefined) throw new Fault('not_found', 'version.unknown')
  const others = await reader
    .selectFrom('version')
    .innerJoin('edition', 'edition.id', 'version.currentEdition')
    .select(['version.id as version', 'version.lang', 'edition.id as edition', 'edition.number'])
    .where('version.document', '=', own.document)
    .where('version.id', '<>', version)
    .orderBy('version.createdAt')
    .execute()
  const offers = others.map(({ edition, lang, number }) => ({ edition, lang, number }))
  if (own.translatedFrom === null) return { source: null, offers }
  const translated = await reader
    .selectFrom('edition')
    .select(['version', 'number'])
    .where('id', '=', own.translatedFrom)
    .executeTakeFirstOrThrow()
  const now = others.find((one) => one.version === translated.version)
  if (now === undefined) return { source: null, offers }
  const leaves = await leavesOf(reader, [own.translatedFrom, now.edition])
  const [before, after] = [leaves.get(own.translatedFrom), leaves.get(now.edition)]
  const isStale = now.edition !== own.translatedFrom
  return {
    source: {
      ...now,
      translated: translated.number,
      isStale,
      changes: isStale && before !== undefined && after !== undefined ? changedBlocks(before, after) : [],
      texts: after === undefined ? [] : textsOf(after.blocks),
      statements: await statementsIn(reader, now.edition),
    },
    offers,
  }
}

async function leavesOf(reader: Reader, editions: Id[]) {
  const rows = await reader
    .selectFrom('editionBody')
    .select(['edition', 'leaf'])
    .where('edition', 'in', editions)
    .execute()
  return new Map(rows.map((row) => [row.edition, readLeaf(row.leaf)]))
}

async function statementsIn(reader: Reader, edition: Id): Promise<TranslationSource['statements']> {
  const rows = await reader
    .selectFrom('anchor')
    .innerJoin('statement', 'statement.id', 'anchor.statement')
    .select(['statement.id', 'anchor.exact'])
    .where('anchor.edition', '=', edition)
    .where('statement.status', '<>', 'withdrawn')
    .orderBy('anchor.ordinal')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id)].map(([id, spans]) => ({
    id,
    text: spans.map((span) => span.exact.trim()).join(' … '),
  }))
}
