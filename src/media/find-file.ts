import type { Reader } from '#storage/store.ts'
import type { FileTable } from '#storage/tables/media.ts'
import { Fault } from '#ground/fault.ts'
import type { FileFormat, OfficeFile } from './file.ts'

/** One file. Throws `not_found`. */
export async function findFile(reader: Reader, id: string): Promise<OfficeFile> {
  const file = (await findFiles(reader, [id])).get(id)
  if (file === undefined) throw new Fault('not_found', 'file.unknown')
  return file
}

/** Files by their ids, in one query; an id that is not there has none. */
export async function findFiles(reader: Reader, ids: readonly string[]): Promise<Map<string, OfficeFile>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('file')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map((row) => [row.id, fileOf(row)]))
}

/** A row as the house speaks of it. */
export function fileOf({ blob, folded: _, format, ...row }: FileTable): OfficeFile {
  return { ...row, format: format as FileFormat, hash: blob }
}
