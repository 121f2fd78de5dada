import type { Reader } from '#storage/store.ts'

/** A document in a language that carries a file: in its draft (`id` is the version), or in a published edition. */
export interface FileUse {
  kind: 'draft' | 'edition'
  id: string
  document: string
  number: number | null
  lang: string
  headline: string
}

/** Everything that carries a file now. Earlier revisions of a draft do not count; every edition does, old ones too. */
export async function listFileUses(reader: Reader, file: string): Promise<FileUse[]> {
  const drafts = await reader
    .selectFrom('draft')
    .innerJoin('version', 'version.id', 'draft.version')
    .innerJoin('document', 'document.id', 'version.document')
    .select(['version.id', 'version.document', 'document.number', 'version.lang', 'draft.headline'])
    .where('draft.content', 'like', `%"${file}"%`)
    .orderBy('draft.updatedAt', 'desc')
    .execute()
  const editions = await reader
    .selectFrom('editionFile')
    .innerJoin('edition', 'edition.id', 'editionFile.edition')
    .innerJoin('document', 'document.id', 'edition.document')
    .leftJoin('editionBody', 'editionBody.edition', 'edition.id')
    .select(['edition.id', 'edition.document', 'document.number', 'edition.lang', 'editionBody.headline'])
    .where('editionFile.file', '=', file)
    .orderBy('edition.chainIndex', 'desc')
    .execute()
  return [
    ...drafts.map((row) => ({ kind: 'draft' as const, ...row })),
    ...editions.map((row) => ({ kind: 'edition' as const, ...row, headline: row.headline ?? '' })),
  ]
}
