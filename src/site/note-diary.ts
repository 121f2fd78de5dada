import { comingUntil } from '#record/moment.ts'
import type { PublishedEvent } from '#record/published-event.ts'
import { noteShown, noteUntil } from '#web/page-life.ts'
import { shown } from './page-tags.ts'
import type { Visit } from './visit.ts'

/** Note that a page shows what is coming, when the first of it begins, or its day ends, the page is rendered anew. */
export function noteDiary(visit: Visit, coming: readonly Pick<PublishedEvent, 'start'>[]): void {
  noteShown(visit.c, shown.things('event'))
  const [next] = coming.flatMap(({ start }) => (start === null ? [] : [comingUntil(start, visit.zone)])).toSorted()
  if (next !== undefined) noteUntil(visit.c, next)
}
