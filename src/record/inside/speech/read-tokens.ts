import { classesOf } from './word-classes.ts'
import { COLON, COMMA, CLOSE, DASH, NEUTRAL_QUOTE, OPEN, PAREN_CLOSE, PAREN_OPEN, STOP } from './word-bits.ts'
import { foldWord, kindOf, LETTER, IGNORED, JOINER, SPACE } from './fold-letters.ts'

/** A word or a mark of a paragraph: its folded text, where it stands, and the classes it may belong to (`word-bits.ts`). */
export interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly bits: number
}

const MARKS = new Map<string, number>([
  ['.', STOP],
  ['!', STOP],
  ['?', STOP],
  ['؟', STOP],
  ['…', STOP],
  ['\n', STOP],
  ['\r', STOP],
  ['\u2028', STOP],
  ['\u2029', STOP],
  [':', COLON],
  ['：', COLON],
  ['،', COMMA],
  [',', COMMA],
  ['؛', COMMA],
  [';', COMMA],
  ['٬', COMMA],
  ['«', OPEN],
  ['“', OPEN],
  ['„', OPEN],
  ['‹', OPEN],
  ['»', CLOSE],
  ['”', CLOSE],
  ['›', CLOSE],
  ['"', NEUTRAL_QUOTE],
  ['‟', NEUTRAL_QUOTE],
  ['(', PAREN_OPEN],
  ['[', PAREN_OPEN],
  [')', PAREN_CLOSE],
  [']', PAREN_CLOSE],
  ['-', DASH],
  ['–', DASH],
  ['—', DASH],
  ['_', DASH],
])

/**
 * Cuts a paragraph into words and marks. A half-space parts words as a space does, so «می‌گوید» and «می گوید» give the same tokens;
 * «میگوید» is one token, and the lexicon knows it. Offsets are UTF-16 units of the text as given. Linear in the text's length.
 */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  let i = 0
  while (i < text.length) {
    const kind = kindOf(text.charCodeAt(i))
    if (kind === SPACE || kind === JOINER || kind === IGNORED) i++
    else if (kind === LETTER) i = readWord(text, i, tokens)
    else {
      const mark = text[i] ?? ''
      tokens.push({ text: mark, start: i, end: i + 1, bits: stopsHere(text, i) ? (MARKS.get(mark) ?? 0) : 0 })
      i++
    }
  }
  return tokens
}

function readWord(text: string, start: number, tokens: Token[]): number {
  let end = start
  for (let i = start; i < text.length; i++) {
    const code = text.charCodeAt(i),
      kind = kindOf(code)
    if (kind === LETTER || isVowelSign(code)) end = i + 1
    else if (kind !== IGNORED) break
  }
  const word = foldWord(text, start, end)
  tokens.push({ text: word, start, end, bits: classesOf(word) })
  return end
}

/** A full stop between letters («ج.ا.ا», «2.5») or a colon between digits (17:30) ends nothing. */
function stopsHere(text: string, at: number): boolean {
  const mark = text[at]
  if (mark === ':') return !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)))
  if (mark !== '.' || kindOf(text.charCodeAt(at + 1)) !== LETTER) return true
  const single = kindOf(text.charCodeAt(at - 2)) !== LETTER || kindOf(text.charCodeAt(at + 2)) !== LETTER
  return !single && !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)))
}

function isVowelSign(code: number): boolean {
  return (code >= 0x64b && code <= 0x65f) || code === 0x670
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
}
