import { z } from '@hono/zod-openapi'
import { roles, staffLanguages } from '#staff/account.ts'
import { idShape } from './shapes.ts'

/** One of the staff, as the API tells of them. */
export const accountShape = z
  .object({
    id: idShape,
    login: z.string(),
    name: z.string(),
    role: z.enum(roles),
    language: z.enum(staffLanguages),
  })
  .openapi('Account')

/** A password as it is typed. */
export const passwordShape = z.string().min(1).max(1000)

export const instantShape = z.iso.datetime()
