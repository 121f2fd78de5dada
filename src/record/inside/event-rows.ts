import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import type { Transaction } from '#storage/store.ts'
import type { EventDetails, Participant } from '../event.ts'
import { momentSort } from '../moment.ts'
import { presentThing } from '../present-thing.ts'
import { refuseCycle } from './refuse-cycle.ts'

/**
 * Write what only an event has, in place of what was there. Throws `invalid` where a participant is neither person nor organisation,
 * a tenure is another's, a place is no place, the whole is no trip or lies within its own part, or the end comes before the start.
 */
export async function writeEvent(tx: Transaction, thing: string, given: EventDetails): Promise<void> {
  refuseEndBeforeStart(given)
  const partOf = given.partOf === null ? null : await presentTrip(tx, given.partOf)
  await refuseCycle(tx, { thing, above: partOf, via: 'partOf' })
  await refuseLosingParts(tx, thing, given.kind)
  const row = {
    kind: given.kind,
    start: given.start === null ? null : JSON.stringify(given.start),
    startSort: given.start === null ? null : momentSort(given.start),
    end: given.end === null ? null : JSON.stringify(given.end),
    languages: JSON.stringify(given.languages),
    partOf,
  }
  await tx.sql
    .insertInto('event')
    .values({ thing, ...row })
    .onConflict((conflict) => conflict.column('thing').doUpdateSet(row))
    .execute()
  await writeParticipants(tx, thing, given.participants)
  await writePlaces(tx, thing, given.places)
}

function refuseEndBeforeStart({ start, end }: EventDetails): void {
  if (start === null || end === null) return
  const isBefore = end.date < start.date || (end.date === start.date && momentSort(end) < momentSort(start))
  if (isBefore && (end.date < start.date || (end.time !== null && start.time !== null))) {
    throw new Fault('invalid', 'event.end_before_start', { field: 'event.end' })
  }
}

async function presentTrip(tx: Transaction, wanted: string): Promise<string> {
  const { id } = await presentThing(tx, { thing: wanted, kinds: ['event'], field: 'event.partOf' })
  const whole = await tx.sql.selectFrom('event').select('kind').where('thing', '=', id).executeTakeFirst()
  if (whole?.kind !== 'trip') throw new Fault('invalid', 'event.not_a_trip', { field: 'event.partOf' })
  return id
}

/** A trip that holds meetings stays a trip. */
async function refuseLosingParts(tx: Transaction, thing: string, kind: string): Promise<void> {
  if (kind === 'trip') return
  const part = await tx.sql.selectFrom('event').select('thing').where('partOf', '=', thing).executeTakeFirst()
  if (part !== undefined) throw new Fault('invalid', 'event.has_parts', { field: 'event.kind' })
}

async function writeParticipants(tx: Transaction, event: string, participants: Participant[]): Promise<void> {
  await tx.sql.deleteFrom('eventParticipant').where('event', '=', event).execute()
  for (const [ordinal, given] of participants.entries()) {
    const field = `event.participants.${ordinal}`
    const { id } = await presentThing(tx, {
      thing: given.participant,
      kinds: ['person', 'organisation'],
      field: `${field}.participant`,
    })
    await refuseTenureOfOther(tx, { person: id, tenure: given.tenure, field: `${field}.tenure` })
    await tx.sql
      .insertInto('eventParticipant')
      .values({
        id: newId(),
        event,
        participant: id,
        tenure: given.tenure,
        side: given.side,
        part: given.part,
        ordinal,
      })
      .execute()
  }
}

async function refuseTenureOfOther(
  tx: Transaction,
  given: { person: string; tenure: string | null; field: string },
): Promise<void> {
  if (given.tenure === null) return
  const row = await tx.sql.selectFrom('tenure').select('person').where('id', '=', given.tenure).executeTakeFirst()
  if (row === undefined) throw new Fault('invalid', 'tenure.unknown', { field: given.field })
  if (row.person !== given.person) throw new Fault('invalid', 'event.tenure_of_other', { field: given.field })
}

async function writePlaces(tx: Transaction, event: string, places: string[]): Promise<void> {
  await tx.sql.deleteFrom('eventPlace').where('event', '=', event).execute()
  const present: string[] = []
  for (const [i, place] of places.entries()) {
    const { id } = await presentThing(tx, { thing: place, kinds: ['place'], field: `event.places.${i}` })
    if (!present.includes(id)) present.push(id)
  }
  if (present.length === 0) return
  const rows = present.map((place, ordinal) => ({ event, place, ordinal }))
  await tx.sql.insertInto('eventPlace').values(rows).execute()
}
