import type { Reader } from '#storage/store.ts'

/** A picture as a page needs it: its full size, the widths at which it is kept, and whom to thank. */
export interface PictureFacts {
  width: number
  height: number
  widths: number[]
  credit: string
  /** The point that stays in sight when it is cut, 0 to 1 from the top left. */
  focalX: number
  focalY: number
}

/** The facts of pictures by their ids, in one query; an id that is not there has none. */
export async function pictureFacts(reader: Reader, ids: string[]): Promise<Map<string, PictureFacts>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('picture')
    .innerJoin('rendition', 'rendition.picture', 'picture.id')
    .select(['picture.id', 'picture.width', 'picture.height', 'picture.credit', 'rendition.width as rendered'])
    .select(['picture.focalX', 'picture.focalY'])
    .where('picture.id', 'in', ids)
    .where('rendition.mediaType', '=', 'image/webp')
    .orderBy('rendition.width')
    .execute()
  const facts = new Map<string, PictureFacts>()
  for (const row of rows) {
    const { width, height, credit, focalX, focalY } = row
    const known = facts.get(row.id) ?? { width, height, widths: [], credit, focalX, focalY }
    known.widths.push(row.rendered)
    facts.set(row.id, known)
  }
  return facts
}
