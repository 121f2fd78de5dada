import { requireText } from './require-text.ts'
import { toLatinDigits } from './digits.ts'

export type SlugOptions = {
  /** The most letters a slug has; 80 when not given. */
  maxLength?: number
  /** The slug of a title without a letter or digit; «سند» when not given. */
  fallback?: string
  /** The language of the title, a BCP 47 tag; `fa` when not given. Arabic keeps the letters of Arabic: «كلمة», «المستوى». */
  language?: string
}

/**
 * The readable tail of an address: Persian letters stay as they are, half-spaces, spaces and signs become one `-`, marks
 * and tatweel go, digits are Latin, Latin letters are small and unaccented. Never empty, never cut inside a word that fits.
 *
 * @example slugify("گفت‌وگوی رئیس‌جمهور: ۱۲ تصمیم") // «گفت-وگوی-رئیس-جمهور-12-تصمیم»
 * @throws TypeError when `title` is not a string.
 */
export function slugify(title: string, options: SlugOptions = {}): string {
  requireText(title, 'slugify')
  const maxLength = Math.max(1, options.maxLength ?? 80)
  const isArabic = /^ar(?:-|$)/i.test(options.language ?? 'fa')
  return (
    shorten(hyphenated(title, isArabic), maxLength) ||
    shorten(hyphenated(options.fallback ?? '', isArabic), maxLength) ||
    shorten('سند', maxLength)
  )
}

function hyphenated(title: string, isArabic: boolean): string {
  const letters = isArabic ? arabicLetters(lettersOf(title)) : persianLetters(lettersOf(title))
  return toLatinDigits(letters)
    .replace(/(?<=[0-9])[٬,](?=[0-9]{3})/gu, '')
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/-[\p{M}-]+/gu, '-')
    .replace(/^[-\p{M}]+|-$/gu, '')
}

function lettersOf(title: string): string {
  return title
    .normalize('NFKC')
    .replace(
      /[\u0640\u064b-\u0653\u0655-\u065f\u0670\u061c\u200d-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f]/gu,
      '',
    )
    .replace(/[ۀەہ]/gu, 'ه')
    .replace(/\u0654/gu, '')
    .toLowerCase()
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/gu, (letter) => letter.normalize('NFD').replace(/[\u0300-\u036f]/gu, ''))
    .replace(/[\u0300-\u036f]/gu, '')
}

const persianLetters = (text: string): string => text.replace(/[كڪ]/gu, 'ک').replace(/[يى]/gu, 'ی')

/** What a Persian keyboard writes in an Arabic text. */
const arabicLetters = (text: string): string => text.replace(/[کڪ]/gu, 'ك').replace(/ی/gu, 'ي')

function shorten(slug: string, maxLength: number): string {
  const points = Array.from(slug.slice(0, maxLength * 2 + 2))
  if (points.length <= maxLength && slug.length <= maxLength * 2) return slug
  const head = points.slice(0, maxLength).join('')
  const next = points[maxLength]
  const cut =
    next === '-' || next === undefined
      ? head
      : head.slice(0, head.lastIndexOf('-') === -1 ? head.length : head.lastIndexOf('-'))
  return cut.replace(/-+$/u, '')
}
