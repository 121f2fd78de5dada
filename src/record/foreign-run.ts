import { detectLanguage } from '#persian/detect-language.ts'
import { directionOf, directionOfLanguage } from '#persian/direction.ts'

/**
 * The language and direction of a run of text whose language nobody has written down, where its letters run against a page in `page`, as its
 * letters tell; null where they run with it, or tell nothing. Persian on an Arabic page runs with it, and is told by the letters that Arabic has not.
 */
export function foreignRun(text: string, page: string): { lang: string; dir: 'ltr' | 'rtl' } | null {
  if (/^ar\b/.test(page) && /[پچژگکی]/.test(text)) return { lang: 'fa', dir: 'rtl' }
  const dir = directionOf(text, directionOfLanguage(page))
  const lang = dir === directionOfLanguage(page) ? null : detectLanguage(text)
  return lang === null ? null : { lang, dir }
}
