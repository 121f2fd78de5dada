import type { Reader } from '#storage/store.ts'
import type { EventOfThing } from '../event.ts'
import type { EventKind } from '../kinds.ts'
import type { Moment } from '../moment.ts'

/** What only events have, for each of these things that is one. */
export async function eventsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, EventOfThing>> {
  if (ids.length === 0) return new Map()
  const rows = await reader.selectFrom('event').selectAll().where('thing', 'in', ids).execute()
  const participants = await reader
    .selectFrom('eventParticipant')
    .selectAll()
    .where('event', 'in', ids)
    .orderBy('ordinal')
    .execute()
  const places = await reader
    .selectFrom('eventPlace')
    .selectAll()
    .where('event', 'in', ids)
    .orderBy('ordinal')
    .execute()
  const parts = await reader
    .selectFrom('event')
    .innerJoin('thing', 'thing.id', 'event.thing')
    .select(['event.thing', 'event.partOf'])
    .where('event.partOf', 'in', ids)
    .where('thing.mergedInto', 'is', null)
    .orderBy('event.startSort')
    .orderBy('event.thing')
    .execute()
  return new Map(
    rows.map((row): [string, EventOfThing] => [
      row.thing,
      {
        kind: row.kind as EventKind,
        start: momentOf(row.start),
        end: momentOf(row.end),
        languages: JSON.parse(row.languages) as string[],
        partOf: row.partOf,
        participants: participants
          .filter((one) => one.event === row.thing)
          .map(({ participant, tenure, side, part }) => ({ participant, tenure, side, part })),
        places: places.filter((one) => one.event === row.thing).map((one) => one.place),
        parts: parts.filter((one) => one.partOf === row.thing).map((one) => one.thing),
      },
    ]),
  )
}

function momentOf(text: string | null): Moment | null {
  return text === null ? null : (JSON.parse(text) as Moment)
}
