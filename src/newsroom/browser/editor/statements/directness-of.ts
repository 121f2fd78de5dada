import type { Directness } from '#record/kinds.ts'

/** What the page itself shows of how near words are to what was said; an editor can say otherwise. */
export function directnessOf({ before, words }: { before: string; words: string }): Directness {
  if (/^[«"“].*[»"”][.!؟?]?$/su.test(words) || /[«"“]\s*$/u.test(before)) return 'quoted'
  if (/[:：]\s*$/u.test(before)) return 'colon'
  return 'indirect'
}
