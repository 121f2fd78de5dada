/**
 * The closed list of refusals. Whatever else is thrown is a defect: it goes to the log and the reader is told nothing of it.
 *
 * `invalid` the input breaks a rule · `unauthenticated` nobody is signed in · `forbidden` this person may not ·
 * `not_found` there is no such thing, or you may not see it · `conflict` somebody was faster · `gone` it was here and is withdrawn ·
 * `too_many` over a stated limit, try later.
 */
export const faultCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'gone',
  'too_many',
] as const

export type FaultCode = (typeof faultCodes)[number]

/** Values that a message in the catalogue may name. Never text of a reader, a token or a mail address. */
export type FaultDetails = Record<string, string | number | boolean | null | string[]>

/**
 * A refusal with its reason: `reason` is a key of the message catalogues («draft.stale», «person.name_missing»), so that the edge
 * can say it in the user's language; `field` names the input at fault, as a path («decks.0.text»).
 */
export class Fault extends Error {
  readonly code: FaultCode
  readonly reason: string
  readonly field: string | undefined
  readonly details: FaultDetails

  constructor(code: FaultCode, reason: string, more: { field?: string; details?: FaultDetails } = {}) {
    super(`${code}: ${reason}${more.field === undefined ? '' : ` (${more.field})`}`)
    this.name = 'Fault'
    this.code = code
    this.reason = reason
    this.field = more.field
    this.details = more.details ?? {}
  }
}
