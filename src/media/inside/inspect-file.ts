import { fileTypeFromBlob } from 'file-type'
import { Fault } from '#ground/fault.ts'
import { fileFormats, fileLimits, sortOf, type FileFormat, type FileSort } from '../file.ts'
import { inspectVideo } from './inspect-video.ts'
import { refuseBadCaptions } from './refuse-bad-captions.ts'

/** What a file is, by what it holds. */
export interface FileFacts {
  format: FileFormat
  sort: FileSort
  width: number | null
  height: number | null
  seconds: number | null
}

/**
 * Find out what a file is. Its name decides only between plain text and a table of plain text. Throws `invalid`: `file.unknown_format`,
 * `file.broken`, or what is wrong with the video or the captions.
 */
export async function inspectFile(blob: Blob, name: string): Promise<FileFacts> {
  const format = (await formatOfBytes(blob)) ?? (await formatOfText(blob, name))
  if (format === undefined) throw new Fault('invalid', 'file.unknown_format', { field: 'file' })
  const facts = { format, sort: sortOf(format), width: null, height: null, seconds: null }
  return facts.sort === 'video' ? { ...facts, ...(await inspectVideo(blob)) } : facts
}

async function formatOfBytes(blob: Blob): Promise<FileFormat | undefined> {
  const found = await fileTypeFromBlob(blob).catch(() => undefined)
  if (found === undefined || found.ext === 'vtt') return undefined
  const ending = found.ext === 'm4v' ? 'mp4' : found.ext
  if (ending in fileFormats) return ending as FileFormat
  throw new Fault('invalid', 'file.unknown_format', { field: 'file' })
}

/** How much of a text says what it is, in characters. */
const headLength = 400

/** Text in UTF-8 without control characters, or nothing. It is read piece by piece, so that others are answered meanwhile. */
async function formatOfText(blob: Blob, name: string): Promise<FileFormat | undefined> {
  if (blob.size > fileLimits.attachment) return undefined
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let head = ''
  try {
    for await (const chunk of blob.stream()) {
      const text = decoder.decode(chunk, { stream: true })
      if (isMachineCode(text)) return undefined
      if (head.length < headLength) head += text
    }
    decoder.decode()
  } catch {
    return undefined
  }
  if (/^WEBVTT(?=[ \t\r\n]|$)/.test(head)) {
    if (blob.size > fileLimits.captions) throw tooLarge('captions')
    refuseBadCaptions(await blob.text())
    return 'vtt'
  }
  if (/^\s*<(?:!doctype|html|svg|\?xml)/i.test(head)) return undefined
  return /\.csv$/i.test(name) ? 'csv' : 'txt'
}

function isMachineCode(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what tells text from machine code
  return /[\0-\x08\x0e-\x1f\x7f]/.test(text)
}

/** The refusal of a file that is larger than its sort may be. */
export function tooLarge(sort: FileSort): Fault {
  return new Fault('invalid', 'file.too_large', { field: 'file', details: { limit: fileLimits[sort] / 1024 / 1024 } })
}
