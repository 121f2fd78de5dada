import { foldWithMap } from './fold.ts'
import { requireText } from './require-text.ts'
import { isOneWord } from './stem.ts'
import {
  areNear,
  formsOf,
  isWeak,
  joinedOf,
  neighbours,
  type Part,
  stemsOfParts,
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

export type TermsOptions = {
  /** Of stems and joined forms only these: to find a few terms again is quicker than to make all. */
  among?: ReadonlySet<string>
  /** Whether surface terms come too, as they do unless this says no. */
  surface?: boolean
}

/**
 * The index terms of a text. Every spelling of a word that differs by half-space, space or nothing has a term in common with every
 * other; so has every form of a noun with its stem. Linear in the length of the text.
 *
 * @example terms("کتاب‌های ما").filter(({ kind }) => kind === "stem").map(({ text }) => text) // [«کتاب», «ما»]
 * @throws TypeError when `text` is not a string.
 */
export function terms(text: string, { among, surface = true }: TermsOptions = {}): Term[] {
  requireText(text, 'terms')
  const found: Term[] = []
  const words = wordsOf(foldWithMap(text, { halfSpace: 'keep' }))
  const add = (kind: Term['kind'], token: string, first: Part, last: Part) => {
    const term = token.length > LONGEST ? token.slice(0, LONGEST) : token
    if (among === undefined || kind === 'surface' || among.has(term))
      found.push({ kind, text: term, position: first.position, start: first.start, end: last.end })
  }
  for (const word of words) {
    const [first, last] = [word.parts[0] as Part, word.parts.at(-1) as Part]
    if (surface) for (const part of word.parts) add('surface', part.text, part, part)
    add('stem', word.stem, first, last)
    for (const text of word.bare) add('stem', text, first, last)
    if (first === last) {
      if (word.joined !== word.stem) add('joined', word.joined, first, last)
      continue
    }
    for (const { text, from } of stemsOfParts(word)) add('stem', text, from, from)
    for (const joined of joinedOf(word)) add('joined', joined, first, last)
  }
  const begins = among === undefined ? undefined : beginningsOf(among)
  for (const group of neighbours(words, begins && ((first) => begins.has(beginningOf(first.joined))))) {
    const [first, last] = [group[0]?.parts[0] as Part, group.at(-1)?.parts.at(-1) as Part]
    for (const joined of formsOf(group)) add('joined', joined, first, last)
  }
  return found
}

/** A form of neighbours begins as the first of them does; at least in so many letters, whatever is done to those that follow. */
const BEGINNING = 2

function beginningOf(joined: string): string {
  return joined.slice(0, BEGINNING)
}

/** How the first of some neighbours may begin that are written as one of these terms. */
function beginningsOf(among: ReadonlySet<string>): Set<string> {
  const begins = new Set<string>()
  for (const term of among) for (let size = 1; size <= BEGINNING; size += 1) begins.add(term.slice(0, size))
  return begins
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
  return (asked.length > 0 ? asked : clauses).map((clause) => [...clause].map((term) => term.slice(0, LONGEST)))
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

/**
 * Where a text answers a query: spans of the original to mark, in order, not overlapping.
 *
 * @example findMatches("کتاب‌های ما", "کتاب") // [{ start: 0, end: 8 }]
 * @throws TypeError when an input is not a string.
 */
export function findMatches(text: string, query: string): { start: number; end: number }[] {
  requireText(text, 'findMatches')
  const wanted = new Set(searchTerms(query).flat())
  const spans = terms(text)
    .filter(({ kind, text: term }) => kind !== 'surface' && wanted.has(term))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of spans) {
    const last = merged.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}
