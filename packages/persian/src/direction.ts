import { requireText } from './require-text.ts'

export type Direction = 'rtl' | 'ltr'

const RTL_LANGUAGE =
  /^(?:fa|prs|ar|arc|azb|ckb|dv|glk|he|iw|ks|lrc|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-[A-Za-z0-9]+)*$|-(?:arab|hebr|thaa|syrc|nkoo)\b/iu
const LANGUAGE_TAG = /^(?:fa|prs|ar|ckb|ps|ur|en|fr|de|ru|tr|es|it|zh|ja)(?:-[A-Z][A-Za-z0-9]+)*$/u
const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u
const LETTER = /\p{L}/u

/**
 * The direction a language is written in, by its BCP 47 tag.
 *
 * @example directionOfLanguage("fa-IR") // "rtl"
 */
export function directionOfLanguage(language: string): Direction {
  requireText(language, 'directionOfLanguage')
  return RTL_LANGUAGE.test(language) ? 'rtl' : 'ltr'
}

/**
 * The direction of a text by most of its words, so that «NASA اعلام کرد که…» is right-to-left; a bare language tag
 * ("fa", "en-GB") gives that language's. A text without letters has the direction in `otherwise` ("rtl" when not given).
 *
 * @example directionOf("NASA اعلام کرد") // "rtl"
 * @throws TypeError when `text` is not a string.
 */
export function directionOf(text: string, otherwise: Direction = 'rtl'): Direction {
  requireText(text, 'directionOf')
  if (LANGUAGE_TAG.test(text)) return directionOfLanguage(text)
  let rtl = 0
  let ltr = 0
  for (const [word] of text.slice(0, 20_000).matchAll(/\p{L}[\p{L}\p{M}\u200c]*/gu)) {
    if (RTL_LETTER.test(word)) rtl += 1
    else ltr += 1
  }
  if (rtl + ltr === 0) return otherwise
  return rtl === ltr ? firstStrong(text) : rtl > ltr ? 'rtl' : 'ltr'
}

function firstStrong(text: string): Direction {
  return RTL_LETTER.test(LETTER.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'
}
