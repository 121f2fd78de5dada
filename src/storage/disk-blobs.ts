import { createHash, randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { TooLong, type Blobs } from './blobs.ts'

/** Blobs in a folder: `ab/cd/abcd…`. A blob appears whole or not at all, also after a crash. */
export function diskBlobs(folder: string): Blobs {
  const path = (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2, 4), hash)
  return {
    put: async (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex')
      if (!(await exists(path(hash)))) await writeWhole(path(hash), bytes)
      return hash
    },
    putStream: async (stream, limit) => {
      await removeLeftovers(folder)
      const part = join(folder, `${randomUUID()}.part`)
      try {
        const { hash, bytes } = await writeStream(part, stream, limit)
        await mkdir(dirname(path(hash)), { recursive: true })
        if (!(await exists(path(hash)))) await rename(part, path(hash))
        return { hash, bytes }
      } finally {
        await rm(part, { force: true })
      }
    },
    open: async (hash) => (isHash(hash) && (await exists(path(hash))) ? openAsBlob(path(hash)) : undefined),
    get: async (hash) => {
      if (!isHash(hash)) return undefined
      return readFile(path(hash)).catch(absent)
    },
    remove: (hash) => rm(path(hash), { force: true }),
    list: () => hashesUnder(folder),
  }
}

const isHash = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

/** A part that nobody has written to for so long is of a program that was killed, in milliseconds. */
const leftOverAfter = 24 * 60 * 60 * 1000

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    if (!name.endsWith('.part')) continue
    const facts = await stat(join(folder, name)).catch(absent)
    if (facts !== undefined && Date.now() - facts.mtimeMs > leftOverAfter) await rm(join(folder, name), { force: true })
  }
}

async function writeStream(part: string, stream: ReadableStream<Uint8Array>, limit: number) {
  await mkdir(dirname(part), { recursive: true })
  const file = await open(part, 'wx')
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const chunk of stream) {
      bytes += chunk.length
      if (bytes > limit) throw new TooLong()
      hash.update(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
    return { hash: hash.digest('hex'), bytes }
  } finally {
    await file.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.${randomUUID()}.part`
  const file = await open(part, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(part, path)
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined
  throw error
}

async function* hashesUnder(folder: string): AsyncIterable<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent)
  for (const entry of entries ?? []) if (entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name)) yield entry.name
}
