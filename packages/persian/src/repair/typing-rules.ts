import { ZWNJ, isPersianLetter, neverJoins } from '../letters.ts'
import type { RuleName } from './edit.ts'
import type { HouseStyle } from './options.ts'
import { SIGN } from './signs.ts'

/** One rule of typing: where it looks and what it puts there; undefined where it has no objection. */
export interface TypingRule {
  rule: RuleName
  /** Which signs call for it: where the line has none of these SIGN bits, the rule has nothing to do. */
  when: number
  find: RegExp
  put: (match: RegExpExecArray, line: string, style: HouseStyle) => string | undefined
}

const LETTERS: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ے: 'ی',
  ې: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
}

const letterAt = (line: string, at: number): boolean =>
  at >= 0 && at < line.length && isPersianLetter(line.charCodeAt(at))

/** Characters: which letter, which half-space, what cannot be seen. */
export const CHARACTER_RULES: readonly TypingRule[] = [
  { rule: 'letter', when: SIGN.arabic, find: /[يىےېكڪہھە]/g, put: ([char]) => LETTERS[char!] },
  {
    rule: 'presentation-form',
    when: SIGN.presentation,
    find: /[\ufb50-\ufdcf\ufdf0-\ufdf1\ufdf3-\ufdf9\ufe70-\ufefc]/g,
    put: ([char]) =>
      char!
        .normalize('NFKC')
        .replace(/[يىك]/g, (letter) => LETTERS[letter]!)
        .trim() || undefined,
  },
  {
    rule: 'tatweel',
    when: SIGN.tatweel,
    find: /\u0640+/g,
    put: (match, line) =>
      persianAt(line, match.index - 1) &&
      persianAt(line, match.index + match[0].length + Number(line[match.index + match[0].length] === ZWNJ))
        ? ''
        : undefined,
  },
  {
    rule: 'half-space-typed',
    when: SIGN.invisible,
    find: /[¬\u200b\ufeff\u00ad]+/g,
    put: (match, line) => {
      const end = match.index + match[0].length
      if (letterAt(line, match.index - 1) && letterAt(line, end))
        return neverJoins(line.charCodeAt(match.index - 1)) ? '' : ZWNJ
      return match[0].includes('¬') ? undefined : ''
    },
  },
  {
    rule: 'half-space-stray',
    when: SIGN.half,
    find: /\u200c+/g,
    put: (match, line) => (wordAt(line, match.index - 1) && wordAt(line, match.index + match[0].length) ? ZWNJ : ''),
  },
  {
    rule: 'half-space-mute',
    when: SIGN.half,
    find: /\u200c/g,
    put: (match, line) => (match.index > 0 && neverJoins(line.charCodeAt(match.index - 1)) ? '' : undefined),
  },
]

/** A letter, a digit or a mark: what may stand beside a half-space. */
const wordAt = (line: string, at: number): boolean =>
  letterAt(line, at) || (at >= 0 && at < line.length && /[\p{L}\p{N}\p{M}»)\]]/u.test(line[at]!))

const DIGITS_FA = '۰۱۲۳۴۵۶۷۸۹'
const DIGITS_LATIN = '0123456789'
const valueOf = (digit: string): number => {
  const code = digit.charCodeAt(0)
  return code < 0x40 ? code - 0x30 : code < 0x670 ? code - 0x660 : code - 0x6f0
}

function written(digits: string, as: string): string {
  let out = ''
  for (const digit of digits) out += as[valueOf(digit)]!
  return out
}

/** Numbers: digits, decimal and thousands signs, percent. */
export const NUMBER_RULES: readonly TypingRule[] = [
  {
    rule: 'digit',
    when: SIGN.digit | SIGN.persianDigit,
    find: /[0-9\u0660-\u0669\u06f0-\u06f9]+/g,
    put: ([digits], _line, { digits: wanted }) => {
      if (wanted === 'keep') return digits!.replace(/[\u0660-\u0669]+/g, (arabic) => written(arabic, DIGITS_FA))
      return written(digits!, wanted === 'latin' ? DIGITS_LATIN : DIGITS_FA)
    },
  },
  {
    rule: 'number-sign',
    when: SIGN.inNumber,
    find: /(?<![۰-۹.٫/:])([۰-۹]+)\.([۰-۹]+)(?![۰-۹.٫/:]*[۰-۹.٫/:])/g,
    put: ([, whole, part]) => `${whole}٫${part}`,
  },
  {
    rule: 'number-sign',
    when: SIGN.inNumber,
    find: /(?<![۰-۹,،٬])[۰-۹]{1,3}(?:[,،][۰-۹]{3})+(?![۰-۹]|[,،][۰-۹])/g,
    put: ([number]) => number!.replace(/[,،]/g, '٬'),
  },
  { rule: 'number-sign', when: SIGN.percent, find: /(?<=[۰-۹]) ?%(?![\w%])/g, put: () => '٪' },
]

/** Where Persian prose ends on the left: a letter of the script, a mark on one, a closing bracket, a digit. */
const PROSE_END = /[\p{Script=Arabic}\p{M}»)\]۰-۹]/u

