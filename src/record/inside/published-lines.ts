import type { Reader } from '#storage/store.ts'

/**
 * The current editions in a language that readers may see: of documents that stand, and of those that were withdrawn but keep their text.
 * One row a document.
 */
export function publishedLines(reader: Reader, lang: string) {
  return reader
    .selectFrom('document')
    .innerJoin('version', (join) => join.onRef('version.document', '=', 'document.id').on('version.lang', '=', lang))
    .innerJoin('edition', 'edition.id', 'version.currentEdition')
    .innerJoin('editionBody', 'editionBody.edition', 'edition.id')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .where('document.firstPublishedAt', 'is not', null)
    .where((eb) => eb.or([eb('withdrawal.kind', 'is', null), eb('withdrawal.kind', '=', 'withdrawn')]))
}
