/**
 * A pure function of a word that remembers its latest answers, at most twice `limit`: what is asked for again and again outlives what came by once.
 * Callers must not change an answer.
 */
export function rememberLately<T extends {}>(limit: number, answer: (word: string) => T): (word: string) => T {
  let kept = new Map<string, T>()
  let before = new Map<string, T>()
  return (word) => {
    const known = kept.get(word)
    if (known !== undefined) return known
    const found = before.get(word) ?? answer(word)
    if (kept.size >= limit) {
      before = kept
      kept = new Map()
    }
    kept.set(word, found)
    return found
  }
}
