import type { Deck } from '#record/draft-content.ts'
import { newBlockId } from '../text/block-id.ts'

/** A line that several decks were joined in with «/». */
export const isJoined = (text: string): boolean => /\S\s*[/⁄／]\s*\S/.test(text) && !/^https?:/.test(text.trim())

/**
 * A line joined with «/» as separate lines: the first keeps the role and the id, each further part is a deck below it. Parts that stand
 * there already are not repeated. Digits on both sides of the «/» are a date and stay together.
 */
export function takeApart(decks: Deck[], id: string): Deck[] {
  return decks.flatMap((deck) => {
    if (deck.id !== id) return [deck]
    const [first = '', ...others] = deck.text
      .split(/(?<![\d۰-۹٠-٩])\s*[/⁄／]\s*|\s*[/⁄／]\s*(?![\d۰-۹٠-٩])/u)
      .map((part) => part.trim())
    const known = new Set(decks.map(({ text }) => text.trim()))
    const further = others.filter((text) => text !== '' && !known.has(text))
    return [
      { ...deck, text: first },
      ...further.map((text): Deck => ({ id: newBlockId(), role: 'deck', text, restsOn: null })),
    ]
  })
}
