import { isIP } from 'node:net'
import { Fault } from '#ground/fault.ts'

/**
 * The public address as WebAuthn knows it, or undefined where browsers have no passkeys: on plain http except `localhost`, and on bare
 * IP addresses.
 */
export function relyingParty(publicUrl: string): { rpID: string; origin: string } | undefined {
  const { hostname, protocol, origin } = new URL(publicUrl)
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined
  if (protocol !== 'https:' && hostname !== 'localhost' && !hostname.endsWith('.localhost')) return undefined
  return { rpID: hostname, origin }
}

/** The same, or `invalid` (`passkey.impossible_here`). */
export function requireRelyingParty(publicUrl: string): { rpID: string; origin: string } {
  const party = relyingParty(publicUrl)
  if (party === undefined) throw new Fault('invalid', 'passkey.impossible_here')
  return party
}
