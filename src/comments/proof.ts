import { createHmac } from 'node:crypto'
import { createChallenge, randomInt, verifySolution, type Challenge, type Solution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'
import { later, type Instant } from '#ground/clock.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import type { SignalKind } from './comment.ts'

/** Half a second of two cores; four or sixteen times that under attack. */
const cost = 1000
const counter = { least: 1000, most: 3000 }
/** How long a proof counts; who is still writing has it renewed unseen. */
export const proofLifeMs = 20 * 60_000

/** How hard a proof is: 1 in quiet times, 4 and 16 under attack. */
export type ProofStrength = 1 | 4 | 16

/**
 * A task in altcha's format (version 2) for the comments of one document. When it ends stands in its signed data, so that the house's own
 * clock judges it, and a proof that is late is known from one that was never ours.
 */
export function createProofTask(
  keys: CommentKeys,
  { document, at, strength }: { document: string; at: Instant; strength: ProofStrength },
): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: cost * strength,
    counter: randomInt(counter.most, counter.least),
    deriveKey,
    data: { form: 'comment', document, expiresAt: later(at, proofLifeMs) },
    ...secretsOf(keys.forms[0] as Buffer),
  })
}

export interface JudgedProof {
  signal?: SignalKind
  /** Set when the proof holds: it may be spent once, until it ends. */
  spend?: { signature: string; expiresAt: Instant }
}

const hex = z
  .string()
  .regex(/^[0-9a-f]*$/i)
  .max(200)
const payloadShape = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.string().max(30),
      cost: z
        .int()
        .min(1)
        .max(cost * 16),
      keyLength: z.int().min(1).max(64),
      keyPrefix: hex,
      keySignature: hex.optional(),
      nonce: hex,
      salt: hex,
      data: z.object({ form: z.string().max(20), document: z.string().max(20), expiresAt: z.iso.datetime() }),
    }),
    signature: hex,
  }),
  solution: z.object({ counter: z.int().min(0), derivedKey: hex, time: z.number().optional() }),
})

/** What a proof that came with a comment is worth. It never throws, whatever the text is. */
export async function judgeProof(
  keys: CommentKeys,
  { proof, document, at }: { proof: string; document: string; at: Instant },
): Promise<JudgedProof> {
  if (proof === '') return { signal: 'proof.missing' }
  const payload = readPayload(proof)
  if (payload === undefined) return { signal: 'proof.malformed' }
  const { data } = payload.challenge.parameters
  if (!(await isSolved(keys, payload))) return { signal: 'proof.wrong' }
  if (data.form !== 'comment' || data.document !== document) return { signal: 'proof.other_document' }
  if (data.expiresAt <= at) return { signal: 'proof.expired' }
  return { spend: { signature: payload.challenge.signature, expiresAt: data.expiresAt } }
}

type Payload = z.infer<typeof payloadShape>

function readPayload(proof: string): Payload | undefined {
  // What stands behind the padding Node's decoder would pass over.
  if (proof.length > 2048 || !/^[\w+/-]*={0,2}$/.test(proof)) return undefined
  try {
    return payloadShape.safeParse(JSON.parse(Buffer.from(proof, 'base64').toString('utf8'))).data
  } catch {
    return undefined
  }
}

/** Whether a task of ours was solved, under any key that is still believed. */
async function isSolved(keys: CommentKeys, { challenge, solution }: Payload): Promise<boolean> {
  for (const key of keys.forms) {
    const secrets = secretsOf(key)
    const judged = await verifySolution({
      challenge: challenge as Challenge,
      solution: solution as Solution,
      deriveKey,
      ...secrets,
    }).catch(() => undefined)
    if (judged?.verified === true) return true
  }
  return false
}

function secretsOf(key: Buffer): { hmacSignatureSecret: string; hmacKeySignatureSecret: string } {
  const derive = (purpose: string) => createHmac('sha256', key).update(purpose).digest('hex')
  return { hmacSignatureSecret: derive('proof'), hmacKeySignatureSecret: derive('proof-key') }
}
