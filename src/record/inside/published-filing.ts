import type { Id } from '#ground/id.ts'
import { prepared } from '#storage/prepared.ts'
import type { Reader } from '#storage/store.ts'
import type { EventKind, ParticipantPart } from '../kinds.ts'
import type { PublishedEvent } from '../published-event.ts'
import type { NameQuestion, PublishedName, PublishedNames } from '../list-published-names.ts'
import type { Moment } from '../moment.ts'

/** What a document is about, and where it is filed. */
export interface PublishedFiling {
  events: PublishedEvent[]
  filed: PublishedName[]
}

interface EventRow {
  thing: Id
  kind: string
  start: string | null
  end: string | null
  languages: string
}

interface AttendanceRow {
  event: Id
  thing: Id
  tenure: Id | null
  side: string | null
  part: string | null
}

/** What a document is filed under, in two queries; the names are looked up together with the rest of the page. */
export async function publishedFiling(reader: Reader, document: Id) {
  const things = await thingsOf(reader, { document })
  const events = things.flatMap((row) =>
    row.kind === null ? [] : { ...row, kind: row.kind, languages: row.languages ?? '[]' },
  )
  const attendance = await attendanceOf(
    reader,
    events.map((event) => event.thing),
  )
  return {
    ids: [...things.map((row) => row.thing), ...attendance.map((row) => row.thing)],
    named: (names: PublishedNames, question: NameQuestion): PublishedFiling => ({
      events: events.flatMap((event) => presentEvent({ event, attendance, names, lang: question.lang })),
      filed: things.flatMap((row) => (row.kind === null ? (names.nameOf(row.thing, question) ?? []) : [])),
    }),
  }
}

const thingsOf = prepared((reader, { document }: { document: Id }) =>
  reader
    .selectFrom('documentThing')
    .leftJoin('event', 'event.thing', 'documentThing.thing')
    .select(['documentThing.thing', 'event.kind', 'event.start', 'event.end', 'event.languages'])
    .where('documentThing.document', '=', document)
    .orderBy('documentThing.ordinal'),
)

/** Who and where: participants and places of events, in one query. */
export async function attendanceOf(reader: Reader, events: readonly Id[]): Promise<AttendanceRow[]> {
  return events.length === 0 ? [] : attendanceRows(reader, { events })
}

const attendanceRows = prepared((reader, { events }: { events: readonly Id[] }) =>
  reader
    .selectFrom('eventParticipant')
    .select(['event', 'participant as thing', 'tenure', 'side', 'part', 'ordinal'])
    .where('event', 'in', [...events])
    .unionAll((eb) =>
      eb
        .selectFrom('eventPlace')
        .select(['event', 'place as thing'])
        .select((inner) => [
          inner.val(null).$castTo<string | null>().as('tenure'),
          inner.val(null).$castTo<string>().as('side'),
        ])
        .select((inner) => [inner.val(null).$castTo<ParticipantPart>().as('part'), 'ordinal'])
        .where('event', 'in', [...events]),
    )
    .orderBy('ordinal'),
)

/** An event with the names of its day. */
export function presentEvent(given: {
  event: EventRow
  attendance: AttendanceRow[]
  names: PublishedNames
  lang: string
}): PublishedEvent[] {
  const { event, names, lang } = given
  const start = event.start === null ? null : (JSON.parse(event.start) as Moment)
  const question = { lang, at: start?.date }
  const name = names.nameOf(event.thing, question)
  if (name === undefined) return []
  const own = given.attendance.filter((row) => row.event === event.thing)
  return [
    {
      ...name,
      eventKind: event.kind as EventKind,
      start,
      end: event.end === null ? null : (JSON.parse(event.end) as Moment),
      languages: JSON.parse(event.languages) as string[],
      places: own.flatMap((row) => (row.part === null ? (names.nameOf(row.thing, question) ?? []) : [])),
      participants: own.flatMap((row) => {
        const participant = names.nameOf(row.thing, question)
        if (row.part === null || participant === undefined) return []
        const title = names.titleOf(row.thing, { ...question, tenure: row.tenure })
        return { name: participant, title, side: row.side ?? '', part: row.part as ParticipantPart }
      }),
    },
  ]
}
