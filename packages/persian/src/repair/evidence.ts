import { WORD, bucket, type Lexicon } from './lexicon.ts'
import { SORTS } from './sorts.ts'

/** What spellings say of a gap inside a word: 0 nothing, else how often a half-space stands there and whether the dictionary has it. */
export function gapEvidence(lexicon: Lexicon, key: number): number {
  const slot = lexicon.gaps.find(key)
  if (slot < 0) return 0
  return 1 + bucket(lexicon.gaps.at(slot, 0)) * 2 + lexicon.gaps.at(slot, 1)
}

/** What spellings say of two neighbours, filed at this slot: 0 nothing, else how often a half-space, how often a space, and the dictionary. */
export function pairEvidence(lexicon: Lexicon, slot: number): number {
  if (slot < 0) return 0
  const { pairs } = lexicon
  return 1 + (bucket(pairs.at(slot, 0)) * 8 + bucket(pairs.at(slot, 1))) * 2 + pairs.at(slot, 2)
}

/** What one sort of text says of a gap inside a word: how often a half-space stands there, and how often the whole is written joined. */
export function gapEvidenceOf(lexicon: Lexicon, sort: number, { gap, word }: { gap: number; word: number }): number {
  const halved = gap < 0 ? 0 : lexicon.gaps.at(gap, 2 + sort)
  const joined = word < 0 ? 0 : lexicon.words.at(word, WORD.sorts + sort)
  return bucket(halved) * 8 + bucket(joined)
}

/** What one sort of text says of two neighbours, filed at this slot: how often a half-space, how often a space. */
export function pairEvidenceOf(lexicon: Lexicon, sort: number, slot: number): number {
  if (slot < 0) return 0
  const { pairs } = lexicon
  return bucket(pairs.at(slot, 3 + sort)) * 8 + bucket(pairs.at(slot, 3 + SORTS + sort))
}
