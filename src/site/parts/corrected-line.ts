import type { PublishedDocument } from '#record/find-published-document.ts'
import { instantInWords } from '#web/dates.ts'
import type { Frame } from '#web/page.ts'
import { say } from '#web/words.ts'

/**
 * What an edition's own page says of corrections, and the way there: of the one that came after it, for its text is still the uncorrected one;
 * otherwise of the last that went into it. Undefined where there is neither.
 */
export function correctedLine(
  { lang, zone, at }: Pick<Frame, 'lang' | 'zone' | 'at'>,
  { number, edition, corrections }: Pick<PublishedDocument, 'number' | 'edition' | 'corrections'>,
): { words: string; path: string } | undefined {
  const next = corrections.findLast(({ from }) => from >= edition.number)
  const correction = next ?? corrections[0]
  if (correction === undefined) return undefined
  const date = instantInWords(correction.publishedAt, { lang, zone })
  if (next === undefined) return { words: say(lang, 'document.corrected_at', { date }), path: '#corrections' }
  return {
    words: say(lang, 'document.corrected_in', { number: next.to, date }),
    path: at.redline(lang, number, { from: edition.number, to: next.to }),
  }
}
