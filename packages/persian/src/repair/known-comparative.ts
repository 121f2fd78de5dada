import { lettersOf } from '../letters.ts'
import { endingNumber, isComparative } from './affixes.ts'
import { gapEvidence } from './evidence.ts'
import type { InsideWord } from './features-inside.ts'
import { hashRange } from './hashing.ts'
import { gapKey, type Lexicon } from './lexicon.ts'
import type { Letters } from './scan.ts'

/**
 * Whether the place before letter `cut` makes a comparative of a word whose comparative or superlative right texts write with a half-space,
 * while none writes the whole joined: it is no other word then, though «عالیتر» ends like a litre.
 */
export function isKnownComparative(
  lexicon: Lexicon,
  letters: Letters,
  { word, cut }: { word: InsideWord; cut: number },
): boolean {
  if (word.whole.alone > 0 || !isComparative(endingNumber(letters.code, cut, word.to))) return false
  const stem = hashRange(letters.code, word.from, cut)
  return COMPARED.some((ending) => {
    const whole = hashRange(ending, 0, ending.length, stem)
    return gapEvidence(lexicon, gapKey(whole, cut - word.from)) > 0
  })
}
const COMPARED = ['تر', 'ترین'].map((ending) => Uint16Array.from(lettersOf(ending), (char) => char.charCodeAt(0)))
