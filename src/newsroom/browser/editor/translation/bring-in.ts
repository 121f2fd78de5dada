import type { Editor } from '@tiptap/react'
import type { Node } from '@tiptap/pm/model'
import type { TextOfBlock } from '#record/left-out.ts'

/** Put a paragraph of the source into the text to be translated there: after the one that it follows in the source. */
export function bringIn(editor: Editor, { missing, order }: { missing: TextOfBlock; order: TextOfBlock[] }): void {
  const before = order.slice(
    0,
    order.findIndex((one) => one.block === missing.block),
  )
  const at = placeAfter(
    editor.state.doc,
    before.map((one) => one.block),
  )
  const paragraph = {
    type: 'paragraph',
    attrs: { id: missing.block },
    content: [{ type: 'text', text: missing.text }],
  }
  editor
    .chain()
    .insertContentAt(at, paragraph)
    .setTextSelection({ from: at + 1, to: at + 1 + missing.text.length })
    .scrollIntoView()
    .focus()
    .run()
}

/** Behind the last of these blocks that stands in the text, outside of any list or quotation; at the beginning where none does. */
export function placeAfter(doc: Node, blocks: string[]): number {
  const wanted = new Set(blocks)
  let place = 0
  doc.forEach((top, offset) => {
    let isIt = wanted.has(String(top.attrs.id))
    top.descendants((node) => {
      isIt ||= wanted.has(String(node.attrs.id))
    })
    if (isIt) place = offset + top.nodeSize
  })
  return place
}
