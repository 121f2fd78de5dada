import type { Editor } from '@tiptap/react'
import { closeHistory, undoDepth } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { narrowed, textOf } from '../text/repair-range.ts'
import type { Writer } from '../saving/writer.ts'
import type { Place } from './parts-of.ts'
import type { Found } from './proofreader.ts'

/** One stretch of a part's text, and what comes in its place. */
interface Change {
  start: number
  end: number
  before: string
  after: string
}
/** What is done to one part, which must still read `text`. */
interface PartChange {
  place: Place
  text: string
  changes: Change[]
}
interface Desk {
  editor: Editor
  writer: Writer
}

export interface Applied {
  /** How many suggestions were made. */
  count: number
  /** Take all of them back; false when some of it changed since and stays. */
  undo: () => boolean
}

/**
 * Make suggestions in the version, all in one step: one undo of the editor takes back what happened in the text, and `undo` takes back all of
 * it, decks and lead as well. Marks stay on their words and blocks keep their ids. What does not read any more as it was read is left alone.
 */
export function applySuggestions(desk: Desk, chosen: readonly Found[]): Applied {
  const asked = byPart(chosen)
  const done = make(desk, asked)
  const after = { doc: desk.editor.state.doc, depth: undoDepth(desk.editor.state) }
  const undo = (): boolean => {
    const back = done.map(inverse)
    const inText = back.filter(({ place }) => place.kind === 'block')
    const now = desk.editor.state
    const isLast = !desk.editor.isDestroyed && now.doc.eq(after.doc) && undoDepth(now) === after.depth
    if (inText.length > 0 && isLast && desk.editor.commands.undo())
      return (
        make(
          desk,
          back.filter((each) => !inText.includes(each)),
        ).length ===
        back.length - inText.length
      )
    return make(desk, back).length === back.length
  }
  return { count: done.reduce((sum, { changes }) => sum + changes.length, 0), undo }
}

function byPart(chosen: readonly Found[]): PartChange[] {
  const parts = new Map<string, PartChange>()
  for (const { part, suggestion } of chosen) {
    const change = parts.get(part.key) ?? { place: part.place, text: part.text, changes: [] }
    change.changes.push(narrowed(suggestion))
    parts.set(part.key, change)
  }
  return [...parts.values()].map((each) => ({ ...each, changes: each.changes.toSorted((a, b) => a.start - b.start) }))
}

/** Make what can be made, and return it. */
function make({ editor, writer }: Desk, asked: readonly PartChange[]): PartChange[] {
  const inText = makeInText(editor, asked)
  const around = asked.filter(({ place, text }) => textAt(writer, place) === text)
  const changed = new Map(
    around.map((each) => [each.place.kind === 'deck' ? each.place.id : 'lead', changedText(each)]),
  )
  if (around.length > 0) {
    const { decks, lead } = writer.read().content
    writer.change({
      decks: decks.map((deck) => ({ ...deck, text: changed.get(deck.id) ?? deck.text })),
      lead: changed.get('lead') ?? lead,
    })
  }
  return [...inText, ...around]
}

function makeInText(editor: Editor, asked: readonly PartChange[]): PartChange[] {
  if (editor.isDestroyed) return []
  const tr = editor.state.tr
  const wanted = new Map(asked.flatMap((each) => (each.place.kind === 'block' ? [[each.place.id, each] as const] : [])))
  const done = textBlocks(tr.doc).flatMap(({ node, pos }) => {
    const part = wanted.get(node.attrs.id as string)
    return part !== undefined && textOf(node) === part.text ? [{ part, pos }] : []
  })
  for (const { part, pos } of done.toReversed())
    for (const change of part.changes.toReversed()) replaceAt(tr, pos + 1, change)
  if (done.length > 0) editor.view.dispatch(closeHistory(tr))
  return done.map(({ part }) => part)
}

function replaceAt(tr: Transaction, at: number, { start, end, after }: Change): void {
  if (after === '') tr.delete(at + start, at + end)
  else tr.insertText(after, at + start, at + end)
}

function textBlocks(doc: Node): { node: Node; pos: number }[] {
  const blocks: { node: Node; pos: number }[] = []
  doc.descendants((node, pos) => {
    if (node.isTextblock) blocks.push({ node, pos })
  })
  return blocks
}

function textAt(writer: Writer, place: Place): string | undefined {
  const { decks, lead } = writer.read().content
  if (place.kind === 'lead') return lead
  return place.kind === 'deck' ? decks.find(({ id }) => id === place.id)?.text : undefined
}

function changedText({ text, changes }: PartChange): string {
  let out = ''
  let at = 0
  for (const { start, end, after } of changes) {
    out += text.slice(at, start) + after
    at = end
  }
  return out + text.slice(at)
}

function inverse(part: PartChange): PartChange {
  let moved = 0
  const changes = part.changes.map(({ start, end, before, after }) => {
    const from = start + moved
    moved += after.length - (end - start)
    return { start: from, end: from + after.length, before: after, after: before }
  })
  return { place: part.place, text: changedText(part), changes }
}
