import { remember } from '#ground/remember.ts'
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
    return { text: match[0], ...span, isWord: isWord(match[0]) }
  })
}

export function isWord(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part)
}

/** The words and signs of a name, in the form in which they are compared. The same names are held against every page. */
export const nameParts = remember(20_000, (name): readonly string[] => tokensOf(name).map((token) => token.text))

/** The same as one text. */
export function plainName(name: string): string {
  return nameParts(name).join(' ')
}
