import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Node } from '@tiptap/pm/model'

export const halfSpace = '\u200c'

const key = new PluginKey<boolean>('showHalfSpaces')

/** Shift+Space and Ctrl/Cmd+Shift+2 type a half-space, as keyboards for Persian do; on demand every one of them is shown. */
export const HalfSpace = Extension.create({
  name: 'halfSpace',
  addKeyboardShortcuts() {
    const type = () =>
      this.editor.commands.command(({ tr }) => {
        tr.insertText(halfSpace).scrollIntoView()
        return true
      })
    return { 'Shift-Space': type, 'Mod-Shift-2': type }
  },
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key,
      state: {
        init: () => false,
        apply: (tr, isShown) => (tr.getMeta(key) as boolean | undefined) ?? isShown,
      },
      props: {
        decorations: (state) => (key.getState(state) ? shown(state.doc) : null),
      },
    }),
  ],
})

/** What to hand a transaction as meta so that half-spaces are shown or not. */
export const showHalfSpacesKey = key

function shown(doc: Node): DecorationSet {
  const found: Decoration[] = []
  doc.descendants((node, pos) => {
    if (!node.isText) return
    for (let at = node.text?.indexOf(halfSpace) ?? -1; at !== -1; at = node.text?.indexOf(halfSpace, at + 1) ?? -1)
      found.push(Decoration.inline(pos + at, pos + at + 1, { class: 'half-space' }))
  })
  return DecorationSet.create(doc, found)
}
