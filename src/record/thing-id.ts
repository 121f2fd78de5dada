import { z } from 'zod'

/** An id as the house gives them. */
export const thingIdShape = z.string().regex(/^[0-9a-z]{6,16}$/)
