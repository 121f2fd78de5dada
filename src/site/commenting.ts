import { closesAt, isOpen, rulesFor } from '#comments/rules.ts'
import { noteShown, noteUntil } from '#web/page-life.ts'
import { shown } from './page-tags.ts'
import type { Visit } from './visit.ts'

export interface Commented {
  id: string
  number: number
  kind: string
  firstPublishedAt: string
}

export interface Commenting {
  takes: boolean
  /** Closed by a rule, and not by its time. */
  isClosed: boolean
  /** Every comment is read before it is shown. */
  isReadFirst: boolean
}

/** Whether readers may comment on a document now, for a page that shows its comments: when they close, the page is rendered anew. */
export async function commentingOn(visit: Visit, document: Commented): Promise<Commenting> {
  const rules = await rulesFor(visit.reader, document)
  const takes = isOpen(rules, document.firstPublishedAt, visit.now)
  const closes = closesAt(rules, document.firstPublishedAt)
  noteShown(visit.c, shown.comments(document.number), shown.everyComment)
  if (takes && closes !== undefined) noteUntil(visit.c, closes)
  return { takes, isClosed: rules.mode === 'closed', isReadFirst: rules.mode === 'before' }
}
