import { fold } from '#persian/fold.ts'
import { terms } from '#persian/terms.ts'

/** A text and what of it answers the query, in UTF-16 units of the text as its author wrote it. */
export interface MarkedText {
  text: string
  marks: { start: number; end: number }[]
}

/** What is to be marked: terms of the index, and phrases as folded words. */
export interface Wanted {
  clauses: readonly (readonly string[])[]
  phrases: readonly (readonly string[])[]
}

/** Mark what of a text answers. */
export function markText(text: string, wanted: Wanted): MarkedText {
  const asked = new Set(wanted.clauses.flat())
  const all = terms(text)
  const spans = all
    .filter((term) => term.kind !== 'surface' && asked.has(term.text))
    .map(({ start, end }) => ({ start, end }))
  const surface = all.filter((term) => term.kind === 'surface')
  for (const phrase of wanted.phrases)
    for (let at = 0; at + phrase.length <= surface.length; at += 1) {
      if (!phrase.every((word, index) => surface[at + index]?.text === word)) continue
      spans.push({ start: surface[at]?.start ?? 0, end: surface[at + phrase.length - 1]?.end ?? 0 })
    }
  return { text, marks: merged(spans) }
}

function merged(spans: { start: number; end: number }[]): { start: number; end: number }[] {
  const whole: { start: number; end: number }[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole
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
  let left = lookedThrough
  for (const { block, at } of likely(blocks, wanted)) {
    if (left <= 0) break
    const from =
      block.length <= lookedThroughOfBlock ? 0 : afterSpace(block, Math.max(0, at - lookedThroughOfBlock / 2))
    const part = block.slice(from, from + lookedThroughOfBlock)
    left -= part.length
    const { marks } = markText(part, wanted)
    if (marks.length > 0)
      return cropped({ text: part, marks }, { hasBefore: from > 0, hasAfter: from + part.length < block.length })
  }
  const start = blocks[0] ?? ''
  return cropped(
    { text: start.slice(0, lookedThroughOfBlock), marks: [] },
    { hasBefore: false, hasAfter: start.length > lookedThroughOfBlock },
  )
}

/** Blocks in which the letters of a term stand, those with the most clauses first, and about where. */
function likely(blocks: readonly string[], { clauses, phrases }: Wanted): { block: string; at: number }[] {
  const asked = [...clauses, ...phrases.map((phrase) => [phrase.join('')])]
  const found: { block: string; at: number; met: number }[] = []
  for (const block of blocks) {
    const letters = fold(block, { halfSpace: 'nothing' }).replace(/[^\p{L}\p{N}\p{M}]+/gu, '')
    const places = asked.map((clause) => firstPlace(letters, clause)).filter((place) => place !== -1)
    if (places.length === 0) continue
    const at = Math.round((Math.min(...places) / Math.max(1, letters.length)) * block.length)
    found.push({ block, at, met: places.length })
  }
  return found.toSorted((a, b) => b.met - a.met)
}

function firstPlace(letters: string, clause: readonly string[]): number {
  let first = -1
  for (const term of clause) {
    const at = letters.indexOf(term)
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
