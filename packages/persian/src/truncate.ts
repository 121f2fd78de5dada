import { requireText } from './require-text.ts'

export type TruncateOptions = {
  /** What stands for the rest; «…» when not given. It counts towards the length. */
  ellipsis?: string
  /** The language whose clusters are counted; "fa" when not given. */
  language?: string
}

/**
 * At most `length` letters as a reader counts them (grapheme clusters), ending after a whole word where the first word fits.
 * No cluster is cut, nothing dangles before the ellipsis (half-space, comma, opening quote), and open isolates are closed.
 *
 * @example truncate("اطلاع‌رسانی دربارهٔ نشست", 14) // «اطلاع‌رسانی…»
 * @throws TypeError when `text` is not a string.
 */
export function truncate(text: string, length: number, options: TruncateOptions = {}): string {
  requireText(text, 'truncate')
  const ellipsis = options.ellipsis ?? '…'
  const whole = clusters(text, length + 1, options.language ?? 'fa')
  if (whole.length <= length) return text
  const room = length - clusters(ellipsis, length + 1, 'fa').length
  if (room < 1) return clusters(ellipsis, length, 'fa').join('')
  const head = whole.slice(0, room).join('')
  const next = whole[room] ?? ''
  const atWord = /^\s/u.test(next) ? head : head.replace(/\s+\S*$/u, '')
  return closed(tidied(atWord) || tidied(head) || head) + ellipsis
}

/**
 * The number of letters as a reader counts them (grapheme clusters).
 *
 * @example letterCount("کتابِ من") // 7
 * @throws TypeError when `text` is not a string.
 */
export function letterCount(text: string): number {
  requireText(text, 'letterCount')
  let count = 0
  for (const _ of segmenterOf('fa').segment(text)) count += 1
  return count
}

/** The first `most` clusters. Reads a slice that is enough in practice, and the whole text only when it was not. */
function clusters(text: string, most: number, language: string): string[] {
  const slice = text.slice(0, most * 16 + 64)
  const found: string[] = []
  for (const { segment } of segmenterOf(language).segment(slice)) {
    found.push(segment)
    if (found.length > most) return found.slice(0, most)
  }
  if (slice.length === text.length) return found
  return Array.from(take(segmenterOf(language).segment(text), most))
}

function* take(segments: Iterable<{ segment: string }>, most: number): Iterable<string> {
  let taken = 0
  if (most <= 0) return
  for (const { segment } of segments) {
    yield segment
    taken += 1
    if (taken >= most) return
  }
}

function tidied(text: string): string {
  let end = text.length
  while (end > 0 && /[\s\u200c\u200d،؛:,;.!؟?\-–—«“"'([{/]/u.test(text[end - 1] as string)) end -= 1
  return text.slice(0, end)
}

function closed(text: string): string {
  const opened = text.match(/[\u2066-\u2068]/gu)?.length ?? 0
  const popped = text.match(/\u2069/gu)?.length ?? 0
  return text + '\u2069'.repeat(Math.max(0, opened - popped))
}

const segmenters = new Map<string, Intl.Segmenter>()

function segmenterOf(language: string): Intl.Segmenter {
  let segmenter = segmenters.get(language)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'grapheme' })
    segmenters.set(language, segmenter)
  }
  return segmenter
}
