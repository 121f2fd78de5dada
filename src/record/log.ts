import type { Reader } from '#storage/store.ts'
import type { Hash, HashOf } from './merkle.ts'

/** How many entries the log holds. */
export async function logSize(reader: Reader): Promise<number> {
  const row = await reader.selectFrom('counter').select('value').where('name', '=', 'log').executeTakeFirst()
  return row?.value ?? 0
}

/** The hashes of the log's complete subtrees, as they are kept. A missing one is a defect of the database. */
export function logHashes(reader: Reader): HashOf {
  return async (level, index): Promise<Hash> => {
    const row = await reader
      .selectFrom('logNode')
      .select('hash')
      .where('level', '=', level)
      .where('index', '=', index)
      .executeTakeFirst()
    if (row === undefined) throw new Error(`The log has lost its hash ${level}/${index}.`)
    return Buffer.from(row.hash, 'hex')
  }
}

/**
 * Compute something from the log's hashes with one query: `compute` runs once to hear which hashes it asks for, and once with them. What it
 * asks for may not depend on the hashes.
 */
export async function withLogHashes<T>(reader: Reader, compute: (hashOf: HashOf) => Promise<T>): Promise<T> {
  const asked = new Map<string, { level: number; index: number }>()
  await compute((level, index) => {
    asked.set(`${level}/${index}`, { level, index })
    return Promise.resolve(new Uint8Array(32))
  })
  if (asked.size === 0) return compute(logHashes(reader))
  const rows = await reader
    .selectFrom('logNode')
    .selectAll()
    .where((eb) => eb.or([...asked.values()].map((node) => eb.and(node))))
    .execute()
  const hashes = new Map(rows.map((row) => [`${row.level}/${row.index}`, Buffer.from(row.hash, 'hex')]))
  return compute((level, index) => {
    const hash = hashes.get(`${level}/${index}`)
    return hash === undefined
      ? Promise.reject(new Error(`The log has lost its hash ${level}/${index}.`))
      : Promise.resolve(hash)
  })
}

/** Hashes in a row at one level, at most `count`. */
export async function listLogHashes(
  reader: Reader,
  at: { level: number; from: number; count: number },
): Promise<Hash[]> {
  const rows = await reader
    .selectFrom('logNode')
    .select('hash')
    .where('level', '=', at.level)
    .where('index', '>=', at.from)
    .where('index', '<', at.from + at.count)
    .orderBy('index')
    .execute()
  return rows.map((row) => Buffer.from(row.hash, 'hex'))
}

/** Entries in a row, as the texts that were hashed. */
export async function listLogEntries(reader: Reader, at: { from: number; count: number }): Promise<string[]> {
  const rows = await reader
    .selectFrom('logEntry')
    .select('entry')
    .where('index', '>=', at.from)
    .where('index', '<', at.from + at.count)
    .orderBy('index')
    .execute()
  return rows.map((row) => row.entry)
}

/** Every key that ever signed the log, the newest last, as strangers know them. */
export async function listLogKeys(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectFrom('logEntry')
    .select('subject')
    .where('kind', '=', 'key')
    .orderBy('index')
    .execute()
  return rows.map((row) => row.subject)
}
