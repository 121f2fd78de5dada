/**
 * The letters of Persian text as the rest of this package sees them: which code unit is a letter, which form of it a
 * word list keeps, and after which letters nothing ever joins. Everything is a table over one UTF-16 code unit, so that
 * a scan costs one look-up a character.
 */

/** Zero-width non-joiner, the half-space: U+200C. */
export const ZWNJ = '\u200c'

/** What `folded` says of a code unit that is no letter. */
export const NOT_A_LETTER = 0

/** What `folded` says of a mark that sits on a letter (vowel sign, tanvin, hamza above, tatweel) and is passed over. */
export const MARK = 1

/** What `folded` says of any digit: word lists know only «a number». */
export const DIGIT = 0x30

/** What `folded` says of any Latin, Greek or Cyrillic letter: word lists know only «a foreign word». */
export const FOREIGN = 0x41

/** Letters whose Persian spelling a word list keeps under another letter: Arabic forms and hamza seats. */
const SAME_LETTER: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ے: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ك: 'ک',
  ڪ: 'ک',
  ګ: 'گ',
  ۀ: 'ه',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۂ: 'ه',
  ۃ: 'ه',
  أ: 'ا',
  إ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  ۇ: 'و',
  ۆ: 'و',
}

/** After these letters the next one never joins, so a half-space there cannot be seen and does not belong. */
const NON_JOINING = 'اآأإٱدذرزژوؤءۇۆ'

const tableOf = (fill: (code: number) => number): Uint16Array =>
  Uint16Array.from({ length: 0x10000 }, (_, code) => fill(code))

const isMark = (code: number): boolean =>
  (code >= 0x64b && code <= 0x65f) || code === 0x670 || code === 0x640 || (code >= 0x6d6 && code <= 0x6dc)
const isDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9)
const isForeign = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code < 0x530 && code !== 0xd7 && code !== 0xf7)
const isArabicScript = (code: number): boolean =>
  (code >= 0x620 && code <= 0x64a) ||
  (code >= 0x66e && code <= 0x6d5 && code !== 0x6d4) ||
  (code >= 0x6ee && code <= 0x6ef) ||
  (code >= 0x6fa && code <= 0x6ff)

function foldedCode(code: number): number {
  if (isMark(code)) return MARK
  if (isDigit(code)) return DIGIT
  if (isForeign(code)) return FOREIGN
  if (!isArabicScript(code)) return NOT_A_LETTER
  const char = String.fromCharCode(code)
  return (SAME_LETTER[char] ?? char).charCodeAt(0)
}

/**
 * For each code unit: NOT_A_LETTER, MARK, DIGIT, FOREIGN, or the code of the Persian letter it is filed under
 * («ي» and «ئ» under «ی», «ك» under «ک», «ۀ» under «ه»).
 */
export const folded: Uint16Array = tableOf(foldedCode)

const nonJoining = new Uint8Array(0x10000)
for (const char of NON_JOINING) nonJoining[char.charCodeAt(0)] = 1

/** Whether nothing joins to the left of this letter (ا د ذ ر ز ژ و and their kin). */
export const neverJoins = (code: number): boolean => nonJoining[code] === 1

/** Whether the code unit is a letter of the Persian or Arabic script. */
export const isPersianLetter = (code: number): boolean => folded[code]! > FOREIGN

/** The letters of a word as word lists keep them: folded, without marks and half-spaces. */
export function lettersOf(word: string): string {
  let letters = ''
  for (let i = 0; i < word.length; i++) {
    const code = folded[word.charCodeAt(i)]!
    if (code > MARK) letters += String.fromCharCode(code)
  }
  return letters
}
