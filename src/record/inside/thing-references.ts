/**
 * Every column of the record that points at a thing and moves along when that thing is merged into another. `oneOf` names the columns
 * that may hold the same thing only once together with it. What stays with a merged thing: its own row, its names and
 * its slugs, and the row of its own in `event`.
 */
export const thingReferences = [
  { table: 'thing', column: 'organisation', oneOf: null },
  { table: 'thing', column: 'mergedInto', oneOf: null },
  { table: 'tenure', column: 'person', oneOf: null },
  { table: 'tenure', column: 'position', oneOf: null },
  { table: 'event', column: 'partOf', oneOf: null },
  { table: 'eventParticipant', column: 'event', oneOf: ['participant', 'side', 'part'] },
  { table: 'eventParticipant', column: 'participant', oneOf: ['event', 'side', 'part'] },
  { table: 'eventPlace', column: 'event', oneOf: ['place'] },
  { table: 'eventPlace', column: 'place', oneOf: ['event'] },
  { table: 'documentThing', column: 'thing', oneOf: ['document'] },
  { table: 'statement', column: 'event', oneOf: null },
  { table: 'statement', column: 'speaker', oneOf: null },
  { table: 'statementAddressee', column: 'addressee', oneOf: ['statement'] },
  { table: 'statementThing', column: 'thing', oneOf: ['statement'] },
  { table: 'claim', column: 'speaker', oneOf: null },
  { table: 'readout', column: 'event', oneOf: null },
] as const

export type ThingReference = (typeof thingReferences)[number]

/** Columns that name the thing a row belongs to: they stay. */
export const ownRows = [
  { table: 'thingName', column: 'thing' },
  { table: 'thingSlug', column: 'thing' },
  { table: 'event', column: 'thing' },
] as const
