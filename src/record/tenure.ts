import { z } from 'zod'
import { thingIdShape } from './thing-id.ts'

/** The days of a tenure, both included; null where they are not known or it goes on. */
const termShape = {
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  isActing: z.boolean(),
}

export const newTenureShape = z.object({
  person: thingIdShape,
  position: thingIdShape,
  validFrom: termShape.validFrom.default(null),
  validTo: termShape.validTo.default(null),
  isActing: termShape.isActing.default(false),
})
export const tenureChangeShape = z.object({ person: thingIdShape, position: thingIdShape, ...termShape }).partial()

export type NewTenure = z.input<typeof newTenureShape>
export type TenureChange = z.input<typeof tenureChangeShape>

export interface Tenure {
  id: string
  person: string
  position: string
  validFrom: string | null
  validTo: string | null
  isActing: boolean
  revision: number
}
