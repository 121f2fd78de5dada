import type { Id } from '#ground/id.ts'
import type { Reader } from '#storage/store.ts'
import { attendanceOf, presentEvent } from './inside/published-filing.ts'
import { listPublishedNames, type PublishedName } from './list-published-names.ts'
import type { PublishedEvent } from './published-event.ts'

/** An event as its page shows it. */
export interface PublishedEventPage extends PublishedEvent {
  /** The trip that it belongs to. */
  partOf: PublishedName | undefined
  /** The events of a trip in the order of their start. */
  parts: PublishedEvent[]
}

/** An event with its participants, places and parts, named in a language as on its day. Undefined when it is no event. */
export async function findPublishedEvent(
  reader: Reader,
  question: { event: Id; lang: string },
): Promise<PublishedEventPage | undefined> {
  const rows = await reader
    .selectFrom('event')
    .innerJoin('thing', 'thing.id', 'event.thing')
    .select(['event.thing', 'event.kind', 'event.start', 'event.end', 'event.languages', 'event.partOf'])
    .where((eb) => eb.or([eb('event.thing', '=', question.event), eb('event.partOf', '=', question.event)]))
    .where('thing.mergedInto', 'is', null)
    .orderBy('event.startSort')
    .orderBy('event.thing')
    .execute()
  const own = rows.find((row) => row.thing === question.event)
  if (own === undefined) return undefined
  const attendance = await attendanceOf(
    reader,
    rows.map((row) => row.thing),
  )
  const names = await listPublishedNames(reader, {
    ids: [...rows.map((row) => row.thing), ...attendance.map((row) => row.thing), own.partOf],
  })
  const present = (event: (typeof rows)[number]) => presentEvent({ event, attendance, names, lang: question.lang })
  const [event] = present(own)
  if (event === undefined) return undefined
  return {
    ...event,
    partOf: own.partOf === null ? undefined : names.nameOf(own.partOf, { lang: question.lang, at: event.start?.date }),
    parts: rows.flatMap((row) => (row === own ? [] : present(row))),
  }
}
