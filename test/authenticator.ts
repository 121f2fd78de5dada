import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'

/** A device that makes and uses passkeys as a browser would, with a key of its own (ES256, no attestation: WebAuthn Level 3, 6.5). */
export interface Authenticator {
  /** Answer to registration options. */
  register(options: { challenge: string }): RegistrationResponseJSON
  /** Answer to sign-in options; the counter goes up by one. */
  signIn(options: { challenge: string }): AuthenticationResponseJSON
}

export interface Device {
  rpID?: string
  origin?: string
  /** False for a device that did not check whose finger it was. */
  isVerified?: boolean
}

export function authenticator({
  rpID = 'localhost',
  origin = 'http://localhost:3000',
  isVerified = true,
}: Device = {}): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rawId = randomBytes(16)
  const id = rawId.toString('base64url')
  const flags = isVerified ? 0x05 : 0x01
  const rpHash = createHash('sha256').update(rpID).digest()
  const named = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} }
  let counter = 0
  return {
    register: ({ challenge }) => {
      const length = Buffer.from([0, rawId.length])
      const attested = Buffer.concat([Buffer.alloc(16), length, rawId, coseKey(publicKey)])
      const data = Buffer.concat([rpHash, Buffer.from([flags | 0x40]), counterBytes(counter), attested])
      const response = {
        clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: attestation(data).toString('base64url'),
        transports: ['internal'],
      }
      return { ...named, response }
    },
    signIn: ({ challenge }) => {
      counter += 1
      const client = clientData('webauthn.get', challenge, origin)
      const data = Buffer.concat([rpHash, Buffer.from([flags]), counterBytes(counter)])
      const signed = Buffer.concat([data, createHash('sha256').update(client).digest()])
      const response = {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      }
      return { ...named, response }
    },
  }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function counterBytes(counter: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(counter)
  return bytes
}

/** CBOR of `{1: 2, 3: -7, -1: 1, -2: x, -3: y}` (RFC 9053). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  const coordinate = (label: number, value: string) =>
    Buffer.concat([Buffer.from([label, 0x58, 32]), Buffer.from(value, 'base64url')])
  return Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
    coordinate(0x21, x),
    coordinate(0x22, y),
  ])
}

/** CBOR of `{fmt: "none", attStmt: {}, authData}`. */
function attestation(data: Buffer): Buffer {
  const word = (text: string) => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])
  const parts = [Buffer.from([0xa3]), word('fmt'), word('none'), word('attStmt'), Buffer.from([0xa0]), word('authData')]
  return Buffer.concat([...parts, Buffer.from([0x58, data.length]), data])
}
