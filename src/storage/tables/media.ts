import type { Instant } from '#ground/clock.ts'
import type { JsonText } from './house.ts'

/** A picture as the house keeps it: re-encoded, upright, without position data. */
export interface PictureTable {
  id: string
  /** The blob of the largest rendition that is kept as the master. */
  blob: string
  width: number
  height: number
  /** What is to be seen, per language: `{ fa: '…', en: '…' }`. The office's first language is required. */
  alt: JsonText
  /** Who made it or owns it, as it is to be printed. */
  credit: string
  /** The point that must stay in sight when the picture is cut, 0 to 1 from the top left. */
  focalX: number
  focalY: number
  fileName: string
  /** What the list is searched by: alt texts, credit and file name, folded. */
  folded: string
  createdBy: string | null
  createdAt: Instant
  revision: number
}

export interface RenditionTable {
  picture: string
  /** `image/webp`, `image/avif`, `image/jpeg` */
  mediaType: string
  width: number
  height: number
  blob: string
  bytes: number
}

/** A file that documents carry, kept as it came: an attachment, a video, or the captions of one. */
export interface FileTable {
  id: string
  blob: string
  /** One of `fileFormats`, found by what the file holds. */
  format: string
  bytes: number
  /** As its sender called it, for the staff and for whoever saves it. */
  name: string
  folded: string
  /** Of videos alone. */
  width: number | null
  height: number | null
  seconds: number | null
  createdBy: string | null
  createdAt: Instant
}

export interface MediaTables {
  picture: PictureTable
  rendition: RenditionTable
  file: FileTable
}
