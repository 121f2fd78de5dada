import { randomBytes } from 'node:crypto'

/** Crockford's base 32 in lower case: no i, l, o, u, so that a link can be read aloud. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export type Id = string

/** A new random id of 12 characters (60 bits), safe in an address. */
export function newId(): Id {
  return Array.from(randomBytes(12), (byte) => alphabet[byte & 31]).join('')
}

/** A new secret for a link or a cookie: 32 random bytes in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}
