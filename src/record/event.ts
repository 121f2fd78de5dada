import { z } from 'zod'
import { eventKinds, participantParts } from './kinds.ts'
import { momentShape } from './moment.ts'
import { thingIdShape } from './thing-id.ts'

/** Someone who takes part in an event, the office held there, and the side of the table. */
const participantShape = z.object({
  participant: thingIdShape,
  tenure: thingIdShape.nullable().default(null),
  side: z.string().trim().max(60).default(''),
  part: z.enum(participantParts).default('present'),
})

/** What only an event has. `start` and `end` are null until somebody knows them: nothing fills them in. */
export const eventDetailsShape = z.object({
  kind: z.enum(eventKinds),
  start: momentShape.nullable().default(null),
  end: momentShape.nullable().default(null),
  /** The languages that were spoken. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(10)
    .default([]),
  /** The trip that this event is a part of. */
  partOf: thingIdShape.nullable().default(null),
  participants: z.array(participantShape).max(200).default([]),
  places: z.array(thingIdShape).max(50).default([]),
})

export type Participant = z.infer<typeof participantShape>
export type EventDetails = z.infer<typeof eventDetailsShape>
/** An event as a caller writes it down: what is left out is empty. */
export type NewEventDetails = z.input<typeof eventDetailsShape>
/** `parts`: the events of a trip, in the order of their start. */
export interface EventOfThing extends EventDetails {
  parts: string[]
}
