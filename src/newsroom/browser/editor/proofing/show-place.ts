import type { Editor } from '@tiptap/react'
import type { Found } from './proofreader.ts'

const name = 'proofing'

/** Light up where a suggestion stands in the text, in browsers that can; null puts the light out. */
export function lightUp(editor: Editor | null, found: Found | null): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return
  CSS.highlights.delete(name)
  const span = editor === null || found === null ? undefined : spanOf(editor, found)
  if (editor === null || span === undefined) return
  const range = document.createRange()
  const from = editor.view.domAtPos(span.from)
  const to = editor.view.domAtPos(span.to)
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  CSS.highlights.set(name, new Highlight(range))
}

/** Go to a suggestion's words, and select them. */
export function goTo(editor: Editor | null, found: Found): void {
  const { place } = found.part
  if (place.kind === 'block') {
    const span = editor === null ? undefined : spanOf(editor, found)
    if (span !== undefined) editor?.chain().focus().setTextSelection(span).scrollIntoView().run()
    return
  }
  const field = place.kind === 'lead' ? 'lead' : `decks.${place.id}`
  const input = document.querySelector<HTMLTextAreaElement>(`[data-field="${CSS.escape(field)}"]`)
  const { start, end } = wordsOf(found)
  input?.focus()
  input?.setSelectionRange(start, end)
  input?.scrollIntoView({ block: 'nearest' })
}

function spanOf(editor: Editor, found: Found): { from: number; to: number } | undefined {
  const { place } = found.part
  if (place.kind !== 'block' || editor.isDestroyed) return undefined
  const { start, end } = wordsOf(found)
  let span: { from: number; to: number } | undefined
  editor.state.doc.descendants((node, pos) => {
    if (node.isTextblock && node.attrs.id === place.id && pos + 1 + end <= pos + node.nodeSize - 1)
      span = { from: pos + 1 + start, to: pos + 1 + end }
  })
  return span
}

/** The words around the place, so that a place between two letters can be seen. */
function wordsOf({ part, suggestion }: Found): { start: number; end: number } {
  const from = part.text.lastIndexOf(suggestion.shown.before, suggestion.start)
  if (from === -1) return { start: suggestion.start, end: suggestion.end }
  return { start: from, end: from + suggestion.shown.before.length }
}
