import { requireText } from './require-text.ts'

const LATIN_ZERO = 0x30
const ARABIC_ZERO = 0x660
const PERSIAN_ZERO = 0x6f0
const ANY_DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/gu

/**
 * Every Latin and Arabic digit as a Persian one; nothing else changes.
 *
 * @example toPersianDigits("12 آذر ١٤٠٣") // «۱۲ آذر ۱۴۰۳»
 * @throws TypeError when `text` is not a string.
 */
export function toPersianDigits(text: string): string {
  requireText(text, 'toPersianDigits')
  return withZero(text, PERSIAN_ZERO)
}

/**
 * Every Persian and Arabic digit as a Latin one; nothing else changes.
 *
 * @example toLatinDigits("۱۲ آذر ١٤٠٣") // «12 آذر 1403»
 * @throws TypeError when `text` is not a string.
 */
export function toLatinDigits(text: string): string {
  requireText(text, 'toLatinDigits')
  return withZero(text, LATIN_ZERO)
}

/**
 * Every Latin and Persian digit as an Arabic one; nothing else changes.
 *
 * @example toArabicDigits("۱۲") // «١٢»
 * @throws TypeError when `text` is not a string.
 */
export function toArabicDigits(text: string): string {
  requireText(text, 'toArabicDigits')
  return withZero(text, ARABIC_ZERO)
}

/**
 * The digits a reader of `language` expects: Persian for fa, ps…, Arabic for ar and ckb, Latin for all others.
 *
 * @example localizeDigits("1403", "fa") // «۱۴۰۳»
 * @throws TypeError when `text` is not a string.
 */
export function localizeDigits(text: string, language: string): string {
  requireText(text, 'localizeDigits')
  return withZero(text, zeroOf(language))
}

/**
 * A number as a reader of `language` writes it, with its thousands and decimal signs. NaN and infinities have the words ICU gives them.
 *
 * @example formatNumber(12500.5, "fa") // «۱۲٬۵۰۰٫۵»
 */
export function formatNumber(value: number | bigint, language: string, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(language, options)
    .format(value)
    .replace(/[\u061c\u200e\u200f]/gu, '')
}

/**
 * A share of one as a percentage.
 *
 * @example formatPercent(0.125, "fa") // «۱۲٫۵٪»
 */
export function formatPercent(share: number, language: string): string {
  return formatNumber(share, language, { style: 'percent', maximumFractionDigits: 1 })
}

/**
 * Reads one number written with any digits and separators, or returns null: «۱۲٬۵۰۰», «١٢٫٥», "12,500.5", «−۳», «۵۰٪» (0.5).
 *
 * @example readNumber("۱۲٬۵۰۰٫۵") // 12500.5
 * @throws TypeError when `text` is not a string.
 */
export function readNumber(text: string): number | null {
  requireText(text, 'readNumber')
  const plain = toLatinDigits(text)
    .replace(/[\u061c\u200e\u200f\u2066-\u2069]/gu, '')
    .trim()
    .replace('٫', '.')
    .replace(/^[−–]/u, '-')
  const match = /^([+-]?)(\d{1,3}(?:[٬,،\u00a0\u202f' ]\d{3})+|\d+)(?:\.(\d+))?\s*([%٪]?)$/u.exec(plain)
  if (!match) return null
  const size = Number(`${(match[2] ?? '').replace(/\D/gu, '')}.${match[3] ?? '0'}`)
  const value = match[4] ? size / 100 : size
  return match[1] === '-' ? -value : value
}

function withZero(text: string, zero: number): string {
  return text.replace(ANY_DIGIT, (digit) => String.fromCharCode(zero + valueOf(digit)))
}

function valueOf(digit: string): number {
  const code = digit.charCodeAt(0)
  if (code >= PERSIAN_ZERO) return code - PERSIAN_ZERO
  return code >= ARABIC_ZERO ? code - ARABIC_ZERO : code - LATIN_ZERO
}

function zeroOf(language: string): number {
  if (/^(?:ar|ckb|sd)\b/iu.test(language)) return ARABIC_ZERO
  return /^(?:fa|prs|ps|ks|azb|glk|mzn|lrc|uz-arab)\b/iu.test(language) ? PERSIAN_ZERO : LATIN_ZERO
}

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  let format = formats.get(key)
  if (!format) {
    const zero = zeroOf(language)
    const numberingSystem = zero === PERSIAN_ZERO ? 'arabext' : zero === ARABIC_ZERO ? 'arab' : 'latn'
    format = new Intl.NumberFormat(language, { maximumFractionDigits: 6, numberingSystem, ...options })
    if (formats.size < 200) formats.set(key, format)
  }
  return format
}
