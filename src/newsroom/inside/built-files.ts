import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}
const packed: ReadonlySet<string> = new Set(['.woff2'])

export type Encoding = 'br' | 'gzip' | 'identity'
type Bytes = Uint8Array<ArrayBuffer>

/** One file of the built app. Each encoding is made at its first asking and kept. */
export interface BuiltFile {
  type: string
  isText: boolean
  bytes(encoding: Encoding): Promise<Bytes>
}

/** The files under a folder by their path with «/», read whole: the app is small and never changes while the server runs. */
export async function readBuiltFiles(folder: string): Promise<Map<string, BuiltFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const read = await Promise.all(files.map(async (path) => [nameOf(folder, path), await readBuiltFile(path)] as const))
  return new Map(read)
}

async function readBuiltFile(path: string): Promise<BuiltFile> {
  const plain: Bytes = new Uint8Array(await readFile(path))
  const ending = extname(path)
  const made = new Map<Encoding, Promise<Bytes>>([['identity', Promise.resolve(plain)]])
  return {
    type: types[ending] ?? 'application/octet-stream',
    isText: !packed.has(ending),
    bytes(encoding) {
      const known = made.get(encoding) ?? compress(plain, encoding)
      made.set(encoding, known)
      return known
    },
  }
}

async function compress(plain: Bytes, encoding: Encoding): Promise<Bytes> {
  if (encoding === 'gzip') return new Uint8Array(await promisify(gzip)(plain, { level: 9 }))
  return new Uint8Array(await promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
}

/** The best encoding that an Accept-Encoding header allows. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const allowed = (accepted ?? '').split(',').map((part) => part.trim())
  const may = (name: string) =>
    allowed.some((part) => part === name || (part.startsWith(`${name};`) && !/;\s*q=0(\.0*)?$/.test(part)))
  if (may('br')) return 'br'
  return may('gzip') ? 'gzip' : 'identity'
}

function nameOf(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/')
}
