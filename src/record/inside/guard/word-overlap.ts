import { stemsOfWords } from '../stems-of.ts'
import type { ReadLine } from './page.ts'

/** The most words of a sentence that are compared. */
const longest = 60

/** The stems of the words that say something, in the sentence around a token; names and numbers are none of them. */
export function sentenceAround(line: ReadLine, at: number): Set<string> {
  let [from, to] = [at, at]
  while (from > 0 && at - from < longest && !isEnd(line.tokens[from - 1]?.text)) from -= 1
  while (to < line.tokens.length && to - at < longest && !isEnd(line.tokens[to]?.text)) to += 1
  const named = new Set<number>()
  for (const mention of line.mentions)
    if (mention.kind !== 'position' && mention.next > from && mention.first < to)
      for (let index = mention.first; index < mention.next; index += 1) named.add(index)
  return stemsOf(
    line.tokens
      .slice(from, to)
      .flatMap((token, index) => (token.isWord && !named.has(from + index) ? [token.text] : [])),
  )
}

/** The stems of words that say something; numbers are none of them. */
export function stemsOf(words: string[]): Set<string> {
  return stemsOfWords(words.filter((word) => !/^\d+$/.test(word)))
}

export function sharedWords(a: Set<string>, b: Set<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared += 1
  return shared
}

function isEnd(sign: string | undefined): boolean {
  return sign !== undefined && /^[.؟?!؛;:]$/.test(sign)
}
