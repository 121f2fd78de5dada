import type { z } from '@hono/zod-openapi'
import { Fault, type FaultDetails } from '#ground/fault.ts'

type Issue = z.core.$ZodIssue

/**
 * The first thing that a schema found wrong, as a fault with its field. A schema may name the reason itself: a message that is a key of
 * the catalogue («person.name_missing») is taken as the reason.
 */
export function faultOfInput(issue: Issue): Fault {
  const { reason, details } = meaningOf(issue)
  const field = issue.path.map(String).join('.')
  return new Fault('invalid', reason, { ...(field === '' ? {} : { field }), details })
}

interface Meaning {
  reason: string
  details: FaultDetails
}

function meaningOf(issue: Issue): Meaning {
  if (/^[a-z][a-z_]*(\.[a-z][a-z_]*)+$/.test(issue.message)) return { reason: issue.message, details: {} }
  if (issue.code === 'too_small')
    return bound(issue.origin, Number(issue.minimum), ['input.too_short', 'input.too_few', 'input.too_small'])
  if (issue.code === 'too_big')
    return bound(issue.origin, Number(issue.maximum), ['input.too_long', 'input.too_many', 'input.too_big'])
  if (issue.code === 'unrecognized_keys')
    return { reason: 'input.unknown_field', details: { fields: issue.keys.slice(0, 5) } }
  if (issue.code === 'invalid_type')
    return { reason: issue.message.endsWith('received undefined') ? 'input.missing' : 'input.type', details: {} }
  return { reason: reasons[issue.code] ?? 'input.invalid', details: {} }
}

const reasons: Partial<Record<string, string>> = { invalid_format: 'input.format', invalid_value: 'input.choice' }

function bound(origin: string, limit: number, [text, list, number]: [string, string, string]): Meaning {
  if (origin === 'string')
    return { reason: limit === 1 && text === 'input.too_short' ? 'input.missing' : text, details: { limit } }
  return { reason: origin === 'array' || origin === 'set' || origin === 'record' ? list : number, details: { limit } }
}
