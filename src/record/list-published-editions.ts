import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { WithdrawalKind } from './kinds.ts'

/** One step in the public life of a version. */
export interface PublishedEditionLine {
  id: Id
  number: number
  publishedAt: Instant
  leafHash: string
  headline: string
  notes: string[]
}

/** Every edition of a version, the newest first, with the notes on what changed. */
export async function listPublishedEditions(reader: Reader, version: Id): Promise<PublishedEditionLine[]> {
  const rows = await reader
    .selectFrom('edition')
    .leftJoin('editionBody', 'editionBody.edition', 'edition.id')
    .leftJoin('changeNote', 'changeNote.edition', 'edition.id')
    .select([
      'edition.id',
      'edition.number',
      'edition.publishedAt',
      'edition.leafHash',
      'editionBody.headline',
      'changeNote.text',
    ])
    .where('edition.version', '=', version)
    .orderBy('edition.number', 'desc')
    .orderBy('changeNote.at')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((group) => {
    const [row] = group
    if (row === undefined) return []
    const { text: _, headline, ...line } = row
    return { ...line, headline: headline ?? '', notes: group.flatMap((one) => one.text ?? []) }
  })
}

export interface PublishedWithdrawalLine {
  kind: WithdrawalKind
  reason: string
  since: Instant
  liftedAt: Instant | null
}

/** Every time a document was taken back, the newest first, those that were lifted again too. */
export async function listPublishedWithdrawals(reader: Reader, document: Id): Promise<PublishedWithdrawalLine[]> {
  return reader
    .selectFrom('withdrawal')
    .select(['kind', 'reason', 'since', 'liftedAt'])
    .where('document', '=', document)
    .orderBy('since', 'desc')
    .execute()
}
