import type { Editor } from '@tiptap/react'
import { showHalfSpacesKey } from './half-space.ts'

/** What the toolbar shows of where the cursor stands. */
export function readTools({ editor }: { editor: Editor }) {
  const { parent } = editor.state.selection.$from
  return {
    block: parent.type.name === 'heading' ? (parent.attrs.level as 2 | 3) : ('paragraph' as const),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    link: editor.isActive('link'),
    foreign: editor.isActive('foreign'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    mayUndo: editor.can().undo(),
    mayRedo: editor.can().redo(),
    showsHalfSpaces: showHalfSpacesKey.getState(editor.state) ?? false,
  }
}
