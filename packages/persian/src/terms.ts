import { foldWithMap } from './fold.ts'
import { requireText } from './require-text.ts'
import { isOneWord } from './stem.ts'
import {
  areNear,
  formsOf,
  groupsOf,
  isWeak,
  joinedOf,
  type Part,
  tellForms,
  tellFormsOfGroup,
  type Word,
  wordsOf,
} from './word-forms.ts'

/** Longer than any word, and short enough for one lexeme of PostgreSQL. */
const LONGEST = 64
const LONGEST_QUERY = 1000

/**
 * One entry for an index. `surface`: a folded part of a word as written, for phrases in quotes. `stem`: what a search looks for.
 * `joined`: a word, or two or three neighbours, written without a gap, so that «اطلاع‌رسانی», «اطلاع رسانی» and «اطلاعرسانی» meet.
 */
export type Term = {
  kind: 'surface' | 'stem' | 'joined'
  /** Letters and digits only (the decimal sign is "p"), at most 64 units: safe for FTS5 and for `tsvector`. */
  text: string
  /** The place of its (first) part in the text, counted from 0. */
  position: number
  /** Where it stands in the original, in UTF-16 units. */
  start: number
  end: number
}

/** The strings for two columns of a full-text index. */
export type IndexText = {
  /** The surface terms in their order: match phrases here. */
  surface: string
  /** Stems and joined forms, each once: match the clauses of `searchTerms` here. */
  terms: string
}

/**
 * The index terms of a text. Every spelling of a word that differs by half-space, space or nothing has a term in common with every
 * other; so has every form of a noun with its stem. Linear in the length of the text.
 *
 * @example terms("کتاب‌های ما").filter(({ kind }) => kind === "stem").map(({ text }) => text) // [«کتاب», «ما»]
 * @throws TypeError when `text` is not a string.
 */
export function terms(text: string): Term[] {
  requireText(text, 'terms')
  const found: Term[] = []
  const words = wordsOf(foldWithMap(text, { halfSpace: 'keep' }))
  const add = (kind: Term['kind'], token: string, { first, last }: { first: Part; last: Part }) => {
    found.push({ kind, text: termOf(token), position: first.position, start: first.start, end: last.end })
  }
  for (const word of words) {
    for (const part of word.parts) add('surface', part.text, { first: part, last: part })
    tellForms(word, add)
  }
  for (let at = 0; at + 1 < words.length; at += 1)
    for (const group of groupsOf(words[at] as Word, words[at + 1], words[at + 2])) tellFormsOfGroup(group, add)
  return found
}

/** A token no longer than a term may be. */
export function termOf(token: string): string {
  return token.length > LONGEST ? token.slice(0, LONGEST) : token
}

/**
 * The text of two index columns: for SQLite, `CREATE VIRTUAL TABLE … USING fts5(surface, terms, tokenize = 'unicode61')`; for PostgreSQL
 * `array_to_tsvector(string_to_array(terms, ' '))` and `to_tsvector('simple', surface)`.
 *
 * @example indexText("گفت‌وگو").terms // «گفتوگو گفت وگو»
 * @throws TypeError when `text` is not a string.
 */
export function indexText(text: string): IndexText {
  requireText(text, 'indexText')
  const all = terms(text)
  const surface = all.filter(({ kind }) => kind === 'surface').map((term) => term.text)
  const rest = new Set(all.filter(({ kind }) => kind !== 'surface').map((term) => term.text))
  return { surface: surface.join(' '), terms: [...rest].join(' ') }
}

/**
 * What a query asks for: every clause must be met, each by any one of its terms, among the stems and joined forms of a document.
 * Stop words are not asked for, unless the query has nothing else.
 *
 * @example searchTerms("کتاب‌های شعر") // [[«کتاب», «کتابهای», …], [«شعر», …]]
 * @throws TypeError when `query` is not a string.
 */
export function searchTerms(query: string): string[][] {
  requireText(query, 'searchTerms')
  const words = wordsOf(foldWithMap(query.slice(0, LONGEST_QUERY), { halfSpace: 'keep' }))
  const clauses = words.map((word) => new Set([word.stem, ...joinedOf(word), ...word.bare.filter(isOneWord)]))
  for (const [at, word] of words.entries()) {
    for (const size of [2, 3]) {
      const group = words.slice(at, at + size)
      if (group.length < size || !group.every((one, index) => index === 0 || areNear(group[index - 1] ?? word, one)))
        continue
      for (const form of formsOf(group)) for (let index = at; index < at + size; index += 1) clauses[index]?.add(form)
    }
  }
  const asked = clauses.filter((_, index) => !isWeak(words[index] as Word))
  return (asked.length > 0 ? asked : clauses).map((clause) => [...clause].map(termOf))
}

/**
 * Whether a text answers a query, as an index over `terms` would say.
 *
 * @example
 * matches("پایگاه اطلاع‌رسانی دولت", "اطلاعرسانی") // true
 * matches("سفر به ایران", "ایر") // false
 * @throws TypeError when an input is not a string.
 */
export function matches(text: string, query: string): boolean {
  requireText(text, 'matches')
  const clauses = searchTerms(query)
  const present = new Set(
    terms(text)
      .filter(({ kind }) => kind !== 'surface')
      .map((term) => term.text),
  )
  return clauses.length > 0 && clauses.every((clause) => clause.some((term) => present.has(term)))
}
