import { createPublicKey } from 'node:crypto'
import type { LogKeys } from '#storage/log-keys.ts'
import type { Reader, Transaction } from '#storage/store.ts'
import { openCheckpoint, signCheckpoint, verifierKey, type NoteSigner, type VerifierKey } from './checkpoint-note.ts'
import { appendToLog } from './inside/append-to-log.ts'
import { logHashes, logSize } from './log.ts'
import { merkleRoot } from './merkle.ts'

export interface KeptCheckpoint {
  size: number
  note: string
}

/**
 * Sign the log as it stands, unless its last checkpoint says the same, and keep the note. A key that has not signed before enters the log
 * itself first, and its first checkpoint is signed by the key before it too. Returns the newest checkpoint.
 */
export async function keepCheckpoint(tx: Transaction, keys: LogKeys): Promise<KeptCheckpoint> {
  await enterKey(tx, keys)
  const size = await logSize(tx.sql)
  const last = await findCheckpoint(tx.sql)
  if (last?.size === size) return last
  const root = await merkleRoot(size, logHashes(tx.sql))
  const note = signCheckpoint({ origin: keys.origin, size, root }, await signersNow(tx, keys))
  const row = { size, root: Buffer.from(root).toString('hex'), note, at: tx.at }
  await tx.sql.insertInto('logCheckpoint').values(row).execute()
  return { size, note }
}

/** Whether the key that signs now stands in the log. Until it does, a checkpoint holds an entry of its own, which nobody may see and then lose. */
export async function isKeyEntered(reader: Reader, keys: LogKeys): Promise<boolean> {
  const key = verifierKeys(keys).at(-1) ?? ''
  const known = await reader
    .selectFrom('logEntry')
    .select('index')
    .where('kind', '=', 'key')
    .where('subject', '=', key)
    .executeTakeFirst()
  return known !== undefined
}

/** The newest checkpoint, or undefined while nothing was signed. */
export async function findCheckpoint(reader: Reader): Promise<KeptCheckpoint | undefined> {
  return reader.selectFrom('logCheckpoint').select(['size', 'note']).orderBy('size', 'desc').limit(1).executeTakeFirst()
}

/** The first checkpoint that holds an entry: it never changes after. */
export async function findFirstCheckpointWith(reader: Reader, index: number): Promise<KeptCheckpoint | undefined> {
  return reader
    .selectFrom('logCheckpoint')
    .select(['size', 'note'])
    .where('size', '>', index)
    .orderBy('size')
    .limit(1)
    .executeTakeFirst()
}

/** The checkpoints in which a key was handed over: each is the first that holds the new key, signed by it and by the one before. */
export async function listHandovers(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom('logCheckpoint')
    .select('note')
    .where('size', 'in', (eb) =>
      eb
        .selectFrom('logEntry')
        .innerJoin('logCheckpoint as holding', (join) => join.onRef('holding.size', '>', 'logEntry.index'))
        .select((min) => min.fn.min('holding.size').as('first'))
        .where('logEntry.kind', '=', 'key')
        .groupBy('logEntry.index'),
    )
    .orderBy('size')
    .execute()
  return rows.slice(1).map(({ note }) => note)
}

/** Every key that ever signed, the newest last, as strangers know them. */
export function verifierKeys(keys: LogKeys): VerifierKey[] {
  return keys.keys.map(({ privateKey }) => verifierKey(keys.origin, createPublicKey(privateKey)))
}

async function enterKey(tx: Transaction, keys: LogKeys): Promise<void> {
  if (await isKeyEntered(tx.sql, keys)) return
  const key = verifierKeys(keys).at(-1) ?? ''
  await appendToLog(tx, { subject: key, document: '', entry: { kind: 'key', key } })
}

/** The present key, and the one before it while no checkpoint bears the present one's signature. */
async function signersNow(tx: Transaction, keys: LogKeys): Promise<NoteSigner[]> {
  const signers = keys.keys.map(({ privateKey }) => ({ name: keys.origin, privateKey }))
  const last = await findCheckpoint(tx.sql)
  const present = verifierKeys(keys).slice(-1)
  const isKnown = last === undefined || openCheckpoint(last.note, present) !== undefined
  return signers.slice(isKnown ? -1 : -2)
}
