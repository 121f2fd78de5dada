import type { DatabaseKind } from '#storage/migrations/schema.ts'
import type { EntryTokens } from './entry-tokens.ts'
import { marks } from './marks.ts'

/** The tokens of an entry as a database takes them, and the words for suggestions. */
export interface TokenTexts {
  tokens: string
  head: string
  often: string
  words: EntryTokens['words']
}

/** The tokens of an entry put into texts for a database of this kind. */
export function tokenTexts(kind: DatabaseKind, entry: EntryTokens): TokenTexts {
  const tokens = kind === 'sqlite' ? ftsText(entry) : vectorText(entry)
  return { tokens, head: spaced(entry.head), often: spaced(entry.often), words: entry.words }
}

function spaced(terms: string[]): string {
  return ` ${terms.join(' ')} `
}

/** The tokens as FTS5 takes them: words in their order with a gap between stretches, then the rest. */
function ftsText({ surface, set }: Pick<EntryTokens, 'surface' | 'set'>): string {
  const stretches = surface.map((stretch) => stretch.map((word) => marks.surface + word).join(' '))
  return `${stretches.join(` ${marks.gap} `)} ${marks.gap} ${set.join(' ')}`
}

/** The same as the text of a `tsvector`: words with their places, the rest without. Tokens hold letters and digits only. */
function vectorText({ surface, set }: Pick<EntryTokens, 'surface' | 'set'>): string {
  const places = new Map<string, number[]>()
  let place = 1
  for (const stretch of surface) {
    for (const word of stretch) {
      const known = places.get(word)
      if (known === undefined) places.set(word, [place])
      else known.push(place)
      if (place < lastPlace) place += 1
    }
    if (place < lastPlace) place += 1
  }
  const words = [...places].map(([word, at]) => `'${marks.surface}${word}':${at.join(',')}`)
  return [...words, ...set.map((token) => `'${token}'`)].join(' ')
}

/** The last place that PostgreSQL knows. */
const lastPlace = 16_383
