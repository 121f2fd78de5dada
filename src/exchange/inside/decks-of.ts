import { newId } from '#ground/id.ts'
import type { Deck } from '#record/draft-content.ts'

/** From this many words on, what stands before a headline's colon is a line of its own: the kicker. */
const kickerWords = 4

/**
 * The decks of a page's title lines. A line joined by «/» is taken apart: the first part is the headline, the others are decks. A long
 * introduction before the headline's colon («… در گفت‌وگو با …: …») becomes the kicker; a name before a colon stays where it is.
 */
export function decksOf(lines: string[]): Deck[] {
  const [first = '', ...rest] = lines
    .flatMap((line) => line.split(/\s*\/\s*(?![^\s]*:\/\/)/u))
    .filter((part) => part.trim() !== '')
  if (first === '') return []
  const { kicker, headline } = kickerOf(first.trim())
  return [
    ...(kicker === '' ? [] : [deck('kicker', kicker)]),
    deck('headline', headline),
    ...rest.map((part) => deck('deck', part.trim())),
  ]
}

function kickerOf(line: string): { kicker: string; headline: string } {
  const colon = line.search(/[:：]\s/u)
  if (colon < 0) return { kicker: '', headline: line }
  const before = line.slice(0, colon).trim()
  const after = line.slice(colon + 1).trim()
  if (before.split(/\s+/u).length < kickerWords || after === '') return { kicker: '', headline: line }
  return { kicker: before, headline: after }
}

function deck(role: Deck['role'], text: string): Deck {
  return { id: newId(), role, text: text.slice(0, 500), restsOn: null }
}
