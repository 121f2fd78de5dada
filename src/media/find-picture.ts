import { Fault } from '#ground/fault.ts'
import type { Reader } from '#storage/store.ts'
import type { PictureTable } from '#storage/tables/media.ts'
import type { Picture } from './picture.ts'

/** One picture. Throws `not_found`. */
export async function findPicture(reader: Reader, id: string): Promise<Picture> {
  const row = await reader.selectFrom('picture').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new Fault('not_found', 'picture.unknown')
  const [picture] = await withWidths(reader, [row])
  return picture as Picture
}

/** Rows as the house speaks of them. */
export async function withWidths(reader: Reader, rows: PictureTable[]): Promise<Picture[]> {
  if (rows.length === 0) return []
  const renditions = await reader
    .selectFrom('rendition')
    .select(['picture', 'width'])
    .where('mediaType', '=', 'image/webp')
    .where(
      'picture',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('width')
    .execute()
  const widths = Map.groupBy(renditions, ({ picture }) => picture)
  return rows.map(({ blob: _, folded: __, alt, ...row }) => ({
    ...row,
    alt: JSON.parse(alt) as Picture['alt'],
    widths: (widths.get(row.id) ?? []).map(({ width }) => width),
  }))
}
