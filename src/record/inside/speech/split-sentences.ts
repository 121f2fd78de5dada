import type { Token } from './read-tokens.ts'
import { CLOSE, NEUTRAL_QUOTE, PAREN_CLOSE, STOP } from './word-bits.ts'

/** A sentence without end is cut here, so that no text costs more than its length. */
const LONGEST = 400

/** Token ranges of the sentences; marks that close a sentence belong to it. */
export function splitSentences(tokens: readonly Token[]): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = []
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const ends = (tokens[i]?.bits ?? 0) & STOP
    if (!ends && i + 1 - from < LONGEST) continue
    while (ends && (tokens[i + 1]?.bits ?? 0) & (STOP | CLOSE | PAREN_CLOSE)) i++
    if (ends && (tokens[i + 1]?.bits ?? 0) & NEUTRAL_QUOTE && tokens[i + 1]?.start === tokens[i]?.end) i++
    sentences.push({ from, to: i + 1 })
    from = i + 1
  }
  if (from < tokens.length) sentences.push({ from, to: tokens.length })
  return sentences
}
