import { hasOnePart } from './cut-words.ts'
import { foldWithMap } from './fold.ts'
import { mergeSpans, type Span } from './merge-spans.ts'
import { requireText } from './require-text.ts'
import { pluralsOf } from './stem.ts'
import { searchTerms, termOf } from './terms.ts'
import {
  groupsOf,
  mayHaveArticle,
  placesOfWords,
  tellForms,
  tellFormsOfGroup,
  wordAt,
  type Part,
  type Word,
  type WordPlace,
} from './word-forms.ts'

/** A stem or a joined form of a text, and where it stands in the original, in UTF-16 units. */
export type FoundTerm = { text: string; start: number; end: number }

/**
 * Those stems and joined forms of a text that are among the wanted ones, as `terms` has them: words that cannot have any are only looked at, which is much
 * quicker than to make all terms.
 *
 * @example findTerms("کتاب‌های ما", new Set(["کتاب"])) // [{ text: «کتاب», start: 0, end: 8 }]
 * @throws TypeError when `text` is not a string.
 */
export function findTerms(text: string, wanted: ReadonlySet<string>): FoundTerm[] {
  requireText(text, 'findTerms')
  const found: FoundTerm[] = []
  const folded = foldWithMap(text, { halfSpace: 'keep' })
  const tell = (_: unknown, token: string, { first, last }: { first: Part; last: Part }) => {
    const term = termOf(token)
    if (wanted.has(term)) found.push({ text: term, start: first.start, end: last.end })
  }
  const places = placesOfWords(folded.text)
  const words: (Word | undefined)[] = []
  const wordOf = (index: number): Word | undefined => {
    const place = places[index]
    return place === undefined ? undefined : (words[index] ??= wordAt(folded, place))
  }
  const { letters, beginnings } = beginningsOf(wanted)
  for (const [index, place] of places.entries()) {
    const mayBegin = letters.has(folded.text.charCodeAt(place.at))
    if (!mayBegin && !mayHide(folded.text, place)) continue
    const word = wordOf(index) as Word
    tellForms(word, tell)
    // A form of neighbours begins as the first of them does.
    if (!beginnings.has(word.joined.slice(0, BEGINNING))) continue
    for (const group of groupsOf(word, wordOf(index + 1), wordOf(index + 2))) tellFormsOfGroup(group, tell)
  }
  return found
}

/** In at least so many letters, whatever is done to those that follow. */
const BEGINNING = 2

/** With which letters a word in one part may begin that has one of these terms, and how the first of some neighbours may. */
function beginningsOf(wanted: ReadonlySet<string>): { letters: Set<number>; beginnings: Set<string> } {
  const letters = new Set<number>()
  const beginnings = new Set<string>()
  for (const term of wanted) {
    for (const form of [term, ...pluralsOf(term)]) letters.add(form.charCodeAt(0))
    for (let size = 1; size <= BEGINNING; size += 1) beginnings.add(term.slice(0, size))
  }
  return { letters, beginnings }
}

/** Whether a word may have a term that begins otherwise than it does: one in several parts, or with an article. */
function mayHide(text: string, { at, end }: WordPlace): boolean {
  return !hasOnePart(text, at, end) || mayHaveArticle(text.slice(at, end))
}

/**
 * Where a text answers a query: spans of the original to mark, in order, not overlapping.
 *
 * @example findMatches("کتاب‌های ما", "کتاب") // [{ start: 0, end: 8 }]
 * @throws TypeError when an input is not a string.
 */
export function findMatches(text: string, query: string): Span[] {
  requireText(text, 'findMatches')
  return mergeSpans(findTerms(text, new Set(searchTerms(query).flat())))
}
