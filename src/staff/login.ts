import { foldTyping } from './inside/fold-typing.ts'
import { Fault } from '#ground/fault.ts'

/**
 * A login as it is kept and looked up: lower case, Latin digits, ی and ک in one form, whatever keyboard it came from.
 */
export function foldLogin(text: string): string {
  return foldTyping(text).trim().toLowerCase()
}

/** The login that a new account asks for, folded. Throws `invalid` when it is no user name or mail address of 2 to 64 characters. */
export function readLogin(text: string): string {
  const login = foldLogin(text)
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._+@-]{1,63}$/u.test(login))
    throw new Fault('invalid', 'login.malformed', { field: 'login' })
  return login
}

/** A person's name as it is kept. Throws `invalid` when it is empty, longer than 80 characters or has invisible commands in it. */
export function readName(text: string): string {
  const name = text.normalize('NFC').trim().replace(/\s+/gu, ' ')
  if (name === '') throw new Fault('invalid', 'input.missing', { field: 'name' })
  if (name.length > 80) throw new Fault('invalid', 'input.too_long', { field: 'name', details: { limit: 80 } })
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name)) throw new Fault('invalid', 'input.format', { field: 'name' })
  return name
}
