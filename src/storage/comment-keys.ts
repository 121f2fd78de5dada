import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StorageError } from './storage-error.ts'

/** The secrets of the comments. They lie in a file that only the program's user may read, never in the database. */
export interface CommentKeys {
  /** Sign form times and proofs; the first signs, the others are still believed. */
  forms: readonly Buffer[]
  /** Makes the receipts' addresses. */
  receipts: Buffer
  /** Makes the hash by which a reporter without a cookie is known again. */
  reporters: Buffer
  /** Seals mail addresses and the mail server's password, and makes the links that mails carry. */
  mail: Buffer
}

interface KeyFile {
  forms: string[]
  receipts: string
  reporters: string
  mail: string
}

const names = ['forms', 'receipts', 'reporters', 'mail'] as const

const fileOf = (folder: string) => join(folder, 'keys', 'comments.json')
const newKey = () => randomBytes(32).toString('base64url')

/** Old form keys that are still believed after a rotation. */
const believed = 2

/** The keys of an office's comments; those that are not there are made. Throws `StorageError` for a file that is broken. */
export function openCommentKeys(folder: string): CommentKeys {
  const found = readKeyFile(folder)
  if (found !== undefined && names.every((name) => name in found)) return revive(found)
  const made = { forms: [newKey()], receipts: newKey(), reporters: newKey(), mail: newKey(), ...found }
  writeKeyFile(folder, made)
  return revive(made)
}

/** Sign forms with a new key from now on. A form signed by a key long gone is still taken; it is only no longer vouched for. */
export function rotateCommentKeys(folder: string): CommentKeys {
  const found = readKeyFile(folder)
  if (found === undefined) return openCommentKeys(folder)
  const next = { ...found, forms: [newKey(), ...found.forms].slice(0, 1 + believed) }
  writeKeyFile(folder, next)
  return revive(next)
}

function readKeyFile(folder: string): KeyFile | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(folder), 'utf8')) as KeyFile
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new StorageError(
      `The comments' keys in ${fileOf(folder)} cannot be read (${(error as Error).message}). Put the file back from a copy.`,
    )
  }
}

function writeKeyFile(folder: string, file: KeyFile): void {
  mkdirSync(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  const part = `${fileOf(folder)}.part`
  writeFileSync(part, JSON.stringify(file, null, 1), { mode: 0o600, flush: true })
  renameSync(part, fileOf(folder))
}

function revive(file: KeyFile): CommentKeys {
  const bytes = (text: string) => Buffer.from(text, 'base64url')
  return {
    forms: file.forms.map(bytes),
    receipts: bytes(file.receipts),
    reporters: bytes(file.reporters),
    mail: bytes(file.mail),
  }
}
