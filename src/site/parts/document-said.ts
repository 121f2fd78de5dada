import type { PublishedDocument } from '#record/find-published-document.ts'
import type { Moment } from '#record/moment.ts'

type Told = Pick<PublishedDocument, 'leaf' | 'statements'>

/** Whether a text tells of anything that was said: a report in which no statement stands does not. */
export function tellsOfWords({ leaf, statements }: Told): boolean {
  return statements.length > 0 || leaf?.verbality !== 'report'
}

/** When something was said, where that is another time than when it happened. */
export function saidApart({ leaf }: Pick<Told, 'leaf'>): Moment | null {
  const { happened = null, said = null } = leaf?.dates ?? {}
  if (said === null) return null
  return happened !== null && isSame(happened, said) ? null : said
}

function isSame(one: Moment, other: Moment): boolean {
  return (
    one.date === other.date && one.time === other.time && one.zone === other.zone && one.precision === other.precision
  )
}
