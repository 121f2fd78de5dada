import type { Instant } from '#ground/clock.ts'
import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import type { DraftContent } from './draft-content.ts'

/** The draft of a version, with what one must know of the version to write in it. */
export interface Draft {
  version: Id
  document: Id
  lang: string
  slug: string
  currentEdition: Id | null
  revision: number
  content: DraftContent
  updatedAt: Instant
  updatedBy: Id | null
  /** It holds what is not yet public. */
  isChanged: boolean
}

/** The draft of a version, or undefined where there is no such version. */
export async function findDraft(reader: Reader, version: Id): Promise<Draft | undefined> {
  const row = await reader
    .selectFrom('draft')
    .innerJoin('version', 'version.id', 'draft.version')
    .select([
      'draft.version',
      'version.document',
      'version.lang',
      'version.slug',
      'version.currentEdition',
      'draft.revision',
      'draft.content',
      'draft.updatedAt',
      'draft.updatedBy',
      'draft.isChanged',
    ])
    .where('draft.version', '=', version)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { ...row, content: JSON.parse(row.content) as DraftContent, isChanged: row.isChanged === 1 }
}
