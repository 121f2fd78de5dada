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
const passagesTried = 4

/**
 * The passage of a text that says most of what was asked for, marked, with «…» where it was cut. Where nothing is found (a word that only the
 * headline has), its beginning.
 */
export function markPassage(blocks: readonly string[], wanted: Wanted): MarkedText {
  for (const { block, at } of likely(blocks, wanted).slice(0, passagesTried)) {
    const passage = markText(windowOf(block, at), wanted)
    if (passage.marks.length > 0) return passage
  }
  return { text: windowOf(blocks[0] ?? '', 0), marks: [] }
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
    if (places.length === asked.length) break
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

/** A stretch of a text around a place, cut between words. */
function windowOf(text: string, at: number): string {
  if (text.length <= passageLength + before) return text.replaceAll('\n', ' ')
  const from = at <= before ? 0 : afterSpace(text, at - before)
  const to = from + passageLength >= text.length ? text.length : afterSpace(text, from + passageLength)
  const cut = text.slice(from, to).trim().replaceAll('\n', ' ')
  return `${from === 0 ? '' : '… '}${cut}${to === text.length ? '' : ' …'}`
}

function afterSpace(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space === -1 || space > at + 40 ? at : space + 1
}
