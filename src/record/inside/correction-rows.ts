import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { CorrectionKind, DocumentKind } from '../kinds.ts'

/** Corrections in a language, of documents whose text is still to be seen. */
export function publishedCorrections(reader: Reader, { lang, version }: { lang: string; version?: Id | undefined }) {
  return reader
    .selectFrom('correction')
    .innerJoin('edition as before', 'before.id', 'correction.fromEdition')
    .innerJoin('edition as after', 'after.id', 'correction.toEdition')
    .innerJoin('version', 'version.id', 'correction.version')
    .innerJoin('document', 'document.id', 'correction.document')
    .innerJoin('editionBody', 'editionBody.edition', 'version.currentEdition')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'document.id').on('withdrawal.liftedAt', 'is', null),
    )
    .where('version.lang', '=', lang)
    .where((eb) => eb.or([eb('withdrawal.kind', 'is', null), eb('withdrawal.kind', '=', 'withdrawn')]))
    .$if(version !== undefined, (query) => query.where('correction.version', '=', version ?? ''))
}

/** The same with all that readers see of them, the newest first. */
export function correctionRows(reader: Reader, asked: { lang: string; version?: Id | undefined }) {
  return publishedCorrections(reader, asked)
    .select(['correction.id', 'correction.kind', 'correction.note', 'correction.reportedBy', 'correction.publishedAt'])
    .select([
      'correction.spans',
      'before.number as from',
      'after.number as to',
      'document.number',
      'document.kind as documentKind',
    ])
    .select(['version.lang', 'version.slug', 'editionBody.headline'])
    .orderBy('correction.publishedAt', 'desc')
    .orderBy('correction.id')
}

type CorrectionRow = Awaited<ReturnType<ReturnType<typeof correctionRows>['execute']>>[number]

/** A row as readers see it. */
export function correctionOf(row: CorrectionRow) {
  return {
    ...row,
    kind: row.kind as CorrectionKind,
    documentKind: row.documentKind as DocumentKind,
    number: row.number ?? 0,
    spans: JSON.parse(row.spans) as { block: string; before: string; after: string }[],
  }
}
