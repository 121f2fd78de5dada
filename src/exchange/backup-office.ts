import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createZstdCompress } from 'node:zlib'
import { createTarPacker, type TarPackController } from 'modern-tar'
import type { Instant } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import type { Blobs } from '#storage/blobs.ts'
import type { StorePlace } from '#storage/open-store.ts'
import { tableOrder } from '#storage/table-order.ts'
import { takeSnapshot, type Snapshot } from '#storage/take-snapshot.ts'
import { backupFormat, manifestName, type BackupManifest } from './backup-manifest.ts'

export interface BackupOrder {
  place: StorePlace
  blobs: Blobs
  /** The file to write: a tar in zstd. It appears whole or not at all. */
  file: string
  at: Instant
}

/**
 * Write everything the office owns into one file: every row, on either database, as it stood at one moment, and every blob. Each part is
 * named with its SHA-256 in the manifest, which comes last. The office goes on working meanwhile. Fault: `backup.exists`.
 */
export async function backupOffice({ place, blobs, file, at }: BackupOrder): Promise<BackupManifest> {
  if (existsSync(file)) throw new Fault('conflict', 'backup.exists', { details: { file } })
  const part = `${file}.part`
  const { readable, controller } = createTarPacker()
  const written = pipeline(
    Readable.fromWeb(readable as never),
    createZstdCompress(),
    createWriteStream(part, { flags: 'wx', flush: true }),
  )
  const packed = takeSnapshot(place, (snapshot) => pack({ snapshot, blobs, controller, at })).catch(
    (error: unknown) => {
      controller.error(error)
      throw error
    },
  )
  try {
    const [manifest] = await Promise.all([packed, written])
    await rename(part, file)
    return manifest
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') await rm(part, { force: true })
    throw error
  }
}

interface Packing {
  snapshot: Snapshot
  blobs: Blobs
  controller: TarPackController
  at: Instant
}

async function pack({ snapshot, blobs, controller, at }: Packing): Promise<BackupManifest> {
  const manifest: BackupManifest = { format: backupFormat, at, steps: snapshot.steps, rows: {}, parts: {}, blobs: 0 }
  for (const table of tableOrder) {
    manifest.rows[table] = 0
    let number = 0
    for await (const rows of snapshot.rows(table)) {
      const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
      const name = `tables/${table}/${String(++number).padStart(6, '0')}.jsonl`
      await addPart(controller, name, bytes)
      manifest.parts[name] = createHash('sha256').update(bytes).digest('hex')
      manifest.rows[table] += rows.length
    }
  }
  for await (const hash of blobs.list()) {
    const blob = await blobs.open(hash)
    if (blob === undefined) continue
    await blob.stream().pipeTo(controller.add({ name: `blobs/${hash}`, size: blob.size }) as WritableStream<Uint8Array>)
    manifest.blobs += 1
  }
  await addPart(controller, manifestName, Buffer.from(JSON.stringify(manifest, null, 1)))
  controller.finalize()
  return manifest
}

async function addPart(controller: TarPackController, name: string, bytes: Uint8Array): Promise<void> {
  const writer = controller.add({ name, size: bytes.length }).getWriter()
  await writer.write(bytes)
  await writer.close()
}
