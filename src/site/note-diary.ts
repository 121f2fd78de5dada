import { momentSort } from '#record/moment.ts'
import type { PublishedEvent } from '#record/published-event.ts'
import { noteShown, noteUntil } from '#web/page-life.ts'
import { shown } from './page-tags.ts'
import type { Visit } from './visit.ts'

/** Note that a page shows what is coming, the next first: when that one begins, the page is rendered anew. */
export function noteDiary(visit: Visit, coming: readonly Pick<PublishedEvent, 'start'>[]): void {
  noteShown(visit.c, shown.things('event'))
  const next = coming[0]?.start
  if (next != null) noteUntil(visit.c, momentSort(next))
}
