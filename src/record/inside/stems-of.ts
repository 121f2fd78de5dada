import { remember } from '#ground/remember.ts'
import { stem } from '#persian/stem.ts'
import { isStopWord } from '#persian/stop-words.ts'
import { tokensOf } from './guard/page-tokens.ts'

/** The stems of those of a text's words that say something. */
export function stemsOfText(text: string): Set<string> {
  return stemsOfWords(tokensOf(text).flatMap((token) => (token.isWord ? [token.text] : [])))
}

/** The stems of those of some words that say something: no stop words, no single letters. */
export function stemsOfWords(words: readonly string[]): Set<string> {
  return new Set(words.map(tellingStem).filter((found) => found !== ''))
}

/** A text has a few thousand words over and over. */
const tellingStem = remember(20_000, (word) => (word.length > 1 && !isStopWord(word) ? stem(word) : ''))
