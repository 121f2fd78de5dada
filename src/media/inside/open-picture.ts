import type { Sharp } from 'sharp'
import { Fault } from '#ground/fault.ts'

const megabyte = 1024 * 1024
const million = 1_000_000

/** What is accepted. */
export const pictureLimits = { megabytes: 25, megapixels: 60, leastSide: 100 }

/** The largest size that is kept: twice what a page shows, and what WebP can hold. */
const kept = { width: 2560, height: 8192 }

/** Bytes and their meaning: pixels in rows, upright, sRGB. */
export interface OpenPicture {
  pixels: Buffer
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
}

/**
 * Decode a picture from bytes of unknown origin. What it is says its content, never its name: JPEG, PNG or WebP, one frame, whole. Its
 * size is read from its head before anything is unpacked. Throws `invalid` with the reason; nothing of its metadata is kept but which
 * side is up.
 */
export async function openPicture(bytes: Uint8Array): Promise<OpenPicture> {
  if (bytes.length > pictureLimits.megabytes * megabyte) refuse('picture.too_many_bytes', pictureLimits.megabytes)
  const format = formatOf(bytes)
  if (format === undefined) return refuse('picture.format')
  const sharp = await openSharp()
  await checkHead(sharp(bytes, { limitInputPixels: false }), format)
  try {
    const { data, info } = await sharp(bytes, { failOn: 'error', limitInputPixels: pictureLimits.megapixels * million })
      .timeout({ seconds: 30 })
      .autoOrient()
      .resize({ ...kept, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return { pixels: data, width: info.width, height: info.height, channels: info.channels }
  } catch {
    return refuse('picture.unreadable')
  }
}

/** The library that decodes and encodes, loaded at its first use. It keeps nothing of what it opened. */
export async function openSharp() {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  return sharp
}

type Format = 'jpeg' | 'png' | 'webp'

const signatures: readonly (readonly [Format, RegExp])[] = [
  ['jpeg', /^ffd8ff/],
  ['png', /^89504e470d0a1a0a/],
  ['webp', /^52494646.{8}57454250/],
]

function formatOf(bytes: Uint8Array): Format | undefined {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('hex')
  return signatures.find(([, signature]) => signature.test(head))?.[0]
}

async function checkHead(picture: Sharp, format: Format): Promise<void> {
  const head = await picture.metadata().catch(() => refuse('picture.unreadable'))
  if (head.format !== format) refuse('picture.unreadable')
  if (head.width * head.height > pictureLimits.megapixels * million)
    refuse('picture.too_many_pixels', pictureLimits.megapixels)
  if ((head.pages ?? 1) > 1) refuse('picture.animated')
  if (Math.min(head.width, head.height) < pictureLimits.leastSide) refuse('picture.too_small', pictureLimits.leastSide)
}

function refuse(reason: string, limit?: number): never {
  throw new Fault('invalid', reason, { field: 'file', ...(limit === undefined ? {} : { details: { limit } }) })
}
