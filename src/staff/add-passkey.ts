import type { PublicKeyCredentialCreationOptionsJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { Fault } from '#ground/fault.ts'
import type { Store, Transaction } from '#storage/store.ts'
import type { Account } from './account.ts'
import { appendAudit } from './append-audit.ts'
import { challengeLife, makeChallenge, spendChallenge } from './inside/challenges.ts'
import { requireRelyingParty } from './inside/relying-party.ts'
import { readPasskeyName } from './list-passkeys.ts'

/** EdDSA, ES256, RS256 (COSE numbers), which all browsers have. */
const algorithms = [-8, -7, -257]

/** One account has at most so many. */
const most = 20

export interface RegistrationOffer {
  account: Account
  publicUrl: string
  officeName: string
}

/**
 * What a browser needs to make a passkey of this account (`PublicKeyCredentialCreationOptionsJSON`): discoverable, and verified by the
 * person's finger, face or PIN, for it stands alone in place of a password. Throws `invalid` where passkeys are impossible.
 */
export async function offerPasskey(
  tx: Transaction,
  offer: RegistrationOffer,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { rpID } = requireRelyingParty(offer.publicUrl)
  const has = await tx.sql.selectFrom('passkey').select('id').where('account', '=', offer.account.id).execute()
  if (has.length >= most) throw new Fault('conflict', 'passkey.too_many', { details: { limit: most } })
  const { generateRegistrationOptions } = await import('@simplewebauthn/server')
  return generateRegistrationOptions({
    rpID,
    rpName: offer.officeName,
    userName: offer.account.login,
    userDisplayName: offer.account.name,
    userID: new Uint8Array(Buffer.from(offer.account.id)),
    challenge: await makeChallenge(tx, { kind: 'register', account: offer.account.id }),
    timeout: challengeLife,
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: has,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

export interface NewPasskey {
  account: string
  response: RegistrationResponseJSON
  name: string
  publicUrl: string
}

/** Keep a passkey that a browser made on our offer. Throws `gone` for a challenge spent or too old, `invalid` (`passkey.refused`). */
export async function addPasskey(store: Store, { account, response, name, publicUrl }: NewPasskey): Promise<string> {
  const { rpID, origin } = requireRelyingParty(publicUrl)
  const called = readPasskeyName(name)
  const expectedChallenge = await store.transact((tx) => spendChallenge(tx, { response, kind: 'register', account }))
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch(refuse)
  if (registrationInfo === undefined) return refuse()
  const { id, publicKey, counter } = registrationInfo.credential
  return store.transact(async (tx) => {
    const known = await tx.sql.selectFrom('passkey').select('id').where('id', '=', id).executeTakeFirst()
    if (known !== undefined) throw new Fault('conflict', 'passkey.known')
    const transports = JSON.stringify(response.response.transports ?? [])
    const key = {
      id,
      account,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      signCount: counter,
      transports,
      name: called,
    }
    await tx.sql
      .insertInto('passkey')
      .values({ ...key, createdAt: tx.at, lastUsedAt: null })
      .execute()
    await appendAudit(tx, { account, action: 'passkey.added', by: account, details: { passkey: id } })
    return id
  })
}

function refuse(): never {
  throw new Fault('invalid', 'passkey.refused')
}
