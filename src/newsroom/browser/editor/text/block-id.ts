/** The record's alphabet: no i, l, o, u, so that an id can be read aloud. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new random id of a block or a deck: 12 characters, 60 bits. */
export function newBlockId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => alphabet[byte & 31]).join('')
}

/** What may stand as an id in the record. */
export const isBlockId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-z]{6,16}$/.test(value)
