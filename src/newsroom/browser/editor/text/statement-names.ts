import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** What the text shows of its statements: who speaks in each that the document knows, and which one is looked at. */
export interface StatementsShown {
  names: ReadonlyMap<string, string>
  current: string | null
}

export const statementsShownKey = new PluginKey<{ shown: StatementsShown; decorations: DecorationSet }>(
  'statementsShown',
)

const nothing: StatementsShown = { names: new Map(), current: null }

/** The names of who speaks stand in the margin of the block where a statement begins; the one looked at is lit. */
export const StatementNames = Extension.create({
  name: 'statementNames',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: statementsShownKey,
      state: {
        init: (_, { doc }) => ({ shown: nothing, decorations: decorate(doc, nothing) }),
        apply: (tr, before) => {
          const given = tr.getMeta(statementsShownKey) as StatementsShown | undefined
          if (given === undefined && !tr.docChanged) return before
          const shown = given ?? before.shown
          return { shown, decorations: decorate(tr.doc, shown) }
        },
      },
      props: { decorations: (state) => statementsShownKey.getState(state)?.decorations },
    }),
  ],
})

function decorate(doc: Node, { names, current }: StatementsShown): DecorationSet {
  const found: Decoration[] = []
  const begun = new Set<string>()
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return
    const here: string[] = []
    block.forEach((inline, offset) => {
      const from = pos + 1 + offset
      for (const id of statementsOn(inline)) {
        if (!begun.has(id)) here.push(names.get(id) ?? '')
        begun.add(id)
        if (id === current) found.push(Decoration.inline(from, from + inline.nodeSize, { class: 'statement-current' }))
        if (!names.has(id)) found.push(Decoration.inline(from, from + inline.nodeSize, { class: 'statement-unknown' }))
      }
    })
    const speakers = [...new Set(here.filter((name) => name !== ''))].join(' · ')
    if (speakers !== '') found.push(Decoration.node(pos, pos + block.nodeSize, { 'data-speakers': speakers }))
    return false
  })
  return DecorationSet.create(doc, found)
}

export const statementsOn = (inline: Node): string[] =>
  inline.marks.filter((mark) => mark.type.name === 'statement').map((mark) => String(mark.attrs.id))

/** The statements that the document knows. */
export const knownStatements = (state: EditorState): ReadonlySet<string> =>
  new Set(statementsShownKey.getState(state)?.shown.names.keys())
