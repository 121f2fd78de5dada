import { foldWithMap, originalSpan, type Folded } from './fold.ts'
import { HALF_SPACE } from './fold-letter.ts'
import { requireText } from './require-text.ts'
import { isEnding, isOneWord, stemParts } from './stem.ts'
import { isFoldedStopWord } from './stop-words.ts'

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
  const folded = foldWithMap(text, { halfSpace: 'keep' })
  const words = wordsOf(folded)
  const add = (kind: Term['kind'], token: string, first: Part, last: Part) => {
    found.push({ kind, text: token.slice(0, LONGEST), position: first.position, start: first.start, end: last.end })
  }
  for (const word of words) {
    const [first, last] = [word.parts[0] as Part, word.parts.at(-1) as Part]
    for (const part of word.parts) add('surface', part.text, part, part)
    for (const stem of stemsOf(word)) add('stem', stem.text, stem.from ?? first, stem.from ?? last)
    for (const joined of joinedOf(word)) add('joined', joined, first, last)
  }
  for (const group of neighbours(words)) {
    const [first, last] = [group[0]?.parts[0] as Part, group.at(-1)?.parts.at(-1) as Part]
    for (const joined of formsOf(group)) add('joined', joined, first, last)
  }
  return found
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
  const clauses = words.map((word) => new Set([word.stem, ...joinedOf(word)]))
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

type Part = { text: string; position: number; start: number; end: number }
/** What stands between spaces or signs, cut at half-spaces, hyphens and underscores. */
type Word = {
  parts: Part[]
  /** Nothing but a space stands before it. */
  near: boolean
  joined: string
  stem: string
  arabic: boolean
  stop: boolean
}

const LONGEST = 64
const LONGEST_QUERY = 1000
/** Two or three neighbours longer than this are never one word. */
const LONGEST_GROUP = 24
const WORD = new RegExp(`[\\p{L}\\p{N}\\p{M}]+(?:[${HALF_SPACE}_\\-.'’&@]+[\\p{L}\\p{N}\\p{M}]+)*`, 'gu')
const PART = /[0-9]+(?:\.[0-9]+)*|[\p{L}\p{M}]+|[\p{N}]+/gu
const ARABIC = /^\p{Script=Arabic}+$/u

function wordsOf(folded: Folded): Word[] {
  const words: Word[] = []
  let position = 0
  let end = 0
  for (const match of folded.text.matchAll(WORD)) {
    const parts = partsOf(folded, match[0], match.index, position)
    position += parts.length
    const near = match.index === end + 1 && folded.text[end] === ' '
    end = match.index + match[0].length
    if (parts.length > 0) words.push(wordOf(parts, near))
  }
  return words
}

function partsOf(folded: Folded, word: string, at: number, position: number): Part[] {
  if (ARABIC.test(word)) return [{ text: word, position, ...originalSpan(folded, at, at + word.length) }]
  return Array.from(word.matchAll(PART), (part, index): Part => {
    const from = at + part.index
    return {
      text: part[0].replaceAll('.', 'p'),
      position: position + index,
      ...originalSpan(folded, from, from + part[0].length),
    }
  })
}

function wordOf(parts: Part[], near: boolean): Word {
  const texts = parts.map((part) => part.text)
  const joined = texts.join('')
  return {
    parts,
    near,
    joined: withTeh(joined),
    stem: withTeh(stemParts(texts)),
    arabic: ARABIC.test(joined),
    stop: isFoldedStopWord(joined),
  }
}

/** The stem of the whole word; of a compound that dictionaries do not write as one also the stem of each part. */
function stemsOf(word: Word): { text: string; from?: Part }[] {
  const whole = { text: word.stem }
  const core = word.parts.length === 1 ? word.parts : coreOf(word)
  if (core.length === 1 || PREFIXES.has(core[0]?.text ?? '') || isOneWord(core.map((part) => part.text).join('')))
    return [whole]
  const parts = core
    .filter((part) => !isFoldedStopWord(part.text))
    .map((part) => ({ text: stemParts([part.text]), from: part }))
  return [whole, ...parts.filter((part) => part.text !== whole.text)]
}

/** The parts of a word without the endings after its half-spaces. */
function coreOf({ parts }: Word): Part[] {
  let length = parts.length
  while (length > 1 && isEnding(parts[length - 1]?.text ?? '')) length -= 1
  return parts.slice(0, length)
}

/** The word without its half-spaces, where its stem does not already say so. */
function joinedOf(word: Word): string[] {
  if (word.parts.length === 1) return word.joined === word.stem ? [] : [word.joined]
  return distinct([word.joined, withTeh(stemParts([word.joined]))]).filter((text) => text !== word.stem)
}

/** A group of neighbours written as one word, and the stem of that with and without its gaps. */
function formsOf(group: readonly Word[]): string[] {
  let joined = ''
  for (const word of group) joined += word.joined
  const forms = [withTeh(joined), withTeh(stemParts([joined]))]
  const last = group.at(-1)?.parts.at(-1)?.text ?? ''
  if (isEnding(last)) forms.push(withTeh(stemParts(group.flatMap(({ parts }) => parts.map((part) => part.text)))))
  return distinct(forms)
}

const distinct = (texts: string[]): string[] => texts.filter((text, index) => texts.indexOf(text) === index)

const TEH_NAME = /^(ای|حج|رحم|نعم|عز|نصر|قدر|حشم|برک|عنای|هدای|فضیل|شوک|ام|بقی|ثق)ه(?=ال.)/u

/** «آیةالله», «آیه‌الله» and «آیت‌الله» are one name; so with every such word before «ال». */
function withTeh(joined: string): string {
  return joined.includes('هال') ? joined.replace(TEH_NAME, '$1ت') : joined
}

const PREFIXES = new Set([
  'می',
  'نمی',
  'همی',
  'بی',
  'نا',
  'هم',
  'غیر',
  'پیش',
  'پس',
  'فرا',
  'باز',
  'ابر',
  'نیم',
  'بر',
  'در',
])
const LINKS = new Set(['و', 'اندر', 'به', 'در', 'بر', 'تا', 'از', 'الی'])

/** The pairs and triples of neighbours that may be one word in another hand. */
function* neighbours(words: Word[]): Iterable<Word[]> {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const [first, second, third] = [words[at] as Word, words[at + 1] as Word, words[at + 2]]
    if (!areNear(first, second)) continue
    const open = PREFIXES.has(first.joined)
    if (!(first.stop && second.stop) || open || isEnding(second.joined)) yield [first, second]
    if (
      !third ||
      !areNear(second, third) ||
      first.joined.length + second.joined.length + third.joined.length > LONGEST_GROUP
    )
      continue
    if (second.joined.length <= 2 || LINKS.has(second.joined) || open || isEnding(third.joined))
      yield [first, second, third]
  }
}

/** One space apart, in Arabic letters, and short enough to be one word. */
function areNear(first: Word, second: Word): boolean {
  return second.near && first.arabic && second.arabic && first.joined.length + second.joined.length <= LONGEST_GROUP
}

/** Not worth asking for: a stop word or a lone ending. */
function isWeak(word: Word): boolean {
  return word.stop || (word.parts.length === 1 && isEnding(word.joined))
}
