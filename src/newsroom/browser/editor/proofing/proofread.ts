import { foldKey } from '#persian/fold.ts'
import { repair, type Edit, type RuleName } from '#persian/repair.ts'

/** One thing that could be better, for an editor to accept or reject. */
export interface Suggestion extends Edit {
  /** The words it touches, before and after. */
  shown: { before: string; after: string }
  /** The word that can be left alone for ever; null where it is not about a word. */
  word: string | null
}

/** What an office has said of its words: as typed, in any spacing. */
export type Exceptions = readonly string[]

/** Rules about how a word is written, as against marks, spaces and digits. */
const aboutWords: ReadonlySet<RuleName> = new Set<RuleName>([
  'half-space-missing',
  'half-space-for-space',
  'half-space-stray',
  'half-space-mute',
  'ending-joined',
  'letter',
  'heh-ye',
  'hamza',
  'tanvin',
])
const longestWord = 60

type Protected = readonly (readonly [number, number])[]

/** Reads texts for everything that `repair` at level full would change, but for the words that the office writes its own way. */
export function proofreadingFor(exceptions: Exceptions): (text: string, protect: Protected) => Suggestion[] {
  const kept = new Set(exceptions.map((word) => foldKey(word)))
  return (text, protect) =>
    repair(text, { level: 'full', protect, keepWords: exceptions })
      .edits.map((edit) => ({ ...edit, shown: shownIn(text, edit), word: wordIn(text, edit) }))
      .filter(({ word }) => word === null || !kept.has(foldKey(word)))
}

function shownIn(text: string, edit: Edit): Suggestion['shown'] {
  const { start, end } = widened(text, edit, /\S/)
  const before = text.slice(start, end)
  return { before, after: before.slice(0, edit.start - start) + edit.after + before.slice(edit.end - start) }
}

function wordIn(text: string, edit: Edit): string | null {
  if (!aboutWords.has(edit.rule)) return null
  const { start, end } = widened(text, edit, /[\p{L}\p{M}\u200c]/u)
  const word = text.slice(start, end).trim()
  return word.length > longestWord || foldKey(word) === '' ? null : word
}

/** The edit's stretch with all letters of this kind around it. */
function widened(text: string, edit: Edit, kind: RegExp): { start: number; end: number } {
  let { start, end } = edit
  while (start > 0 && kind.test(text[start - 1] ?? '')) start -= 1
  while (end < text.length && kind.test(text[end] ?? '')) end += 1
  return { start, end }
}
