/**
 * What a token of the index says is told by its first letter. These are letters that folding turns into plain ones, so that no word of
 * any text begins with them; a token without one is a stem or a joined form.
 */
export const marks = {
  /** A term of the decks. */
  head: 'ʰ',
  /** A term of the lead, or one that the text has three times or more. */
  often: 'ʱ',
  /** A word as written, for phrases. */
  surface: 'ˢ',
  /** What no phrase reaches across. */
  gap: 'ˣ',
  /** Stands in every entry. */
  every: 'ʸ',
  language: 'ˡ',
  kind: 'ʷ',
  /** A thing that it concerns. */
  thing: 'ʲ',
  speaker: 'ʳ',
  addressee: 'ˠ',
} as const

export type Mark = keyof typeof marks

/** A token of a closed list or an id: `facetToken('kind', 'photo_story')`. */
export function facetToken(mark: Mark, value: string): string {
  return marks[mark] + value.replace(/[^\p{L}\p{N}]/gu, '')
}
