import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { isMarked, mapPlaces, type Place } from './place-proposals.ts'

/** The proposals that the text shows. */
export interface ProposalsShown {
  places: readonly Place[]
  /** Those whose words are marked as a statement by now, and those that were dismissed. */
  hidden: ReadonlySet<string>
  current: string | null
  /** The one whose card stands open beside its words, because they were clicked. */
  opened: string | null
}

interface Shown extends ProposalsShown {
  dismissed: ReadonlySet<string>
  decorations: DecorationSet
}

/** What a transaction can say about the proposals. */
export interface ShowProposals {
  places?: readonly Place[]
  dismissed?: ReadonlySet<string>
  current?: string | null
  opened?: string | null
}

export const proposalsShownKey = new PluginKey<Shown>('proposalsShown')

/** Words that were proposed as statements stand over quiet dots. They are no marks: the draft that is saved knows nothing of them. */
export const ProposalsInText = Extension.create({
  name: 'proposalsInText',
  addProseMirrorPlugins: () => [proposalsInText()],
})

export function proposalsInText(): Plugin<Shown> {
  return new Plugin<Shown>({
    key: proposalsShownKey,
    state: {
      init: (_, { doc }) => shown(doc, { places: [], dismissed: new Set(), current: null, opened: null }),
      apply: (tr, before) => {
        const told = tr.getMeta(proposalsShownKey) as ShowProposals | undefined
        if (told === undefined && !tr.docChanged) return before
        const places = tr.docChanged ? mapPlaces(before.places, tr.mapping) : before.places
        const { dismissed, current, opened } = before
        return shown(tr.doc, { places, dismissed, current, opened, ...told })
      },
    },
    props: {
      decorations: (state) => proposalsShownKey.getState(state)?.decorations,
      handleClick: (view, pos) => {
        const key = proposalAt(view.state, pos)
        const told: ShowProposals = key === null ? { opened: null } : { current: key, opened: key }
        if (told.opened !== proposalsShownKey.getState(view.state)?.opened || key !== null)
          view.dispatch(view.state.tr.setMeta(proposalsShownKey, told))
        return false
      },
    },
  })
}

/** The proposal whose words stand here. */
export function proposalAt(state: EditorState, pos: number): string | null {
  const all = proposalsShownKey.getState(state)
  const here = all?.places.filter(({ key, words }) => !all.hidden.has(key) && words.from <= pos && pos <= words.to)
  return here?.at(-1)?.key ?? null
}

function shown(doc: Node, given: Required<ShowProposals>): Shown {
  const { places, dismissed, current, opened } = given
  const marked = places.filter(({ words }) => isMarked(doc, words)).map(({ key }) => key)
  const hidden = new Set([...dismissed, ...marked])
  const open = places.filter(({ key }) => !hidden.has(key))
  const decorations = open.map(({ key, words }) =>
    Decoration.inline(words.from, words.to, {
      class: key === current ? 'proposal-words proposal-current' : 'proposal-words',
    }),
  )
  const isOpen = open.some(({ key }) => key === opened)
  return {
    places,
    dismissed,
    hidden,
    current,
    opened: isOpen ? opened : null,
    decorations: DecorationSet.create(doc, decorations),
  }
}
