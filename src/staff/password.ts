import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { Fault } from '#ground/fault.ts'
import { foldTyping } from './inside/fold-typing.ts'

const argon2id = promisify(argon2)

/** OWASP's floor for Argon2id: 19 MiB, two passes. Node computes it in its thread pool, so that pages go on being served. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

export const passwordLength = { least: 12, most: 256 }

/** What a new password hashes to: `argon2id$memory$passes$parallelism$nonce$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await argon2id('argon2id', { message: foldTyping(password), nonce, ...cost })
  return [
    'argon2id',
    cost.memory,
    cost.passes,
    cost.parallelism,
    nonce.toString('base64url'),
    tag.toString('base64url'),
  ].join('$')
}

/** A hash of no password at all: verifying against it takes the same time and always fails. */
const nobody = `argon2id$${cost.memory}$${cost.passes}$${cost.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Whether this is the password of that hash. Without a hash the answer is no, after the same work. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = (hash ?? nobody).split('$')
  const expected = Buffer.from(tag, 'base64url')
  const found = await argon2id('argon2id', {
    message: foldTyping(password),
    nonce: Buffer.from(nonce, 'base64url'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  })
  return timingSafeEqual(found, expected) && hash !== null
}

/** What guessers try first, and what of it is left does not count towards the length. */
const stems =
  /password|passwort|qwerty|asdf|zxcv|admin|letmein|dabir|رمز ?عبور|گذرواژه|دبیر|ضصثق|(?:0(?=1)|1(?=2)|2(?=3)|3(?=4)|4(?=5)|5(?=6)|6(?=7)|7(?=8)|8(?=9)|9(?=0)){3,}\d/giu

/** Refuses a password that guessers would find: shorter than 12 characters, of fewer than five different ones, or made of the login or of what everybody takes. */
export function refuseWeakPassword(password: string, whose: { login: string; field: string }): void {
  const typed = foldTyping(password)
  const length = [...typed].length
  const refuse = (reason: string, limit?: number) => {
    throw new Fault('invalid', reason, { field: whose.field, ...(limit === undefined ? {} : { details: { limit } }) })
  }
  if (length < passwordLength.least) refuse('password.too_short', passwordLength.least)
  if (length > passwordLength.most) refuse('password.too_long', passwordLength.most)
  const own = typed
    .toLowerCase()
    .replaceAll(whose.login.split('@')[0] || whose.login, '')
    .replace(stems, '')
  if (own.length < 6 || new Set(own).size < 5) refuse('password.too_easy')
}
