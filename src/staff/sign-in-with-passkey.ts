import type { AuthenticationResponseJSON, PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server'
import { Fault } from '#ground/fault.ts'
import type { Store, Transaction } from '#storage/store.ts'
import { challengeLife, makeChallenge, spendChallenge } from './inside/challenges.ts'
import { getAccount } from './inside/get-account.ts'
import { requireRelyingParty } from './inside/relying-party.ts'
import type { SignedIn } from './sign-in.ts'
import { startSession } from './start-session.ts'

/** What a browser needs to find one of its passkeys for us and answer with it; nobody is named. */
export async function offerPasskeySignIn(
  tx: Transaction,
  publicUrl: string,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { rpID } = requireRelyingParty(publicUrl)
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
  const challenge = await makeChallenge(tx, { kind: 'sign_in', account: null })
  return generateAuthenticationOptions({ rpID, challenge, timeout: challengeLife, userVerification: 'required' })
}

export interface PasskeySignIn {
  response: AuthenticationResponseJSON
  publicUrl: string
  device: string
}

/**
 * Sign in by a passkey. Throws `gone` for a challenge spent or too old, `unauthenticated` (`passkey.refused`) when the passkey is
 * unknown or its signature or counter does not fit, `forbidden` (`account.suspended`).
 */
export async function signInWithPasskey(
  store: Store,
  { response, publicUrl, device }: PasskeySignIn,
): Promise<SignedIn> {
  const { rpID, origin } = requireRelyingParty(publicUrl)
  const expectedChallenge = await store.transact((tx) =>
    spendChallenge(tx, { response, kind: 'sign_in', account: null }),
  )
  const key = await store.read.selectFrom('passkey').selectAll().where('id', '=', response.id).executeTakeFirst()
  if (key === undefined) return refuse()
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: key.id,
      publicKey: new Uint8Array(Buffer.from(key.publicKey, 'base64url')),
      counter: key.signCount,
    },
  }).catch(refuse)
  if (!verified) return refuse()
  return store.transact(async (tx) => {
    await noteUse(tx, { id: key.id, before: key.signCount, after: authenticationInfo.newCounter })
    const { id, login, name, role, language, disabledAt } = await getAccount(tx.sql, key.account)
    if (disabledAt !== null) throw new Fault('forbidden', 'account.suspended')
    const token = await startSession(tx, { account: id, device, means: 'passkey' })
    return { account: { id, login, name, role, language }, token }
  })
}

/** A passkey that was removed, or used elsewhere, while its answer was being checked does not count. */
async function noteUse(tx: Transaction, use: { id: string; before: number; after: number }): Promise<void> {
  const noted = await tx.sql
    .updateTable('passkey')
    .set({ signCount: use.after, lastUsedAt: tx.at })
    .where('id', '=', use.id)
    .where('signCount', '=', use.before)
    .returning('id')
    .executeTakeFirst()
  if (noted === undefined) refuse()
}

function refuse(): never {
  throw new Fault('unauthenticated', 'passkey.refused')
}
