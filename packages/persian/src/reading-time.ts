import { formatNumber } from './digits.ts'
import { requireText } from './require-text.ts'

export type ReadingTime = { words: number; minutes: number }

/**
 * Words of a text and the whole minutes (at least one, none for no words) an adult takes to read them: 200 words a
 * minute unless told otherwise. «می‌کنم» is one word; Chinese and Japanese signs count two to a word.
 *
 * @example readingTime("سلام دنیا") // { words: 2, minutes: 1 }
 * @throws TypeError when `text` is not a string.
 */
export function readingTime(text: string, wordsPerMinute = 200): ReadingTime {
  requireText(text, 'readingTime')
  const words = wordCount(text)
  return { words, minutes: Math.ceil(words / Math.max(1, wordsPerMinute)) }
}

/**
 * Reading time as a reader of `language` (fa, ar, or English for any other) reads it.
 *
 * @example readingTimeInWords(4, "fa") // «۴ دقیقه مطالعه»
 */
export function readingTimeInWords(minutes: number, language: string): string {
  const count = formatNumber(minutes, language)
  if (/^fa\b/u.test(language)) return minutes < 1 ? 'کمتر از یک دقیقه مطالعه' : `${count} دقیقه مطالعه`
  if (/^ar\b/u.test(language)) return minutes < 1 ? 'أقل من دقيقة للقراءة' : `${arabicMinutes(minutes, count)} للقراءة`
  return minutes < 1 ? "less than a minute's read" : `${count} min read`
}

/**
 * The number of words: runs of letters and digits, a half-space not parting them.
 *
 * @example wordCount("کتاب‌های ما را می‌خوانند.") // 4
 * @throws TypeError when `text` is not a string.
 */
export function wordCount(text: string): number {
  requireText(text, 'wordCount')
  let words = 0
  let signs = 0
  for (const [run] of text.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640\u200c\u200d'’.٫٬,/-]*/gu,
  )) {
    if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) signs += 1
    else words += 1
  }
  return words + Math.ceil(signs / 2)
}

function arabicMinutes(minutes: number, count: string): string {
  if (minutes === 1) return 'دقيقة واحدة'
  if (minutes === 2) return 'دقيقتان'
  return minutes % 100 >= 3 && minutes % 100 <= 10 ? `${count} دقائق` : `${count} دقيقة`
}
