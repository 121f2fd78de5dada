import { diffArrays } from 'diff'
import type { DraftContent } from '#record/draft-content.ts'
import { linesOf, type Line } from './lines-of.ts'

export interface Piece {
  kind: 'same' | 'added' | 'removed'
  text: string
}
export interface ComparedLine {
  key: string
  label: string
  /** `form`: the words are the same and their marks, level or order are not. */
  state: 'same' | 'changed' | 'added' | 'removed' | 'form'
  pieces: Piece[]
}

/**
 * Two contents line by line and, in a line, word by word. A block is known by its id wherever it stands; what was taken out stands where it
 * stood. A word holds its half-spaces.
 */
export function compareContents(before: DraftContent, after: DraftContent): ComparedLine[] {
  const old = linesOf(before)
  const now = linesOf(after)
  const oldByKey = new Map(old.map((line) => [line.key, line]))
  const nowKeys = new Set(now.map((line) => line.key))
  const compared = now.map((line) => compareLine(oldByKey.get(line.key), line))
  for (const [at, line] of old.entries()) {
    if (nowKeys.has(line.key)) continue
    const above = old.slice(0, at).findLast((each) => compared.some(({ key }) => key === each.key))
    const place = above === undefined ? 0 : compared.findIndex(({ key }) => key === above.key) + 1
    compared.splice(place, 0, {
      key: line.key,
      label: line.label,
      state: 'removed',
      pieces: [{ kind: 'removed', text: line.text }],
    })
  }
  return compared.filter((line) => line.pieces.some(({ text }) => text !== ''))
}

export const isSame = (lines: ComparedLine[]): boolean => lines.every((line) => line.state === 'same')

function compareLine(before: Line | undefined, { key, label, text, form }: Line): ComparedLine {
  if (before === undefined) return { key, label, state: 'added', pieces: [{ kind: 'added', text }] }
  if (before.text === text)
    return { key, label, state: before.form === form ? 'same' : 'form', pieces: [{ kind: 'same', text }] }
  return { key, label, state: 'changed', pieces: diffWords(before.text, text) }
}

/** What was taken out and what came in, word by word. */
export function diffWords(before: string, after: string): Piece[] {
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }))
}

/** Words with their half-spaces and marks, and between them spaces and signs one by one. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}\u0640\u200c\u200d]+|\s+|[^\s]/gu) ?? []
