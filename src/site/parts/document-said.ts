import type { PublishedDocument } from '#record/find-published-document.ts'
import { isSameMoment, type Moment } from '#record/moment.ts'

type Told = Pick<PublishedDocument, 'leaf' | 'statements'>

/** Whether a text tells of anything that was said: a report in which no statement stands does not. */
export function tellsOfWords({ leaf, statements }: Told): boolean {
  return statements.length > 0 || leaf?.verbality !== 'report'
}

/** When what a document tells of was said; null where nothing was, or nobody knows. */
export function saidIn(document: Told): Moment | null {
  return tellsOfWords(document) ? (document.leaf?.dates.said ?? null) : null
}

/** The same, where it is another time than when it happened. */
export function saidApart(document: Told): Moment | null {
  const said = saidIn(document)
  const happened = document.leaf?.dates.happened ?? null
  return said !== null && happened !== null && isSameMoment(happened, said) ? null : said
}
