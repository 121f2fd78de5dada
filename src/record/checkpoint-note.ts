import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { Hash } from './merkle.ts'

/**
 * A checkpoint of the log (C2SP tlog-checkpoint) in a signed note (C2SP signed-note, Ed25519):
 *
 *     origin
 *     size in decimal
 *     root hash in base64
 *
 *     — name base64(key id ‖ signature)
 */
export interface Checkpoint {
  origin: string
  size: number
  root: Hash
}

/** Who signs: the key's name is the log's origin. */
export interface NoteSigner {
  name: string
  privateKey: KeyObject
}

/** A key that a stranger trusts, as one line: `name+keyid+base64(1 ‖ public key)`. */
export type VerifierKey = string

const ed25519 = 1
const dash = '\u2014'

/** A checkpoint signed by each of the signers. */
export function signCheckpoint(checkpoint: Checkpoint, signers: NoteSigner[]): string {
  const text = `${checkpoint.origin}\n${checkpoint.size}\n${Buffer.from(checkpoint.root).toString('base64')}\n`
  return `${text}\n${signers.map((signer) => signatureLine(text, signer)).join('')}`
}

function signatureLine(text: string, { name, privateKey }: NoteSigner): string {
  const id = keyId(name, rawPublicKey(createPublicKey(privateKey)))
  const signature = sign(null, Buffer.from(text), privateKey)
  return `${dash} ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`
}

/** The line by which a stranger knows a key. */
export function verifierKey(name: string, publicKey: KeyObject): VerifierKey {
  const raw = rawPublicKey(publicKey)
  const typed = Buffer.concat([Buffer.of(ed25519), raw])
  return `${name}+${keyId(name, raw).toString('hex')}+${typed.toString('base64')}`
}

/**
 * Read a note that at least one of the keys has signed. Undefined where it is malformed, or where no known key's signature stands;
 * a known key whose signature is wrong makes the whole note wrong.
 */
export function openCheckpoint(note: string, keys: VerifierKey[]): Checkpoint | undefined {
  const end = note.lastIndexOf('\n\n')
  if (end < 0) return undefined
  const text = note.slice(0, end + 1)
  const known = new Map(keys.flatMap((key) => readKey(key)))
  let signed = false
  for (const line of note
    .slice(end + 2)
    .split('\n')
    .filter((one) => one !== '')) {
    const [mark, name, encoded, ...rest] = line.split(' ')
    if (mark !== dash || name === undefined || encoded === undefined || rest.length > 0) return undefined
    const bytes = Buffer.from(encoded, 'base64')
    const key = known.get(`${name}+${bytes.subarray(0, 4).toString('hex')}`)
    if (key === undefined) continue
    if (!verify(null, Buffer.from(text), key, bytes.subarray(4))) return undefined
    signed = true
  }
  return signed ? readText(text) : undefined
}

function readText(text: string): Checkpoint | undefined {
  const [origin, size, root] = text.split('\n')
  if (origin === undefined || origin === '' || root === undefined || !/^(0|[1-9]\d{0,15})$/.test(size ?? ''))
    return undefined
  const hash = Buffer.from(root, 'base64')
  return hash.length === 32 ? { origin, size: Number(size), root: hash } : undefined
}

function readKey(key: VerifierKey): [string, KeyObject][] {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(key)
  const bytes = Buffer.from(match?.[3] ?? '', 'base64')
  const [, name = '', id = ''] = match ?? []
  const raw = bytes.subarray(1)
  if (bytes[0] !== ed25519 || raw.length !== 32 || keyId(name, raw).toString('hex') !== id) return []
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }
  return [[`${name}+${id}`, createPublicKey({ key: jwk, format: 'jwk' })]]
}

/** SHA-256(name ‖ newline ‖ algorithm ‖ public key), its first four bytes. */
function keyId(name: string, raw: Uint8Array): Buffer {
  return createHash('sha256').update(`${name}\n`).update(Buffer.of(ed25519)).update(raw).digest().subarray(0, 4)
}

function rawPublicKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')
}
