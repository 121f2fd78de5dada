import { dayWords } from '../../words/dates.ts'
import { say } from '../../words/say.ts'

/** From when to when, where an open end is said in words. */
export function spanWords({ validFrom, validTo }: { validFrom: string | null; validTo: string | null }): string {
  if (validFrom === null && validTo === null) return say('span.always')
  if (validTo === null) return say('span.since', { from: dayWords(validFrom ?? '') })
  if (validFrom === null) return say('span.until', { to: dayWords(validTo) })
  return say('span.fromTo', { from: dayWords(validFrom), to: dayWords(validTo) })
}
