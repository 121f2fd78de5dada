import { foldWithMap, originalSpan } from '#persian/fold.ts'

/** A word or a sign of a line, in the form in which it is compared, with its place in the line as given. */
export interface Token {
  text: string
  start: number
  end: number
  isWord: boolean
}

/** A line's words and signs, in order. Half-spaces part words as spaces do. */
export function tokensOf(line: string): Token[] {
  const folded = foldWithMap(line)
  return [...folded.text.matchAll(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu)].map((match) => {
    const span = originalSpan(folded, match.index, match.index + match[0].length)
    return { text: match[0], ...span, isWord: /[\p{L}\p{N}]/u.test(match[0]) }
  })
}
