/**
 * A pure function of a text that remembers what it answered, for texts that come again and again: at most `limit` answers, the oldest of which
 * are forgotten first. Callers must not change an answer.
 */
export function remember<T extends {} | null>(limit: number, answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const told = known.get(text)
    if (told !== undefined) return told
    const found = answer(text)
    known.set(text, found)
    if (known.size > limit) known.delete(known.keys().next().value as string)
    return found
  }
}
