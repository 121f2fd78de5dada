import type { Editor } from '@tiptap/react'

/** Words of a field, and from which character on they are to be looked for. */
export interface WordsThere {
  words: string
  from: number
}

/**
 * Go to where something is missing: `decks.{id}`, `body.{block}`, `happened`… The nearest part that is there, if the very one is not.
 * Words that are there still are selected, so that what is typed next stands in their place.
 */
export function jumpToField(field: string, editor: Editor | null, sought?: WordsThere): void {
  if (field === 'body' || field.startsWith('body.')) {
    const block = field.slice('body.'.length)
    if (editor !== null) jumpToBlock(editor, block, sought)
    return
  }
  const parts = field.split('.')
  for (let length = parts.length; length > 0; length -= 1) {
    const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(parts.slice(0, length).join('.'))}"]`)
    if (place === null) continue
    place.closest('details')?.setAttribute('open', '')
    place.scrollIntoView({ block: 'center' })
    const control = place.matches('input, select, textarea')
      ? place
      : place.querySelector<HTMLElement>('input, textarea, [tabindex="0"], select')
    ;(control ?? place).focus({ preventScroll: true })
    if (control instanceof HTMLTextAreaElement) {
      const found = placeOf(control.value, sought)
      if (found !== undefined) control.setSelectionRange(found.start, found.end)
    }
    return
  }
}

function jumpToBlock(editor: Editor, block: string, sought?: WordsThere): void {
  let at: number | undefined
  editor.state.doc.descendants((node, pos) => {
    if (node.attrs.id === block) at = pos
  })
  const chain = editor.chain().focus()
  if (at === undefined) {
    chain.scrollIntoView().run()
    return
  }
  const node = editor.state.doc.nodeAt(at)
  if (node?.isTextblock) {
    const found = placeOf(node.textBetween(0, node.content.size, '', '\n'), sought)
    const last = at + node.nodeSize - 1
    chain
      .setTextSelection(found === undefined ? last : { from: at + 1 + found.start, to: at + 1 + found.end })
      .scrollIntoView()
      .run()
  } else chain.setNodeSelection(at).scrollIntoView().run()
}

/** Where the words stand: at their place, or, when the text has moved since, the first such words. */
function placeOf(text: string, sought: WordsThere | undefined): { start: number; end: number } | undefined {
  if (sought === undefined || sought.words === '') return undefined
  const { words, from } = sought
  const start = text.startsWith(words, from) ? from : text.indexOf(words)
  return start === -1 ? undefined : { start, end: start + words.length }
}
