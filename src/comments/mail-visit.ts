import { later, type Instant } from '#ground/clock.ts'
import type { CommentKeys } from '#storage/comment-keys.ts'
import { seal, unseal } from '#storage/seal.ts'

/** How long a link to the data kept under an address is good. */
export const mailVisitMs = 86_400_000

/** The secret tail of the link that is sent to an address, and so proves that its visitor reads what comes there. */
export function mailVisitToken(keys: CommentKeys, given: { addressKey: string; at: Instant }): string {
  return seal(keys.mail, JSON.stringify({ visit: given.addressKey, until: later(given.at, mailVisitMs) }))
}

/** Whose visit it is; undefined for a link that is none of ours or has run out. */
export function readMailVisit(keys: CommentKeys, given: { token: string; at: Instant }): string | undefined {
  const text = unseal(keys.mail, given.token)
  if (text === undefined) return undefined
  const { visit, until } = JSON.parse(text) as { visit?: string; until?: string }
  return visit !== undefined && until !== undefined && until > given.at ? visit : undefined
}
