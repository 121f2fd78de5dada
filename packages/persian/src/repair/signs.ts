import { isPersianLetter, neverJoins } from '../letters.ts'

/**
 * What a line shows at a glance that calls for rules: one bit for each sort of character, or of two neighbours, that some
 * rule looks for. A well typed line has hardly any, so that hardly any rule need look at it.
 */
export const SIGN = {
  /** Any character of the Persian script. */
  persian: 1,
  /** What may be part of an address, code or Latin text. */
  foreign: 1 << 1,
  /** A Latin digit before a dot: maybe a version. */
  version: 1 << 2,
  arabic: 1 << 3,
  presentation: 1 << 4,
  tatweel: 1 << 5,
  invisible: 1 << 6,
  /** A half-space anywhere but after a letter that joins and before a letter. */
  half: 1 << 7,
  digit: 1 << 8,
  persianDigit: 1 << 9,
  /** A dot or comma before a digit. */
  inNumber: 1 << 10,
  percent: 1 << 11,
  quote: 1 << 12,
  comma: 1 << 13,
  /** Two dots, two dashes, two spaces in a row. */
  dots: 1 << 14,
  dashes: 1 << 15,
  spaces: 1 << 16,
  spaceBeforeMark: 1 << 17,
  /** A mark, and right after it a letter or an opening bracket. */
  markBeforeText: 1 << 18,
  spaceInBracket: 1 << 19,
  textBeforeBracket: 1 << 20,
  textAfterBracket: 1 << 21,
  bracket: 1 << 22,
} as const
/** What may be wrong around a bracket. */
export const AROUND_BRACKETS = SIGN.spaceInBracket | SIGN.textBeforeBracket | SIGN.textAfterBracket

/** Each character is of one of these sorts. */
const SORT = {
  other: 0,
  space: 1,
  half: 2,
  joining: 3,
  neverJoining: 4,
  arabic: 5,
  tatweel: 6,
  presentation: 7,
  /** Vowel signs and whatever else the script has. */
  script: 8,
  persianDigit: 9,
  arabicDigit: 10,
  latinDigit: 11,
  foreign: 12,
  invisible: 13,
  dot: 14,
  comma: 15,
  persianComma: 16,
  mark: 17,
  percent: 18,
  persianPercent: 19,
  quote: 20,
  open: 21,
  close: 22,
  dash: 23,
} as const
const BITS = 5

const sortOf = new Uint8Array(0x10000)
const sorted = (sort: number, chars: string): void => {
  for (const char of chars) sortOf[char.charCodeAt(0)] = sort
}
const sortedFrom = (sort: number, first: number, last: number): void => {
  sortOf.fill(sort, first, last + 1)
}
sortedFrom(SORT.script, 0x620, 0x6ff)
for (let code = 0x620; code <= 0x6ff; code++)
  if (isPersianLetter(code)) sortOf[code] = neverJoins(code) ? SORT.neverJoining : SORT.joining
sorted(SORT.arabic, 'يىےېكڪہھە')
sorted(SORT.tatweel, '\u0640')
sortedFrom(SORT.arabicDigit, 0x660, 0x669)
sortedFrom(SORT.persianDigit, 0x6f0, 0x6f9)
sortedFrom(SORT.presentation, 0xfb50, 0xfefc)
sortedFrom(SORT.latinDigit, 0x30, 0x39)
sortedFrom(SORT.foreign, 0x41, 0x5a)
sortedFrom(SORT.foreign, 0x61, 0x7a)
sorted(SORT.foreign, '@#`\\{&\t*/')
sorted(SORT.space, ' \u00a0')
sorted(SORT.half, '\u200c')
sorted(SORT.invisible, '¬\u200b\ufeff\u00ad')
sorted(SORT.dot, '.')
sorted(SORT.comma, ',;?')
sorted(SORT.persianComma, '،')
sorted(SORT.mark, '؛:؟!…')
sorted(SORT.percent, '%')
sorted(SORT.persianPercent, '٪')
sorted(SORT.quote, '"“”„')
sorted(SORT.open, '([«')
sorted(SORT.close, ')]»')
sorted(SORT.dash, '-')

/** For each sort of character, and the sort of the one before it, the signs that the two are. */
const signsOf = new Int32Array(1 << (2 * BITS))

const ANY = Object.values(SORT)
const LETTER = [SORT.joining, SORT.neverJoining, SORT.arabic]
const SCRIPT = [...LETTER, SORT.tatweel, SORT.script, SORT.persianDigit, SORT.arabicDigit, SORT.persianPercent]
const DIGIT = [SORT.persianDigit, SORT.arabicDigit, SORT.latinDigit]
const MARK = [SORT.dot, SORT.persianComma, SORT.mark]
const but = (sorts: readonly number[]): number[] => ANY.filter((sort) => !sorts.includes(sort))
const pair = (sign: number, befores: readonly number[], sorts: readonly number[]): void => {
  for (const before of befores) for (const sort of sorts) signsOf[(before << BITS) | sort]! |= sign
}
pair(SIGN.persian, ANY, [...SCRIPT, SORT.presentation])
pair(SIGN.foreign, ANY, [SORT.foreign])
pair(SIGN.version, [SORT.latinDigit], [SORT.dot])
pair(SIGN.arabic, ANY, [SORT.arabic])
pair(SIGN.presentation, ANY, [SORT.presentation])
pair(SIGN.tatweel, ANY, [SORT.tatweel])
pair(SIGN.invisible, ANY, [SORT.invisible])
pair(SIGN.half, but([SORT.joining, SORT.arabic]), [SORT.half])
pair(SIGN.half, [SORT.half], but(LETTER))
pair(SIGN.digit, ANY, [SORT.arabicDigit, SORT.latinDigit])
pair(SIGN.persianDigit, ANY, [SORT.persianDigit])
pair(SIGN.inNumber, [SORT.dot, SORT.comma, SORT.persianComma], DIGIT)
pair(SIGN.percent, ANY, [SORT.percent])
pair(SIGN.quote, ANY, [SORT.quote])
pair(SIGN.comma, ANY, [SORT.comma])
pair(SIGN.dots, [SORT.dot], [SORT.dot])
pair(SIGN.dashes, [SORT.dash], [SORT.dash])
pair(SIGN.spaces, [SORT.space], [SORT.space])
pair(SIGN.spaceBeforeMark, [SORT.space], [...MARK, SORT.persianPercent])
pair(SIGN.markBeforeText, MARK, [...SCRIPT, SORT.open])
pair(SIGN.spaceInBracket, [SORT.open], [SORT.space])
pair(SIGN.spaceInBracket, [SORT.space], [SORT.close])
pair(SIGN.textBeforeBracket, SCRIPT, [SORT.open])
pair(SIGN.textAfterBracket, [SORT.close], SCRIPT)
pair(SIGN.bracket, ANY, [SORT.open, SORT.close])

/** The signs of a line. */
export function signsIn(line: string): number {
  let signs = 0
  let before: number = SORT.other
  for (let i = 0; i < line.length; i++) {
    const sort = sortOf[line.charCodeAt(i)]!
    signs |= signsOf[(before << BITS) | sort]!
    before = sort
  }
  return signs | signsOf[(before << BITS) | SORT.other]!
}
