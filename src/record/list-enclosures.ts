import type { Id } from '#ground/id.ts'
import { filePath, plainMediaType, sortOf, type FileFormat } from '#media/file.ts'
import { largestRenditions } from '#media/find-rendition.ts'
import type { Reader } from '#storage/store.ts'
import type { PublishedLine } from './list-published-documents.ts'
import { picturePath } from './render-body.ts'

/** What a document can be taken along with, as feeds offer it. */
export interface Enclosure {
  /** Without the host. */
  path: string
  mediaType: string
  bytes: number
  /** Of videos alone. */
  seconds: number | null
}

/** What documents carry in a language, by their ids: videos first, then the lead picture at its largest, then files. */
export async function listEnclosures(
  reader: Reader,
  { lang, lines }: { lang: string; lines: readonly PublishedLine[] },
): Promise<Map<Id, Enclosure[]>> {
  const files = await carriedFiles(
    reader,
    lang,
    lines.map((line) => line.document),
  )
  const shown = lines.flatMap((line) => line.picture?.id ?? [])
  const pictures = await largestRenditions(reader, { pictures: shown, mediaType: 'image/jpeg' })
  return new Map(
    lines.map(({ document, picture }) => {
      const own = files.get(document) ?? []
      const largest = picture === null ? undefined : pictures.get(picture.id)
      const lead =
        picture === null || largest === undefined
          ? []
          : [
              {
                path: picturePath(picture.id, largest.width, 'jpg'),
                mediaType: 'image/jpeg',
                bytes: largest.bytes,
                seconds: null,
              },
            ]
      const isVideo = ({ seconds }: Enclosure) => seconds !== null
      return [document, [...own.filter(isVideo), ...lead, ...own.filter((one) => !isVideo(one))]]
    }),
  )
}

/** Videos and attachments of the current editions; captions belong to their videos. */
async function carriedFiles(reader: Reader, lang: string, documents: Id[]): Promise<Map<Id, Enclosure[]>> {
  if (documents.length === 0) return new Map()
  const rows = await reader
    .selectFrom('version')
    .innerJoin('editionFile', 'editionFile.edition', 'version.currentEdition')
    .innerJoin('file', 'file.id', 'editionFile.file')
    .select(['version.document', 'file.id', 'file.format', 'file.bytes', 'file.seconds'])
    .where('version.lang', '=', lang)
    .where('version.document', 'in', documents)
    .orderBy('file.createdAt')
    .orderBy('file.id')
    .execute()
  const carried = new Map<Id, Enclosure[]>()
  for (const { document, id, format: kept, bytes, seconds } of rows) {
    const format = kept as FileFormat
    if (sortOf(format) === 'captions') continue
    const enclosure = { path: filePath(id, format), mediaType: plainMediaType(format), bytes, seconds }
    carried.set(document, [...(carried.get(document) ?? []), enclosure])
  }
  return carried
}
