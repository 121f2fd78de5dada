import { createHash } from 'node:crypto'

/** What a table knows of a secret: its SHA-256 in hex, so that who reads the table cannot use it. */
export function secretId(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
