import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StorageError } from './storage-error.ts'

/** The keys with which the office signs its log. They lie in a file that only the program's user may read, never in the database. */
export interface LogKeys {
  /** The log's name for good, and so the name of its keys. */
  origin: string
  /** From the oldest to the one that signs now. */
  keys: { createdAt: string; privateKey: KeyObject }[]
}

interface KeyFile {
  origin: string
  keys: { createdAt: string; privateKey: string }[]
}

const fileOf = (folder: string) => join(folder, 'keys', 'log.json')

/** The office's keys; a first one is made, under the name `origin`, where there is none. Throws `StorageError` for a file that is broken. */
export function openLogKeys(folder: string, first: { origin: string; at: string }): LogKeys {
  const found = readKeyFile(folder)
  if (found !== undefined) return revive(found, folder)
  const made = { origin: first.origin, keys: [newKey(first.at)] }
  writeKeyFile(folder, made)
  return revive(made, folder)
}

/** Whether the office's keys are there. */
export function hasLogKeys(folder: string): boolean {
  return readKeyFile(folder) !== undefined
}

/** Make a new key, which signs from now on beside the last one once more. Returns all keys. */
export function rotateLogKeys(folder: string, at: string): LogKeys {
  const found = readKeyFile(folder)
  if (found === undefined) throw new StorageError(`There are no keys in ${folder} yet: start the office once.`)
  const next = { ...found, keys: [...found.keys, newKey(at)] }
  writeKeyFile(folder, next)
  return revive(next, folder)
}

function newKey(createdAt: string) {
  const { privateKey } = generateKeyPairSync('ed25519')
  return { createdAt, privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() }
}

function readKeyFile(folder: string): KeyFile | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(folder), 'utf8')) as KeyFile
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw broken(folder, error)
  }
}

function writeKeyFile(folder: string, file: KeyFile): void {
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  const part = `${fileOf(folder)}.part`
  writeFileSync(part, JSON.stringify(file, null, 1), { mode: 0o600, flush: true })
  renameSync(part, fileOf(folder))
}

function revive({ origin, keys }: KeyFile, folder: string): LogKeys {
  try {
    return {
      origin,
      keys: keys.map(({ createdAt, privateKey }) => ({ createdAt, privateKey: createPrivateKey(privateKey) })),
    }
  } catch (error) {
    throw broken(folder, error)
  }
}

function broken(folder: string, error: unknown): StorageError {
  return new StorageError(
    `The log's keys in ${fileOf(folder)} cannot be read (${(error as Error).message}). Put the file back from a copy.`,
  )
}
