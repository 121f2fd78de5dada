import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { newBlockId } from './block-id.ts'

interface Placed {
  node: Node
  pos: number
}

/**
 * Every paragraph, heading and figure has an id of its own that stays with its words: through typing, joining, and becoming another kind
 * of block. What is new (a split's other half, what was pasted) gets a new one.
 */
export const KeepBlockIds = Extension.create({
  name: 'keepBlockIds',
  addProseMirrorPlugins: () => [keepBlockIds()],
})

export function keepBlockIds(): Plugin {
  return new Plugin({
    key: new PluginKey('keepBlockIds'),
    appendTransaction: (transactions, before, after) =>
      transactions.some((each) => each.docChanged) ? mendIds(transactions, before, after) : null,
  })
}

function mendIds(transactions: readonly Transaction[], before: EditorState, after: EditorState): Transaction | null {
  const { owners, homeless } = settle(after.doc)
  if (homeless.length === 0) return null
  const mending = after.tr
  const old = oldBlocks(before.doc)
  const back = new Mapping(transactions.flatMap((each) => each.mapping.maps)).invert()
  for (const block of homeless) {
    const swapped = pushedDown(after.doc, block, old)
    const id = swapped?.id ?? orphanAt(before.doc, back.map(block.pos), owners) ?? newBlockId()
    if (swapped !== undefined) {
      const fresh = newBlockId()
      mending.setNodeAttribute(swapped.above, 'id', fresh)
      owners.add(fresh)
    }
    owners.add(id)
    mending.setNodeAttribute(block.pos, 'id', id)
  }
  return mending
}

/** Who keeps the id they have, and who has none or one that another keeps. Of two the one with words keeps it. */
function settle(doc: Node): { owners: Set<string>; homeless: Placed[] } {
  const byId = new Map<string, Placed[]>()
  const homeless: Placed[] = []
  doc.descendants((node, pos) => {
    if (!carriesId(node)) return
    const id = node.attrs.id as string | null
    if (id === null) homeless.push({ node, pos })
    else byId.set(id, [...(byId.get(id) ?? []), { node, pos }])
  })
  for (const claimants of byId.values()) {
    const keeper = claimants.find(({ node }) => node.content.size > 0) ?? claimants[0]
    homeless.push(...claimants.filter((each) => each !== keeper))
  }
  return { owners: new Set(byId.keys()), homeless: homeless.sort((a, b) => a.pos - b.pos) }
}

const carriesId = (node: Node): boolean => 'id' in node.attrs

function oldBlocks(doc: Node): Map<string, string> {
  const texts = new Map<string, string>()
  doc.descendants((node) => {
    if (carriesId(node) && node.attrs.id !== null) texts.set(node.attrs.id as string, node.textContent)
  })
  return texts
}

/** Enter at the very start of a paragraph: the empty one above took the id, and the words below are what it belongs to. */
function pushedDown(doc: Node, block: Placed, old: Map<string, string>): { id: string; above: number } | undefined {
  if (block.node.textContent === '') return undefined
  const $pos = doc.resolve(block.pos)
  const above = $pos.nodeBefore
  if (above === null || !carriesId(above) || above.content.size > 0) return undefined
  const id = above.attrs.id as string | null
  if (id === null || old.get(id) !== block.node.textContent) return undefined
  return { id, above: block.pos - above.nodeSize }
}

/** The id of the block that stood here and stands nowhere now: it only became another kind of block. */
function orphanAt(before: Node, pos: number, owners: Set<string>): string | undefined {
  const node = pos < before.content.size ? before.nodeAt(pos) : null
  if (node === null || !carriesId(node)) return undefined
  const id = node.attrs.id as string | null
  return id === null || owners.has(id) ? undefined : id
}