const skipBack = (line: string, at: number): number => {
  let i = at - 1
  while (i >= 0 && isSpace(line, i)) i--
  return i
}
const isSpace = (line: string, at: number): boolean => line[at] === ' ' || line[at] === '\u00a0'
const proseBefore = (line: string, at: number): boolean => at >= 0 && (letterAt(line, at) || PROSE_END.test(line[at]!))
/** A letter or a vowel sign on one. */
const persianAt = (line: string, at: number): boolean => letterAt(line, at) || (at > 0 && /\p{M}/u.test(line[at] ?? ''))
const endsHere = (line: string, at: number): boolean => at >= line.length || /[\s»)\]]/.test(line[at]!)

const PERSIAN_MARKS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }

/** Marks: ellipsis, dashes, the Persian comma and its kin. */
export const MARK_RULES: readonly TypingRule[] = [
  {
    rule: 'ellipsis',
    when: SIGN.dots,
    find: /\.{3,}/g,
    put: (match, line) =>
      /[\w/]/.test(line[match.index - 1] ?? '') || /[\w/]/.test(line[match.index + match[0].length] ?? '')
        ? undefined
        : '…',
  },
  { rule: 'dash', when: SIGN.dashes, find: /(?<=\s)--(?=\s)/g, put: () => '–' },
  { rule: 'dash', when: SIGN.dashes, find: /(?<![-\w])---(?![-\w])/g, put: () => '—' },
  {
    rule: 'punctuation',
    when: SIGN.comma,
    find: /[,;?]/g,
    put: (match, line) => {
      const next = match.index + 1
      const before = skipBack(line, match.index)
      if (!proseBefore(line, before) && !(match[0] === '?' && /[!؟?]/.test(line[before] ?? ''))) return undefined
      const follows = endsHere(line, next) || letterAt(line, next) || /[«(?!؟]/.test(line[next]!)
      return follows ? PERSIAN_MARKS[match[0]] : undefined
    },
  },
]

const ENDING_IN_BRACKET = /^(?:ها|های|هایی|ان|ی|ای|ات|ین|یی|تر|ترین|اش|ام|م|ش|ت|ه|ة|را)$/

/** The Persian word from `at` on. */
function wordFrom(line: string, at: number): string {
  let end = at
  while (persianAt(line, end) && end - at < 12) end++
  return line.slice(at, end)
}

/** How many Persian letters stand together before `at`, up to three. */
function lettersBefore(line: string, at: number): number {
  let n = 0
  while (n < 3 && persianAt(line, at - 1 - n)) n++
  return n
}

/** Spaces: too many, before and after marks, in and around brackets. */
export const SPACE_RULES: readonly TypingRule[] = [
  {
    rule: 'space-doubled',
    when: SIGN.spaces,
    find: /[ \u00a0]{2,}/g,
    put: (match, line) => (match.index > 0 && match.index + match[0].length < line.length ? ' ' : undefined),
  },
  {
    rule: 'space-before-mark',
    when: SIGN.spaceBeforeMark,
    find: /[ \u00a0]+(?=[،؛:؟!.…٪])/g,
    put: (match, line) => {
      const mark = match.index + match[0].length
      if (!proseBefore(line, match.index - 1)) return undefined
      const char = line[mark]!
      if (char === '٪' || char === '،' || char === '؛' || char === '؟') return ''
      if (char === '!') return letterAt(line, mark + 1) ? undefined : ''
      return endsHere(line, mark + 1) ? '' : undefined
    },
  },
  {
    rule: 'space-after-mark',
    when: SIGN.markBeforeText,
    find: /[،؛:؟!….](?=[\u0620-\u06ff«(])/g,
    put: (match, line) => {
      const [mark] = match
      const next = match.index + 1
      const opens = !letterAt(line, next)
      if (opens)
        return (line[next] === '«' || line[next] === '(') &&
          mark !== '.' &&
          mark !== ':' &&
          mark !== '…' &&
          proseBefore(line, match.index - 1)
          ? `${mark} `
          : undefined
      if (!proseBefore(line, match.index - 1)) return undefined
      if (mark === '.')
        return lettersBefore(line, match.index) === 3 && wordFrom(line, next).length >= 3 ? '. ' : undefined
      return `${mark} `
    },
  },
  { rule: 'space-in-bracket', when: SIGN.spaceInBracket, find: /(?<=[([«])[ \u00a0]+(?=\S)/g, put: () => '' },
  { rule: 'space-in-bracket', when: SIGN.spaceInBracket, find: /(?<=[^\s([«])[ \u00a0]+(?=[)\]»])/g, put: () => '' },
  {
    rule: 'space-around-bracket',
    when: SIGN.textBeforeBracket,
    find: /(?<=[\u0620-\u06ff])(?=[(«]([^()«»]{0,12})[)»]?)/g,
    put: (match, line) =>
      !persianAt(line, match.index - 1) || ENDING_IN_BRACKET.test(match[1] ?? '') ? undefined : ' ',
  },
  {
    rule: 'space-around-bracket',
    when: SIGN.textAfterBracket,
    find: /(?<=[)»])(?=[\u0620-\u06ff])/g,
    put: (match, line) =>
      !letterAt(line, match.index) || ENDING_IN_BRACKET.test(wordFrom(line, match.index)) ? undefined : ' ',
  },
]
