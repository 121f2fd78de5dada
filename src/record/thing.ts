import { z } from 'zod'
import type { Instant } from '#ground/clock.ts'
import type { ThingKind } from '#storage/tables/record.ts'
import { eventDetailsShape, type EventOfThing } from './event.ts'
import { thingKinds } from './kinds.ts'
import { thingIdShape } from './thing-id.ts'

export const nameKinds = ['full', 'short', 'alias'] as const
/** BCP 47, as far as an office needs it. */
export const languageShape = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

/** A name in a language, and the days on which it held: both ends included, null where it always did or still does. */
export const nameShape = z.object({
  id: thingIdShape.optional(),
  lang: languageShape,
  form: z.string().trim().min(1).max(300),
  kind: z.enum(nameKinds),
  validFrom: z.iso.date().nullable().default(null),
  validTo: z.iso.date().nullable().default(null),
})

const detailShapes = {
  names: z.array(nameShape).min(1).max(200),
  /** A sentence or two about it, per language. */
  summary: z.record(languageShape, z.string().trim().max(2000)),
  picture: z.string().max(40).nullable(),
  organisation: thingIdShape.nullable(),
  /** ISO 3166-1 alpha-2, which leaves XA to XZ to its users. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  event: eventDetailsShape,
}

/** What a new thing needs: its kind and a full name; an event its `event` too. */
export const newThingShape = z.object({
  kind: z.enum(thingKinds),
  names: detailShapes.names,
  summary: detailShapes.summary.default({}),
  picture: detailShapes.picture.default(null),
  organisation: detailShapes.organisation.default(null),
  country: detailShapes.country.default(null),
  latitude: detailShapes.latitude.default(null),
  longitude: detailShapes.longitude.default(null),
  event: detailShapes.event.optional(),
})

/** A change: what is left out stays. `effectiveFrom` is the first day of the new names; the old ones end the day before. */
export const thingChangeShape = z.object({ ...detailShapes, effectiveFrom: z.iso.date() }).partial()

export type Name = z.infer<typeof nameShape>
export type NewThing = z.input<typeof newThingShape>
export type ThingChange = z.input<typeof thingChangeShape>

/** A thing of the record, whole. */
export interface Thing {
  id: string
  kind: ThingKind
  slug: string
  names: (Name & { id: string })[]
  summary: Record<string, string>
  picture: string | null
  organisation: string | null
  country: string | null
  latitude: number | null
  longitude: number | null
  retiredAt: Instant | null
  mergedInto: string | null
  revision: number
  /** Of events alone. */
  event?: EventOfThing
}
