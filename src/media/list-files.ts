import { hasWords } from '#storage/has-words.ts'
import type { Reader } from '#storage/store.ts'
import { fileFormats, sortOf, type FileFormat, type FileSort, type OfficeFile } from './file.ts'
import { fileOf } from './find-file.ts'

export interface FileFilter {
  /** Words that the file's name contains, each of them. */
  q?: string
  sort?: FileSort
  limit: number
  offset: number
}

/** The files that fit a filter, newest first, and how many there are in all. */
export async function listFiles(reader: Reader, filter: FileFilter): Promise<{ items: OfficeFile[]; total: number }> {
  const { sort } = filter
  let fitting = reader.selectFrom('file').where(hasWords('folded', filter.q))
  if (sort !== undefined) fitting = fitting.where('format', 'in', formatsOf(sort))
  const rows = await fitting
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute()
  const { total } = await fitting.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return { items: rows.map(fileOf), total: Number(total) }
}

function formatsOf(sort: FileSort): FileFormat[] {
  return (Object.keys(fileFormats) as FileFormat[]).filter((format) => sortOf(format) === sort)
}
