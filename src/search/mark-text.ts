import { findTerms } from '#persian/find-terms.ts'
import { fold } from '#persian/fold.ts'
import { mergeSpans, type Span } from '#persian/merge-spans.ts'
import { terms } from '#persian/terms.ts'

/** A text and what of it answers the query, in UTF-16 units of the text as its author wrote it. */
export interface MarkedText {
  text: string
  marks: Span[]
}

/** What is to be marked: terms of the index, and phrases as folded words. */
export interface Wanted {
  clauses: readonly (readonly string[])[]
  phrases: readonly (readonly string[])[]
}

/** Mark what of a text answers. */
export function markText(text: string, wanted: Wanted): MarkedText {
  const found = findTerms(text, new Set(wanted.clauses.flat()))
  return { text, marks: mergeSpans([...found, ...phrasesIn(text, wanted.phrases)]) }
}

function phrasesIn(text: string, phrases: Wanted['phrases']): Span[] {
  if (phrases.length === 0) return []
  const spans: Span[] = []
  const surface = terms(text).filter((term) => term.kind === 'surface')
  for (const phrase of phrases)
    for (let at = 0; at + phrase.length <= surface.length; at += 1) {
      if (!phrase.every((word, index) => surface[at + index]?.text === word)) continue
      spans.push({ start: surface[at]?.start ?? 0, end: surface[at + phrase.length - 1]?.end ?? 0 })
    }
  return spans
}

const before = 90
const passageLength = 260
/** Characters of a text that are looked through word by word, and of one block. */
const lookedThrough = 8000
const lookedThroughOfBlock = 3000

/**
 * The passage of a text that says most of what was asked for, marked, with «…» where it was cut. Where nothing is found (a word that only the
 * headline has), its beginning.
 */
export function markPassage(blocks: readonly string[], wanted: Wanted): MarkedText {
  const asked = [...wanted.clauses, ...wanted.phrases.map((phrase) => [phrase.join('')])]
  const partial: Likely[] = []
  let left = lookedThrough
  const passageOf = (likely: Likely): MarkedText | undefined => {
    if (left <= 0) return undefined
    const { part, cut } = partOf(likely)
    left -= part.length
    const { marks } = markText(part, wanted)
    return marks.length === 0 ? undefined : cropped({ text: part, marks }, cut)
  }
  for (const block of blocks) {
    const likely = asWritten(block, asked)
    const found = likely === undefined ? undefined : passageOf(likely)
    if (found !== undefined) return found
  }
  for (const block of blocks) {
    const likely = lookInto(block, asked)
    if (likely.met > 0 && likely.met < asked.length) partial.push(likely)
    const found = likely.met === asked.length ? passageOf(likely) : undefined
    if (found !== undefined) return found
  }
  for (const likely of partial.toSorted((a, b) => b.met - a.met)) {
    const found = passageOf(likely)
    if (found !== undefined) return found
  }
  const { part, cut } = partOf({ block: blocks[0] ?? '', at: 0, met: 0 })
  return cropped({ text: part, marks: [] }, cut)
}

/** A block, how many of the clauses have their letters in it, and about where the first of them stands. */
interface Likely {
  block: string
  at: number
  met: number
}

/** Where a block has all that is asked for letter for letter, as most texts have it: to fold a text takes a hundred times as long. */
function asWritten(block: string, asked: readonly (readonly string[])[]): Likely | undefined {
  let at = block.length
  for (const clause of asked) {
    const first = firstPlace(block, clause, beginningWord)
    if (first === -1) return undefined
    at = Math.min(at, first)
  }
  return { block, at, met: asked.length }
}

/** Where a word of the text begins with these letters, or -1. */
function beginningWord(text: string, letters: string): number {
  let at = text.indexOf(letters)
  while (at > 0 && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at - 1))) at = text.indexOf(letters, at + 1)
  return at
}

function lookInto(block: string, asked: readonly (readonly string[])[]): Likely {
  // Of what parts letters, only this stands within a term.
  const letters = fold(block, { halfSpace: 'nothing' }).replace(/[ _\-.'&@]+/g, '')
  const places = asked.map((clause) => firstPlace(letters, clause, placeOf)).filter((place) => place !== -1)
  const at = Math.round((Math.min(...places, letters.length) / Math.max(1, letters.length)) * block.length)
  return { block, at, met: places.length }
}

/** So much of a block as is looked through. */
function partOf({ block, at }: Likely): { part: string; cut: { hasBefore: boolean; hasAfter: boolean } } {
  const from = block.length <= lookedThroughOfBlock ? 0 : afterSpace(block, Math.max(0, at - lookedThroughOfBlock / 2))
  const part = block.slice(from, from + lookedThroughOfBlock)
  return { part, cut: { hasBefore: from > 0, hasAfter: from + part.length < block.length } }
}

const placeOf = (text: string, letters: string): number => text.indexOf(letters)

/** Where the first of the terms stands, as `find` finds each of them, or -1. */
function firstPlace(text: string, clause: readonly string[], find: typeof placeOf): number {
  let first = -1
  for (const term of clause) {
    const at = find(text, term)
    if (at !== -1 && (first === -1 || at < first)) first = at
  }
  return first
}

/** A stretch of a marked text around its first mark, cut between words. */
function cropped({ text, marks }: MarkedText, whole: { hasBefore: boolean; hasAfter: boolean }): MarkedText {
  const at = marks[0]?.start ?? 0
  const isShort = text.length <= passageLength + before
  const from = isShort || at <= before ? 0 : Math.min(at, afterSpace(text, at - before))
  const to = isShort || from + passageLength >= text.length ? text.length : afterSpace(text, from + passageLength)
  const head = from > 0 || whole.hasBefore ? '… ' : ''
  const tail = to < text.length || whole.hasAfter ? ' …' : ''
  const moved = marks
    .filter((mark) => mark.start >= from && mark.start < to)
    .map(({ start, end }) => ({ start: start - from + head.length, end: Math.min(end, to) - from + head.length }))
  return { text: `${head}${text.slice(from, to).trimEnd().replaceAll('\n', ' ')}${tail}`, marks: moved }
}

function afterSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 || space > at + 40 ? at : space + 1
}
