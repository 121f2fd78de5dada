import { z } from '@hono/zod-openapi'

/** What several resources say alike. */
export const idShape = z
  .string()
  .regex(/^[0-9a-z]{12}$/)
  .openapi({ example: 'x5k2m9q7r3tw' })

/** `{id}` in an address. */
export const idParam = z.object({ id: idShape })

/** How many items a page of a list has. */
export const pageSize = 50

/** `?page=` of a list, from 1. */
export const pageShape = z
  .string()
  .regex(/^[1-9]\d{0,5}$/)
  .default('1')
  .transform(Number)
  .openapi({ type: 'integer', description: `A page has ${pageSize} items.` })

/** That page, as a query cuts it out. */
export function pageOf(page: number): { limit: number; offset: number } {
  return { limit: pageSize, offset: (page - 1) * pageSize }
}

/** The revision that a change was made on; a stale one is answered by 409. */
export const revisionShape = z.int().min(0)

const faultShape = z
  .object({
    error: z.object({
      code: z.string(),
      reason: z.string().openapi({ description: 'A fixed key, for programs.' }),
      field: z.string().optional(),
      details: z.record(z.string(), z.unknown()),
      message: z.string().openapi({ description: 'A sentence, for people, in their language.' }),
    }),
  })
  .openapi('Fault')

/** The answers of a route: 200 (or `status`) with this shape, and the refusals. */
export function answers<Shape extends z.ZodType, Status extends 200 | 201 = 200>(shape: Shape, status?: Status) {
  const done = { description: 'Done.', content: { 'application/json': { schema: shape } } }
  const refused = {
    description: 'Refused; the reason says why.',
    content: { 'application/json': { schema: faultShape } },
  }
  return { [status ?? 200]: done, default: refused } as { [S in Status]: typeof done } & { default: typeof refused }
}

/** The answers of a route that has nothing to say when all went well. */
export const answersNothing = {
  204: { description: 'Done.' },
  default: { description: 'Refused; the reason says why.', content: { 'application/json': { schema: faultShape } } },
} as const

/** A JSON body that must be there. */
export function body<Shape extends z.ZodType>(schema: Shape) {
  return { required: true as const, content: { 'application/json': { schema } } }
}

/** A list: the items of this page and how many there are in all. */
export function listShape<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.int() })
}
