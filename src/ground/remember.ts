/**
 * A pure function of a text that remembers what it answered, for texts that come again and again: at most `limit` answers, the oldest of which
 * are forgotten first. Callers must not change an answer.
 */
export function remember<T extends {} | null>(limit: number, answer: (text: string) => T): (text: string) => T {
  return rememberBy(limit, (text) => text, answer)
}

/** The same for anything that `keyOf` tells apart. */
export function rememberBy<G, T extends {} | null>(
  limit: number,
  keyOf: (given: G) => string,
  answer: (given: G) => T,
): (given: G) => T {
  const known = new Map<string, T>()
  return (given) => {
    const key = keyOf(given)
    const told = known.get(key)
    if (told !== undefined) return told
    const found = answer(given)
    known.set(key, found)
    if (known.size > limit) known.delete(known.keys().next().value as string)
    return found
  }
}
