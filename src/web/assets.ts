import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { Fault } from '#ground/fault.ts'
import { encodingFor } from './encoding.ts'

interface Asset {
  path: string
  mediaType: string
  bytes: Buffer<ArrayBuffer>
  /** Compressed ahead of time, where that makes it smaller. */
  br?: Buffer<ArrayBuffer>
  gzip?: Buffer<ArrayBuffer>
}

const files = {
  'vazirmatn-arabic.woff2': { file: 'fonts/vazirmatn-arabic.woff2', mediaType: 'font/woff2' },
  'emblem.svg': { file: 'images/emblem.svg', mediaType: 'image/svg+xml' },
  'comments.js': { file: 'client/comments.js', mediaType: 'text/javascript' },
  'error-report.js': { file: 'client/error-report.js', mediaType: 'text/javascript' },
  'search.js': { file: 'client/search.js', mediaType: 'text/javascript' },
  'copy.js': { file: 'client/copy.js', mediaType: 'text/javascript' },
} as const

export type AssetName = keyof typeof files

const assets = new Map<string, Asset>()

/** The address of a file that pages need. It carries the file's hash, so that it never changes and may be kept for ever. */
export function assetPath(name: AssetName): string {
  return assetOf(name).path
}

/** What a file may load when it is opened alone, or as a worker: nothing. In a page the page's own policy rules. */
const alonePolicy = "default-src 'none'; frame-ancestors 'none'"

/** Answer `/assets/{hash}/{name}`. Another hash than the present one is not found. */
export function serveAsset(c: Context): Response {
  const name = c.req.path.split('/').at(-1) ?? ''
  if (!Object.hasOwn(files, name)) throw new Fault('not_found', 'page.unknown')
  const asset = assetOf(name as AssetName)
  if (asset.path !== c.req.path) throw new Fault('not_found', 'page.unknown')
  const encoding = encodingFor(c.req.header('accept-encoding'))
  const packed = encoding === undefined ? undefined : asset[encoding]
  const headers = new Headers({
    'content-type': asset.mediaType,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': alonePolicy,
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  })
  if (packed !== undefined && encoding !== undefined) headers.set('content-encoding', encoding)
  return new Response(packed ?? asset.bytes, { headers })
}

function assetOf(name: AssetName): Asset {
  const known = assets.get(name)
  if (known !== undefined) return known
  const { file, mediaType } = files[name]
  const bytes = served(readFileSync(new URL(file, import.meta.url)), mediaType)
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12)
  const asset = { path: `/assets/${hash}/${name}`, mediaType, bytes, ...packed(bytes, mediaType) }
  assets.set(name, asset)
  return asset
}

function packed(bytes: Buffer, mediaType: string): Pick<Asset, 'br' | 'gzip'> {
  if (mediaType === 'font/woff2') return {}
  const br = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
  return { br, gzip: gzipSync(bytes, { level: 9 }) }
}

/** A script travels without its indentation and its heading. */
function served(bytes: Buffer<ArrayBuffer>, mediaType: string): Buffer<ArrayBuffer> {
  if (mediaType !== 'text/javascript') return bytes
  return Buffer.from(bytes.toString('utf8').replace(/^(?:[ \t]+|\/\*.*\*\/\n)/gm, ''))
}
