import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import { attendanceOf, presentEvent } from './inside/published-filing.ts'
import { listPublishedNames } from './list-published-names.ts'
import type { PublishedEvent } from './published-event.ts'

export interface EventFilter {
  lang: string
  /** `coming`: from `now` on, the next first; `past`: before `now`, the latest first. What has only a day is past when that day is. */
  when?: 'coming' | 'past'
  /** The instant, and the zone in which days end; both required with `when`. */
  now?: string
  zone?: string
  /** Who took part, or where it was. */
  thing?: Id
  limit: number
  offset?: number
}

/** Events of the office's diary whose time is known, named in a language as on their day. Parts of a trip stand on the trip's page. */
export async function listPublishedEvents(reader: Reader, filter: EventFilter): Promise<PublishedEvent[]> {
  const { when, now, thing, limit, offset = 0 } = filter
  const rows = await eventRows(reader, {
    isComing: when === 'coming',
    isPast: when === 'past',
    now,
    days: daysNotOver(filter),
    thing,
    limit,
    offset,
  })
  const attendance = await attendanceOf(
    reader,
    rows.map((row) => row.thing),
  )
  const names = await listPublishedNames(reader, { ids: [...rows, ...attendance].map((row) => row.thing) })
  return rows.flatMap((event) => presentEvent({ event, attendance, names, lang: filter.lang }))
}

interface EventQuestion extends Record<string, string | number | boolean | string[] | undefined> {
  isComing: boolean
  isPast: boolean
  now: string | undefined
  days: string[]
  thing: Id | undefined
  limit: number
  offset: number
}

const eventRows = prepared((reader, { isComing, isPast, limit, offset, ...asked }: EventQuestion) =>
  filtered(reader, { ...asked, when: isComing ? 'coming' : isPast ? 'past' : undefined })
    .select(['event.thing', 'event.kind', 'event.start', 'event.end', 'event.languages'])
    .orderBy('event.startSort', isComing ? 'asc' : 'desc')
    .orderBy('event.thing')
    .limit(limit)
    .offset(offset),
)

export async function countPublishedEvents(reader: Reader, filter: Omit<EventFilter, 'limit'>): Promise<number> {
  const { count } = await filtered(reader, { ...filter, days: daysNotOver(filter) })
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

interface EventBounds {
  when?: EventFilter['when'] | undefined
  now?: string | undefined
  days: string[]
  thing?: Id | undefined
}

function filtered(reader: Reader, { when, now = '', days, thing }: EventBounds) {
  return reader
    .selectFrom('event')
    .innerJoin('thing', 'thing.id', 'event.thing')
    .where('thing.mergedInto', 'is', null)
    .where('thing.retiredAt', 'is', null)
    .where('event.startSort', 'is not', null)
    .$if(thing === undefined, (query) => query.where('event.partOf', 'is', null))
    .$if(when === 'coming', (query) =>
      query.where((eb) => eb.or([eb('event.startSort', '>=', now), eb('event.startSort', 'in', days)])),
    )
    .$if(when === 'past', (query) => query.where('event.startSort', '<', now).where('event.startSort', 'not in', days))
    .$if(thing !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb(
            'event.thing',
            'in',
            eb
              .selectFrom('eventParticipant')
              .select('event')
              .where('participant', '=', thing ?? ''),
          ),
          eb(
            'event.thing',
            'in',
            eb
              .selectFrom('eventPlace')
              .select('event')
              .where('place', '=', thing ?? ''),
          ),
        ]),
      ),
    )
}

/** Days that sort before an instant of theirs, and are not over where the office is: its own, and in the west of Greenwich that of UTC. */
function daysNotOver({ when, now, zone = 'UTC' }: Pick<EventFilter, 'when' | 'now' | 'zone'>): string[] {
  if (when === undefined || now === undefined) return []
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString()
  return [today, now.slice(0, 10)].map((day) => (day < today ? today : day))
}
