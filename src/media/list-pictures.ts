import { hasWords } from '#storage/has-words.ts'
import type { Reader } from '#storage/store.ts'
import { withWidths } from './find-picture.ts'
import type { Picture } from './picture.ts'

export interface PictureFilter {
  /** Words that alt, credit or file name contain, each of them. */
  q?: string
  limit: number
  offset: number
}

/** The pictures that fit a filter, newest first, and how many there are in all. */
export async function listPictures(
  reader: Reader,
  filter: PictureFilter,
): Promise<{ items: Picture[]; total: number }> {
  const fitting = reader.selectFrom('picture').where(hasWords('folded', filter.q))
  const rows = await fitting
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  const { total } = await fitting.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { items: await withWidths(reader, rows), total: Number(total) }
}
