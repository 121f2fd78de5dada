import type { Instant } from '#ground/clock.ts'
import type { Reader } from '#storage/store.ts'

/**
 * The documents that readers may see in a language: those that stand, and those that were withdrawn but keep their text. One row a
 * document. What stands left of a cross join is read first on SQLite, which otherwise may sort a whole office to show its newest lines.
 * Who asks for those from an instant on says so here: of two lower bounds SQLite takes the first, and reads all that is beyond it.
 */
export function publishedDocuments(reader: Reader, lang: string, from?: Instant) {
  return reader
    .selectFrom('document')
    .crossJoin('version')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .whereRef('version.document', '=', 'document.id')
    .where('version.lang', '=', lang)
    .where('version.currentEdition', 'is not', null)
    .where('document.firstPublishedAt', from === undefined ? '>' : '>=', from ?? '')
    .where((eb) => eb.or([eb('withdrawal.kind', 'is', null), eb('withdrawal.kind', '=', 'withdrawn')]))
}

/** The same, to be read in the order of their current editions. */
export function publishedByEdition(reader: Reader, lang: string): ReturnType<typeof publishedDocuments> {
  return reader
    .selectFrom('edition')
    .crossJoin('version')
    .crossJoin('document')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .whereRef('version.id', '=', 'edition.version')
    .whereRef('version.currentEdition', '=', 'edition.id')
    .whereRef('document.id', '=', 'version.document')
    .where('version.lang', '=', lang)
    .where((eb) => eb.or([eb('withdrawal.kind', 'is', null), eb('withdrawal.kind', '=', 'withdrawn')]))
}
