import { promisify } from 'node:util'
import { brotliCompress, brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib'
import { remember } from '#ground/remember.ts'

export type Encoding = 'zstd' | 'br' | 'gzip'

/** The encodings that a reader's browser takes, by its `accept-encoding`. The same few headers come with every request. */
export const takenIn = remember(200, (accepted): Record<Encoding, boolean> => {
  const weights = new Map(accepted.split(',').map((part) => weightOf(part)))
  const takes = (encoding: Encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0
  return { zstd: takes('zstd'), br: takes('br'), gzip: takes('gzip') }
})

function weightOf(part: string): [string, number] {
  const [name = '', ...params] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/)
  const weight = params.find((param) => param.startsWith('q='))
  return [name, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
}

/** The encoding that is made soonest of those that a reader's browser takes, or undefined: send the bytes as they are. */
export function quickEncodingFor(accepted = ''): Encoding | undefined {
  const takes = takenIn(accepted)
  return (['zstd', 'br', 'gzip'] as const).find((encoding) => takes[encoding])
}

/** The smallest encoding that a reader's browser takes and is made ahead of time. */
export function encodingFor(accepted = ''): 'br' | 'gzip' | undefined {
  const takes = takenIn(accepted)
  return (['br', 'gzip'] as const).find((encoding) => takes[encoding])
}

/** Compress in one go, quickly; `zstdLevel` where that is what is taken. */
export function compress(bytes: Buffer, encoding: Encoding, zstdLevel = 3): Buffer<ArrayBuffer> {
  const chunkSize = chunkFor(bytes)
  if (encoding === 'br') return brotliCompressSync(bytes, { params: brotliAt(4, bytes), chunkSize })
  if (encoding === 'gzip') return gzipSync(bytes, { level: 6, chunkSize })
  return zstdCompressSync(bytes, { params: { [constants.ZSTD_c_compressionLevel]: zstdLevel }, chunkSize })
}

const brotli = promisify(brotliCompress)

/** Compress as small as brotli can, beside the main thread. */
export async function compressBest(bytes: Buffer): Promise<Buffer> {
  return alone(await brotli(bytes, { params: brotliAt(11, bytes), chunkSize: chunkFor(bytes) }))
}

function brotliAt(quality: number, bytes: Buffer) {
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes),
  }
}

/** The smallest window that holds the whole: what is beyond takes memory of every thread that ever compressed, and makes nothing smaller. */
function windowFor({ length }: Buffer): number {
  const bits = Math.ceil(Math.log2(length + 16))
  return Math.min(22, Math.max(constants.BROTLI_MIN_WINDOW_BITS, bits))
}

/** Texts come out at a fourth of their size or so; zlib otherwise takes 64 kB for each. */
function chunkFor({ length }: Buffer): number {
  return Math.max(1024, Math.ceil(length / 3))
}

/** Bytes to be kept: what a compressor answers is a slice of a larger piece of memory, which would be kept with it. */
export function alone(bytes: Buffer): Buffer<ArrayBuffer> {
  return Buffer.from(new Uint8Array(bytes).buffer)
}
