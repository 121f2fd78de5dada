import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'

/** Every stretch of text in which a standing statement of these documents is told in a current edition. */
export function standingSpans(reader: Reader, documents: readonly Id[]) {
  return reader
    .selectFrom('statement')
    .innerJoin('anchor', 'anchor.statement', 'statement.id')
    .innerJoin('version', 'version.currentEdition', 'anchor.edition')
    .leftJoin('withdrawal', (join) =>
      join.onRef('withdrawal.document', '=', 'version.document').on('withdrawal.liftedAt', 'is', null),
    )
    .select([
      'statement.id as statement',
      'statement.sameAs',
      'statement.speaker',
      'statement.event',
      'statement.saidAt',
    ])
    .select(['version.document', 'version.lang', 'anchor.exact'])
    .where('statement.document', 'in', [...documents])
    .where('statement.isPublic', '=', 1)
    .where('statement.status', 'in', ['confirmed', 'disputed', 'denied'])
    .where((eb) => eb.or([eb('withdrawal.kind', 'is', null), eb('withdrawal.kind', '=', 'withdrawn')]))
    .orderBy('statement.id')
    .orderBy('version.lang')
    .orderBy('anchor.ordinal')
    .execute()
}
