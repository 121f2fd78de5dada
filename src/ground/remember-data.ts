import { createHash } from 'node:crypto'

/**
 * A pure function of plain data (what JSON can hold) that remembers what it answered, for data that come again soon: at most `limit` answers, the
 * oldest of which are forgotten first. Callers must not change an answer.
 */
export function rememberData<G, T extends {} | null>(limit: number, answer: (given: G) => T): (given: G) => T {
  const known = new Map<string, T>()
  return (given) => {
    const key = createHash('sha256').update(JSON.stringify(given)).digest('base64')
    const told = known.get(key)
    if (told !== undefined) return told
    const found = answer(given)
    known.set(key, found)
    if (known.size > limit) known.delete(known.keys().next().value as string)
    return found
  }
}
