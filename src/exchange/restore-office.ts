import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { createTarDecoder } from 'modern-tar'
import { Fault } from '#ground/fault.ts'
import { findOffice } from '#record/office.ts'
import { writeListings } from '#record/write-listing.ts'
import type { Blobs } from '#storage/blobs.ts'
import { continueNumbers, enterRows, pointRows } from '#storage/enter-rows.ts'
import { migrationSteps } from '#storage/migrate.ts'
import type { Store, Transaction } from '#storage/store.ts'
import { ownReferences, tableOrder, type KeptTable } from '#storage/table-order.ts'
import type { Row } from '#storage/take-snapshot.ts'
import { backupManifestShape, manifestName, type BackupManifest } from './backup-manifest.ts'

/**
 * Put a backup back into an empty house, on either database. The whole file is read and every part checked by its hash before anything is
 * written; rows are entered in one transaction. Faults: `restore.not_a_backup`, `restore.damaged` (names the part), `restore.newer`,
 * `restore.office_in_the_way`.
 */
export async function restoreOffice(input: { store: Store; blobs: Blobs; file: string }): Promise<BackupManifest> {
  if ((await findOffice(input.store.read)) !== undefined) throw new Fault('conflict', 'restore.office_in_the_way')
  const manifest = await checkBackup(input.file)
  await input.store.transact((tx) => enterBackup(tx, input))
  return manifest
}

/** Read a whole backup and hold every part against its hash. Writes nothing. Faults as `restoreOffice`. */
export async function checkBackup(file: string): Promise<BackupManifest> {
  const seen = new Map<string, string>()
  let manifest: BackupManifest | undefined
  for await (const part of partsOf(file)) {
    if (part.name === manifestName) manifest = readManifest(await bytesOf(part.body))
    else seen.set(part.name, await hashOf(part.body))
  }
  if (manifest === undefined) throw new Fault('invalid', 'restore.damaged', { details: { part: manifestName } })
  const unknown = manifest.steps.find((step) => !migrationSteps.includes(step))
  if (unknown !== undefined) throw new Fault('invalid', 'restore.newer', { details: { step: unknown } })
  refuseDamage(manifest, seen)
  return manifest
}

function refuseDamage(manifest: BackupManifest, seen: Map<string, string>): void {
  const wrongRows = Object.entries(manifest.parts).find(([name, hash]) => seen.get(name) !== hash)
  const blobs = [...seen].filter(([name]) => name.startsWith('blobs/'))
  const wrongBlob = blobs.find(([name, hash]) => name !== `blobs/${hash}`)
  const damaged = wrongRows?.[0] ?? wrongBlob?.[0] ?? (blobs.length === manifest.blobs ? undefined : 'blobs')
  if (damaged !== undefined) throw new Fault('invalid', 'restore.damaged', { details: { part: damaged } })
}

async function enterBackup(tx: Transaction, { blobs, file }: { blobs: Blobs; file: string }): Promise<void> {
  const pointing = new Map<KeptTable, Row[]>()
  for await (const part of partsOf(file)) {
    const table = tableOrder.find((name) => part.name.startsWith(`tables/${name}/`))
    if (part.name.startsWith('blobs/')) await blobs.putStream(part.body, Number.POSITIVE_INFINITY)
    else if (table === undefined) await hashOf(part.body)
    if (table === undefined) continue
    const rows = readRows(await bytesOf(part.body))
    await enterRows(tx, table, rows)
    if (ownReferences[table] !== undefined) pointing.set(table, [...(pointing.get(table) ?? []), ...rows])
  }
  for (const [table, rows] of pointing) await pointRows(tx, table, rows)
  for (const table of tableOrder) await continueNumbers(tx, table)
  await writeListings(tx)
}

function readRows(bytes: Uint8Array): Row[] {
  return Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)
}

function readManifest(bytes: Uint8Array): BackupManifest {
  const parsed = backupManifestShape.safeParse(parseJson(Buffer.from(bytes).toString('utf8')))
  if (!parsed.success) throw new Fault('invalid', 'restore.not_a_backup')
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

interface Part {
  name: string
  /** To be read to its end before the next part is asked for. */
  body: ReadableStream<Uint8Array>
}

/** The parts of a backup in their order, none of which is held in memory. What the file itself breaks becomes `restore.not_a_backup`. */
async function* partsOf(file: string): AsyncIterable<Part> {
  const opened = createReadStream(file)
  const plain = opened.pipe(createZstdDecompress())
  opened.once('error', (error) => plain.destroy(error))
  const entries = (Readable.toWeb(plain) as unknown as ReadableStream<Uint8Array>).pipeThrough(
    createTarDecoder({ strict: true }) as never,
  )
  try {
    for await (const { header, body } of entries as AsyncIterable<{ header: { name: string } } & Pick<Part, 'body'>>)
      yield { name: header.name, body: withRefusals(body) }
  } catch (error) {
    throw asRefusal(error)
  }
}

/** The same bytes; a break in them is a refusal for whoever reads them. */
function withRefusals(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  return ReadableStream.from(
    (async function* () {
      try {
        yield* body
      } catch (error) {
        throw asRefusal(error)
      }
    })(),
  )
}

function asRefusal(error: unknown): unknown {
  if (error instanceof Fault || (error as NodeJS.ErrnoException).syscall !== undefined) return error
  return new Fault('invalid', 'restore.not_a_backup', { details: { why: (error as Error).message } })
}

async function bytesOf(body: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return Buffer.concat(await Array.fromAsync(body))
}

async function hashOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of body) hash.update(chunk)
  return hash.digest('hex')
}
