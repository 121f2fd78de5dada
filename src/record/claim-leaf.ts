import canonicalize from 'canonicalize'
import type { Instant } from '#ground/clock.ts'
import type { AnswerVerdict } from './claim.ts'
import type { Moment } from './moment.ts'

/** What an answer to a claim says, whole: the thing that is hashed, and that the page of the claim carries. */
export interface ClaimLeaf {
  type: 'dabir-claim/1'
  claim: string
  /** From 1; each later answer stands in the place of the one before. */
  answer: number
  language: string
  text: string
  attributedTo: { id: string; name: string } | null
  seen: { address: string; on: string | null }
  verdict: AnswerVerdict
  explanation: Record<string, string>
  statements: ClaimedStatement[]
  published: Instant
  previousLeaf: string | null
}

/** A statement that the claim was held against, in the words that it had then. */
export interface ClaimedStatement {
  id: string
  text: string
  language: string
  speaker: string
  said: Moment | null
  number: number
  edition: number
}

/** A leaf as the one text that stands for it: canonical JSON by RFC 8785. */
export function claimLeafText(leaf: ClaimLeaf): string {
  const text = canonicalize(leaf)
  if (text === undefined) throw new TypeError('A leaf is not JSON.')
  return text
}

/** A stored leaf. What stands in `claimAnswer.leaf` was written by `claimLeafText`. */
export function readClaimLeaf(text: string): ClaimLeaf {
  return JSON.parse(text) as ClaimLeaf
}

/** Of the address at which a claim was seen, what its page shows. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address
}
