import type { Reader } from '#storage/store.ts'

/** The present headline of each of these documents as its editors have it: in `lang`, or else in whatever language there is. */
export async function listHeadlines(
  reader: Reader,
  documents: readonly string[],
  lang: string,
): Promise<Map<string, string>> {
  if (documents.length === 0) return new Map()
  const rows = await reader
    .selectFrom('version')
    .innerJoin('draft', 'draft.version', 'version.id')
    .select(['version.document', 'version.lang', 'draft.headline'])
    .where('version.document', 'in', [...new Set(documents)])
    .orderBy('version.createdAt')
    .execute()
  const own = rows.filter((row) => row.lang === lang)
  return new Map([...rows.toReversed(), ...own].map((row) => [row.document, row.headline]))
}
