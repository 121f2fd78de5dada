import { createHmac } from 'node:crypto'
import { domainToASCII } from 'node:url'
import { Fault } from '#ground/fault.ts'
import { toLatinDigits } from '#persian/digits.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import type { CommentMailState } from '#storage/tables/mail.ts'

/** The longest path that SMTP carries: RFC 5321, section 4.5.3.1.3. */
const mostLetters = 254

/**
 * The mail address in what somebody typed; undefined where nothing was typed. Digits may be Persian, the domain in any script.
 * Throws `invalid` `comment.mail` for what is no address.
 */
export function readMailAddress(typed: string): string | undefined {
  const text = toLatinDigits(typed.trim())
  if (text === '') return undefined
  const [, local, domain] = /^([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@([^\s@]+)$/.exec(text) ?? []
  const host = domain === undefined ? '' : domainToASCII(domain)
  const address = `${local}@${host}`
  if (local === undefined || !host.includes('.') || address.length > mostLetters)
    throw new Fault('invalid', 'comment.mail', { field: 'mail' })
  return address
}

/** By which an address is known again, and which tells nobody what it is. */
export function mailAddressKey(keys: CommentKeys, address: string): string {
  return createHmac('sha256', keys.mail).update(`address:${address.toLowerCase()}`).digest('base64url')
}

/** Who can open the address has said yes, whatever was said since. */
export const provedStates = ['confirmed', 'ended'] as const satisfies CommentMailState[]
