import { sql, type SqlBool } from 'kysely'
import { fold } from '#persian/fold.ts'
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
  const words = fold(filter.q ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 10)
  let fitting = reader.selectFrom('picture')
  for (const word of words)
    fitting = fitting.where(sql<SqlBool>`"folded" like ${`%${word.replace(/[!%_]/g, '!$&')}%`} escape '!'`)
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
