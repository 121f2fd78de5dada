import { useEditorState, type Editor } from '@tiptap/react'
import { announce } from '../../parts/announce.tsx'
import { say } from '../../words/say.ts'
import { moveInGallery } from './commands.ts'

export interface PlaceInGallery {
  index: number
  count: number
  /** One place earlier (-1) or later (1). */
  move: (by: -1 | 1) => void
  /** The whole gallery. */
  removeAll: () => void
}

/** Where a figure stands in its gallery; undefined for one that stands alone. */
export function usePlaceInGallery(editor: Editor, getPos: () => number | undefined): PlaceInGallery | undefined {
  const place = useEditorState({ editor, selector: () => placeAt(editor, getPos()) })
  if (place === undefined) return undefined
  return {
    ...place,
    move(by) {
      const at = getPos()
      if (at === undefined || !moveInGallery(editor, at, by)) return
      announce(say('gallery.moved', { place: place.index + by + 1, count: place.count }))
    },
    removeAll() {
      const at = getPos()
      if (at === undefined) return
      const found = editor.state.doc.resolve(at)
      editor.commands.deleteRange({ from: found.before(), to: found.after() })
    },
  }
}

function placeAt(editor: Editor, at: number | undefined): { index: number; count: number } | undefined {
  if (at === undefined || at > editor.state.doc.content.size) return undefined
  const found = editor.state.doc.resolve(at)
  if (found.parent.type.name !== 'gallery') return undefined
  return { index: found.index(), count: found.parent.childCount }
}
