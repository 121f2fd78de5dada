import { slugify } from '#persian/slug.ts'
import { deckText } from '../draft-content.ts'
import type { Draft } from '../find-draft.ts'

/** The readable tail of the address that a version gets with the publication of this draft: its short headline, if it has one. */
export function slugOf({ content: { decks }, lang }: Pick<Draft, 'content' | 'lang'>): string {
  return slugify(deckText(decks, 'short') || deckText(decks, 'headline'), { language: lang })
}
