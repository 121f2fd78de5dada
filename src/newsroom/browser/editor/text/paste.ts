import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { cleanPasted } from './clean-pasted.ts'
import { cleanPastedHtml, countPictures } from './clean-pasted-html.ts'
import { repairRange, type Repairing } from './repair-range.ts'
import { knownStatements } from './statement-names.ts'

export interface PasteOptions {
  /** The repair of the text's language, loaded when first needed; undefined where there is none. */
  loadRepair: (() => Promise<Repairing>) | undefined
  onRepaired: (count: number) => void
  onPicturesLeft: (count: number) => void
}

interface Stretch {
  from: number
  to: number
}
const key = new PluginKey<Stretch | null>('pastedStretch')

/** Clean what is pasted, then repair its Persian in one step of its own, so that one undo takes back the repair and a second the paste. */
export const Paste = Extension.create<PasteOptions>({
  name: 'pasteClean',
  addOptions: () => ({
    loadRepair: undefined,
    onRepaired: () => {},
    onPicturesLeft: () => {},
  }),
  addProseMirrorPlugins() {
    return [pastePlugin(this.options)]
  },
})

function pastePlugin(options: PasteOptions): Plugin<Stretch | null> {
  return new Plugin<Stretch | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, stretch) => {
        if (tr.getMeta(key) === 'done') return null
        if (tr.getMeta('paste') === true && tr.docChanged) return pastedIn(tr)
        return stretch === null ? null : { from: tr.mapping.map(stretch.from, -1), to: tr.mapping.map(stretch.to, 1) }
      },
    },
    props: {
      transformPasted: (slice, view) =>
        view.dragging?.move === true ? slice : cleanPasted(slice, knownStatements(view.state)),
      transformPastedHTML: (html) => {
        const pictures = html.includes('data-pm-slice') ? 0 : countPictures(html)
        if (pictures > 0) options.onPicturesLeft(pictures)
        return cleanPastedHtml(html)
      },
    },
    view: () => {
      let isUnderWay = false
      return {
        update: (view) => {
          if (options.loadRepair === undefined || isUnderWay || !key.getState(view.state)) return
          isUnderWay = true
          void options
            .loadRepair()
            .then((repairing) => repairPasted(view, repairing, options))
            .catch(() => undefined)
            .finally(() => {
              isUnderWay = false
            })
        },
      }
    },
  })
}

/** The stretch of the new document that a paste brought. */
function pastedIn(tr: Transaction): Stretch {
  let from = tr.doc.content.size
  let to = 0
  tr.mapping.maps.forEach((map, index) => {
    map.forEach((...[, , newFrom, newTo]) => {
      const later = tr.mapping.slice(index + 1)
      from = Math.min(from, later.map(newFrom, -1))
      to = Math.max(to, later.map(newTo, 1))
    })
  })
  return { from, to }
}

function repairPasted(view: EditorView, repairing: Repairing, options: PasteOptions): void {
  const stretch = view.isDestroyed ? null : key.getState(view.state)
  if (!stretch) return
  const tr = view.state.tr
  const count = repairRange(tr, stretch, repairing)
  view.dispatch((count > 0 ? closeHistory(tr) : tr).setMeta(key, 'done'))
  if (count > 0) options.onRepaired(count)
}
