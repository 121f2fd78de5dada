import { applyRule, applyRuleWithMap, type FoldRule } from './apply-fold-rule.ts'
import { fold, foldWithMap, originalSpan } from './fold.ts'
import { lookAlike, lookAlikeAmongArabic } from './look-alikes.ts'
import { requireText } from './require-text.ts'
import { stemParts } from './stem.ts'

export type ForbiddenFound = {
  /** The word as it stands in the list. */
  word: string
  /** Where it stands in the original, in UTF-16 units. */
  start: number
  end: number
}

/**
 * The fold for words someone may try to hide: over `fold`, it undoes spaced and dotted letters («م ث ا ل», «م.ث.ا.ل»), stretched
 * ones («مثااال»), look-alikes of other scripts and digits in place of letters («мisuse», «مث1ل»), and keeps letters and single spaces
 * only. For comparing with another text folded so, never for showing.
 *
 * @example strictFold("م.ث.ـا.ل") === strictFold("مثاااال") // true
 * @throws TypeError when `text` is not a string.
 */
export function strictFold(text: string): string {
  requireText(text, 'strictFold')
  return RULES.reduce(applyRule, fold(withoutLunate(text), { halfSpace: 'keep' })).trim()
}

/**
 * `strictFold` without its spaces: two names with one key look or read alike. For reserved names.
 *
 * @example strictKey("دفتر رئیس‌جمهور") === strictKey("دفـتر رييس جمهور") // true
 * @throws TypeError when `text` is not a string.
 */
export function strictKey(text: string): string {
  requireText(text, 'strictKey')
  return strictFold(text).replaceAll(' ', '')
}

/**
 * The words of a list that stand in a text, hidden or not, alone, with an ending («احمق‌ها»), or with a gap in the middle, and where. A word
 * inside a longer word is not found: «سم» is not in «اسم». Where letters stand one by one, nothing tells where a word begins: one of three letters
 * or more is found wherever it does («و ا.ح.م.ق»).
 *
 * @example findForbidden("آدم ا.ح.م.ق", ["احمق"]) // [{ word: «احمق», start: 4, end: 11 }]
 * @throws TypeError when `text` is not a string.
 */
export function findForbidden(text: string, words: readonly string[]): ForbiddenFound[] {
  requireText(text, 'findForbidden')
  const listed = new Map(words.map((word) => [strictKey(word), word]))
  listed.delete('')
  const longest = Math.max(0, ...[...listed.keys()].map((key) => key.length))
  const folded = RULES.reduce(applyRuleWithMap, foldWithMap(withoutLunate(text), { halfSpace: 'keep' }))
  const tokens = Array.from(folded.text.matchAll(/\S+/gu)).flatMap(({ 0: token, index }) => {
    const { start, end } = originalSpan(folded, index, index + token.length)
    return isSpelt(text.slice(start, end)) ? letters(token, index) : [{ text: token, at: index, isLetter: false }]
  })
  const found: ForbiddenFound[] = []
  for (let first = 0; first < tokens.length; first += 1) {
    const hit = hitFrom(tokens, first, { listed, longest })
    if (!hit) continue
    const last = tokens[hit.last] as Token
    const { start, end } = originalSpan(folded, (tokens[first] as Token).at, last.at + last.text.length)
    found.push({ word: hit.word, start, end: last.isLetter ? start + withoutGap(text.slice(start, end)).length : end })
    first = hit.last
  }
  return found
}

/** Greek's lunate sigma looks like a c, and compatibility folding would make it another letter before anybody looked. */
const withoutLunate = (text: string): string => text.replace(/[ϲϹ]/g, 'c')

type Token = { text: string; at: number; isLetter: boolean }

/** Whether a token was joined out of letters that stood one by one. */
function isSpelt(original: string): boolean {
  const pieces = original.replace(/[\p{M}\u0640]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? []
  return pieces.length > 2 && pieces.every((piece) => /^(.)\1*$/u.test(piece))
}

function letters(token: string, at: number): Token[] {
  return Array.from(token.matchAll(/./gu), (match) => ({ text: match[0], at: at + match.index, isLetter: true }))
}

const withoutGap = (text: string): string => /^.*[\p{L}\p{N}\p{M}\u0640]/su.exec(text)?.[0] ?? text

/** The longest listed word that begins with a token, over as many tokens as it takes. */
function hitFrom(
  tokens: Token[],
  first: number,
  { listed, longest }: { listed: Map<string, string>; longest: number },
): { word: string; last: number } | null {
  const { isLetter } = tokens[first] as Token
  let joined = ''
  let hit: { word: string; last: number } | null = null
  for (let last = first; last < tokens.length && joined.length <= longest; last += 1) {
    const token = tokens[last] as Token
    joined += token.text
    const isShort = joined.length < 3 && (token.isLetter || isLetter)
    const hasEnding = !token.isLetter && joined.length <= longest + 8
    const word = listed.get(joined) ?? (hasEnding ? listed.get(stemParts([joined])) : undefined)
    if (word !== undefined && !isShort) hit = { word, last }
  }
  return hit
}

/** Three or more single letters in a row, parted by signs or spaces: someone is spelling a word. */
const SPELT = /(?<![\p{L}\p{N}])[\p{L}\p{N}](?:[^\p{L}\p{N}]+[\p{L}\p{N}](?![\p{L}\p{N}])){2,}/gu

const each = (pattern: RegExp, becomes: (letter: string) => string): FoldRule => ({
  pattern,
  becomes: (match) => Array.from(match, becomes).join(''),
})

const COLLAPSE: FoldRule = { pattern: /(\p{Script=Arabic})\1+|([a-z])\2{2,}/gu, becomes: (match) => match.charAt(0) }
const JOIN: FoldRule = { pattern: SPELT, becomes: (match) => match.replace(/[^\p{L}\p{N}]+/gu, '') }

const LETTERS: readonly FoldRule[] = [
  each(/(?<=\p{Script=Arabic})[0-9a-z|!]{1,2}(?=\p{Script=Arabic})/gu, lookAlikeAmongArabic),
  each(/(?<=[a-z])[0-9$|!+]{1,4}(?=[a-z])|(?<=[a-z])[$|!+]{1,4}|[$|!+]{1,4}(?=[a-z])/gu, lookAlike),
  { pattern: /l/gu, becomes: () => 'i' },
  COLLAPSE,
  { pattern: /rn|vv/gu, becomes: (match) => (match === 'rn' ? 'm' : 'w') },
  COLLAPSE,
]

/** Letters are settled before and after spelt words are joined, so that a second time finds nothing left to do. */
const RULES: readonly FoldRule[] = [
  each(/[^\x20-\x7eا-ی]/gu, lookAlike),
  COLLAPSE,
  JOIN,
  ...LETTERS,
  { pattern: /[^\p{L}\p{N}]+/gu, becomes: () => ' ', gap: true },
  JOIN,
  ...LETTERS,
  { pattern: /(?<=\p{L}ه)(?: ی)+(?![\p{L}\p{N}])/gu, becomes: () => '' },
]
