import { z } from '@hono/zod-openapi'
import { eventDetailsShape } from '#record/event.ts'
import { thingKinds } from '#record/kinds.ts'
import { nameShape } from '#record/thing.ts'
import { idShape, listShape, revisionShape } from './shapes.ts'

/** A thing that another one refers to, and what to call it. */
const referenceShape = z.object({ id: idShape, kind: z.enum(thingKinds), name: z.string() }).openapi('ThingReference')

export const shownTenureShape = z
  .object({
    id: idShape,
    person: idShape,
    position: idShape,
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    isActing: z.boolean(),
    revision: revisionShape,
    personName: z.string(),
    positionName: z.string(),
  })
  .openapi('Tenure')

const thingShape = z.object({
  id: idShape,
  kind: z.enum(thingKinds),
  slug: z.string(),
  name: z.string().openapi({ description: 'What to call it in the language of whoever asks.' }),
  names: z.array(nameShape),
  summary: z.record(z.string(), z.string()),
  picture: z.string().nullable(),
  organisation: z.string().nullable(),
  country: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  retiredAt: z.string().nullable(),
  mergedInto: z.string().nullable(),
  revision: revisionShape,
  event: eventDetailsShape.extend({ parts: z.array(idShape) }).optional(),
})

/** A thing in a list, with a word that tells it from its namesakes. */
export const listedThingShape = thingShape.extend({ hint: z.string() }).openapi('ListedThing')

/** A thing with its tenures, and the names of all that it refers to. */
export const shownThingShape = thingShape
  .extend({ tenures: z.array(shownTenureShape), references: z.array(referenceShape) })
  .openapi('Thing')

export const choiceShape = z
  .object({ id: idShape, kind: z.enum(thingKinds), name: z.string(), hint: z.string() })
  .openapi('ThingChoice')

export const thingUsesShape = z.object({
  total: z.int(),
  uses: z.array(
    z.object({
      role: z.string(),
      total: z.int(),
      items: z.array(
        z.object({
          kind: z.enum(['document', 'statement', 'thing']),
          id: idShape,
          document: idShape.optional().openapi({ description: 'The document that a statement stands in.' }),
          number: z.int().nullable(),
          title: z.string().openapi({ description: 'The headline of a document, the name of a thing.' }),
        }),
      ),
    }),
  ),
})

export const listedThingsShape = listShape(listedThingShape)
