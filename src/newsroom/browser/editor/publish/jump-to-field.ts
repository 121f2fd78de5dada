import type { Editor } from '@tiptap/react'

/** Go to where something is missing: `decks.{id}`, `body.{block}`, `happened`… The nearest part that is there, if the very one is not. */
export function jumpToField(field: string, editor: Editor | null): void {
  if (field === 'body' || field.startsWith('body.')) {
    const block = field.slice('body.'.length)
    if (editor !== null) jumpToBlock(editor, block)
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
    return
  }
}

function jumpToBlock(editor: Editor, block: string): void {
  let at: number | undefined
  editor.state.doc.descendants((node, pos) => {
    if (node.attrs.id === block) at = pos
  })
  const chain = editor.chain().focus()
  if (at === undefined) chain.scrollIntoView().run()
  else if (editor.state.doc.nodeAt(at)?.isTextblock)
    chain
      .setTextSelection(at + (editor.state.doc.nodeAt(at)?.nodeSize ?? 2) - 1)
      .scrollIntoView()
      .run()
  else chain.setNodeSelection(at).scrollIntoView().run()
}
