import { Fault } from '#ground/fault.ts'
import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import { findFile } from '#media/find-file.ts'
import type { OfficeFile } from '#media/file.ts'
import type { Reader } from '#storage/store.ts'

/** A file that a reader may have, with the documents that carry it, the newest first. */
export interface PublicFile {
  file: OfficeFile
  carriers: FileCarrier[]
}

export interface FileCarrier {
  document: Id
  number: number
  lang: string
  slug: string
  headline: string
  /** When the edition was published that carried it first. */
  since: Instant
  /** Whether the edition of today still carries it. */
  isCurrent: boolean
}

/**
 * A file as the public may have it: while the words of a document that carries it, in an edition of any age, can be read. Throws `not_found` for a file that
 * was never published, and `gone` for one whose documents were all withdrawn.
 */
export async function findPublicFile(reader: Reader, id: string): Promise<PublicFile> {
  const rows = await reader
    .selectFrom('editionFile')
    .innerJoin('edition', 'edition.id', 'editionFile.edition')
    .innerJoin('version', 'version.id', 'edition.version')
    .innerJoin('document', 'document.id', 'edition.document')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .leftJoin('editionBody', 'editionBody.edition', 'version.currentEdition')
    .select(['edition.id', 'edition.document', 'document.number', 'version.lang', 'version.slug'])
    .select(['version.currentEdition', 'editionBody.headline', 'edition.publishedAt', 'withdrawal.kind as withdrawal'])
    .where('editionFile.file', '=', id)
    .orderBy('edition.chainIndex')
    .execute()
  if (rows.length === 0) throw new Fault('not_found', 'file.unknown')
  const standing = rows.filter((row) => row.withdrawal === null || row.withdrawal === 'withdrawn')
  if (standing.length === 0) throw new Fault('gone', 'file.withdrawn')
  const byVersion = Map.groupBy(standing, (row) => `${row.document} ${row.lang}`)
  const carriers = [...byVersion.values()].flatMap((editions) => {
    const [first] = editions
    if (first === undefined || first.number === null) return []
    const { document, number, lang, slug, headline, publishedAt, currentEdition } = first
    const isCurrent = editions.some((edition) => edition.id === currentEdition)
    return [{ document, number, lang, slug: slug ?? '', headline: headline ?? '', since: publishedAt, isCurrent }]
  })
  return { file: await findFile(reader, id), carriers: carriers.toReversed() }
}
