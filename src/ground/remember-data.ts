import { createHash } from 'node:crypto'
import { rememberBy } from './remember.ts'

/**
 * A pure function of plain data (what JSON can hold) that remembers what it answered, for data that come again soon: at most `limit` answers, the
 * oldest of which are forgotten first. Callers must not change an answer.
 */
export function rememberData<G, T extends {} | null>(limit: number, answer: (given: G) => T): (given: G) => T {
  return rememberBy(limit, hashOf, answer)
}

function hashOf(given: unknown): string {
  return createHash('sha256').update(JSON.stringify(given)).digest('base64')
}
