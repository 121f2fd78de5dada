import type { Moment } from '#record/moment.ts'
import { momentWords } from '../../words/dates.ts'

/** A moment in words, as precisely as it is known. */
export function MomentTime({ of }: { of: Moment }) {
  return <time dateTime={of.time === null ? of.date : `${of.date}T${of.time}`}>{momentWords(of)}</time>
}
