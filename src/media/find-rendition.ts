import type { Reader } from '#storage/store.ts'

export interface Rendition {
  /** The hash of its bytes. */
  blob: string
  bytes: number
  mediaType: string
}

/** A picture at one width and in one format, if it is kept so. */
export async function findRendition(
  reader: Reader,
  wanted: { picture: string; width: number; mediaType: string },
): Promise<Rendition | undefined> {
  return reader
    .selectFrom('rendition')
    .select(['blob', 'bytes', 'mediaType'])
    .where('picture', '=', wanted.picture)
    .where('mediaType', '=', wanted.mediaType)
    .where('width', '=', wanted.width)
    .executeTakeFirst()
}

/** Pictures at the largest that they are kept in a format, by their ids, in one query. */
export async function largestRenditions(
  reader: Reader,
  { pictures, mediaType }: { pictures: readonly string[]; mediaType: string },
): Promise<Map<string, { width: number; bytes: number }>> {
  if (pictures.length === 0) return new Map()
  const rows = await reader
    .selectFrom('rendition')
    .select(['picture', 'width', 'bytes'])
    .where('picture', 'in', [...new Set(pictures)])
    .where('mediaType', '=', mediaType)
    .orderBy('width')
    .execute()
  return new Map(rows.map(({ picture, width, bytes }) => [picture, { width, bytes }]))
}
