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
