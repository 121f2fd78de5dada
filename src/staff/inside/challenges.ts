import { randomBytes } from 'node:crypto'
import { later } from '#ground/clock.ts'
import { Fault } from '#ground/fault.ts'
import type { Transaction } from '#storage/store.ts'
import { secretId } from './secret-id.ts'

/** A challenge waits so long for its answer. */
export const challengeLife = 5 * 60 * 1000

type Kind = 'register' | 'sign_in'

/** Make a challenge, and forget those that nobody answered. */
export async function makeChallenge(
  tx: Transaction,
  { kind, account }: { kind: Kind; account: string | null },
): Promise<Uint8Array<ArrayBuffer>> {
  await tx.sql.deleteFrom('challenge').where('expiresAt', '<=', tx.at).execute()
  const bytes = new Uint8Array(randomBytes(32))
  const challenge = Buffer.from(bytes).toString('base64url')
  const row = { id: secretId(challenge), kind, challenge, account, expiresAt: later(tx.at, challengeLife) }
  await tx.sql.insertInto('challenge').values(row).execute()
  return bytes
}

/**
 * Spend the challenge that a browser's answer names: whatever becomes of the answer, there is no second one. Throws `gone` when it is
 * unknown, spent, too old, or was made for something else.
 */
export async function spendChallenge(
  tx: Transaction,
  {
    response,
    kind,
    account,
  }: { response: { response: { clientDataJSON: string } }; kind: Kind; account: string | null },
): Promise<string> {
  const challenge = challengeOf(response.response.clientDataJSON)
  const spent = await tx.sql
    .deleteFrom('challenge')
    .where('id', '=', secretId(challenge))
    .returningAll()
    .executeTakeFirst()
  if (spent === undefined || spent.kind !== kind || spent.account !== account || spent.expiresAt <= tx.at)
    throw new Fault('gone', 'passkey.challenge_spent')
  return challenge
}

function challengeOf(clientDataJSON: string): string {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    if (typeof data === 'object' && data !== null && 'challenge' in data && typeof data.challenge === 'string')
      return data.challenge
  } catch {
    // Not JSON at all: refused alike.
  }
  throw new Fault('invalid', 'passkey.refused')
}
