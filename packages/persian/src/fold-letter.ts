/**
 * One code point to what it is for matching: Arabic and Persian letters unified, presentation forms and widths
 * undone (NFKC), case and marks gone, digits Latin. What depends on the neighbours
 * (ئ ؤ ة ء, hamza above, half-space, thousands separator) is kept for `fold-in-word.ts`.
 */

export const HALF_SPACE = '\u200c'
/** Stands for a thousands separator until `fold` has seen both sides of it. */
export const GROUP_MARK = '\u066c'

const SAME: Record<string, string> = {
  ك: 'ک',
  ڪ: 'ک',
  ګ: 'گ',
  ڬ: 'ک',
  ي: 'ی',
  ى: 'ی',
  ې: 'ی',
  ۍ: 'ی',
  ێ: 'ی',
  ے: 'ی',
  ۓ: 'ئ',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ۀ: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۂ: 'ه',
  ۃ: 'ة',
  ٶ: 'ؤ',
  ۆ: 'و',
  ۇ: 'و',
  ۈ: 'و',
  ۋ: 'و',
  ڕ: 'ر',
  ڵ: 'ل',
  ں: 'ن',
  '؟': '?',
  '،': ',',
  '؛': ';',
  '٪': '%',
  '٫': '.',
  '۔': '.',
  '٭': '*',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '‹': "'",
  '›': "'",
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '⁄': '/',
  '∕': '/',
  ς: 'σ',
  ſ: 's',
  ı: 'i',
  '¬': HALF_SPACE,
  '\u200b': HALF_SPACE,
  '\u00ad': HALF_SPACE,
  '\u200c': HALF_SPACE,
}

const MARK =
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u0653\u0655-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/gu
const INVISIBLE =
  /[\u034f\u061c\u180e\u200d-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu
const DECOMPOSES = /[\u00c0-\u052f\u1e00-\u1fff]/u

/** The replacement of one code point, given as a string: «ﻙ» → «ک», «Ａ» → "a", a mark → "". */
export function foldLetter(point: string): string {
  let now = point
  for (let round = 0; round < 4; round += 1) {
    const next = foldOnce(now)
    if (next === now) break
    now = next
  }
  return now
}

function foldOnce(text: string): string {
  let out = ''
  for (const point of text.normalize('NFKC')) {
    const base = DECOMPOSES.test(point) ? point.normalize('NFD') : point
    for (const part of base.replace(MARK, '').replace(INVISIBLE, '').toLowerCase().replace(MARK, ''))
      out += SAME[part] ?? plainDigit(part) ?? part
  }
  return out
}

function plainDigit(point: string): string | undefined {
  const code = point.charCodeAt(0)
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660)
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0)
  return undefined
}
