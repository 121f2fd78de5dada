import { closesAt, isOpen, rulesFor } from '#comments/rules.ts'
import { noteShown, noteUntil } from '#web/page-life.ts'
import { shown } from './page-tags.ts'
import type { Visit } from './visit.ts'

export interface Commented {
  id: string
  number: number
  kind: string
  firstPublishedAt: string
  isWithdrawn: boolean
}

export interface Commenting {
  takes: boolean
  /** Where none are taken, the word that says why: by a rule, by their time, or because the document was withdrawn. */
  closed: 'comments.closed_here' | 'comments.closed' | 'comments.closed_withdrawn'
  /** Every comment is read before it is shown. */
  isReadFirst: boolean
}

/** Whether readers may comment on a document now, for a page that shows its comments: when they close, the page is rendered anew. */
export async function commentingOn(visit: Visit, document: Commented): Promise<Commenting> {
  const { firstPublishedAt, isWithdrawn } = document
  const rules = await rulesFor(visit.reader, document)
  const isTime = isOpen(rules, firstPublishedAt, visit.now)
  const closes = closesAt(rules, firstPublishedAt)
  noteShown(visit.c, shown.comments(document.number), shown.everyComment)
  if (isTime && closes !== undefined) noteUntil(visit.c, closes)
  return {
    takes: isTime && !isWithdrawn,
    closed: isTime ? 'comments.closed_withdrawn' : rules.mode === 'closed' ? 'comments.closed_here' : 'comments.closed',
    isReadFirst: rules.mode === 'before',
  }
}
