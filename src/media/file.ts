import type { Instant } from '#ground/clock.ts'

/** What a file may be, with the media type under which it is served. What it is, its bytes say and not its name. */
export const fileFormats = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
  mp4: 'video/mp4',
  webm: 'video/webm',
  vtt: 'text/vtt; charset=utf-8',
} as const

export type FileFormat = keyof typeof fileFormats
export type FileSort = 'attachment' | 'video' | 'captions'

const megabyte = 1024 * 1024

/** How large a file may be, in bytes, by what it is for. */
export const fileLimits: Record<FileSort, number> = {
  attachment: 50 * megabyte,
  video: 512 * megabyte,
  captions: megabyte,
}

/** The media type alone, without the character set. */
export function plainMediaType(format: FileFormat): string {
  return fileFormats[format].replace(/;.*$/, '')
}

export function sortOf(format: FileFormat): FileSort {
  if (format === 'mp4' || format === 'webm') return 'video'
  return format === 'vtt' ? 'captions' : 'attachment'
}

/** A file of the office. Its bytes never change; another text is another file. */
export interface OfficeFile {
  id: string
  format: FileFormat
  bytes: number
  /** SHA-256 of its bytes, in hex. */
  hash: string
  name: string
  /** Of videos alone: in pixels, and how long it lasts. */
  width: number | null
  height: number | null
  seconds: number | null
  createdBy: string | null
  createdAt: Instant
}

/** Where a file lies for whoever may have it; the last part is what a browser calls it when it saves it. */
export function filePath(id: string, format: FileFormat): string {
  return `/files/${id}/file.${format}`
}
