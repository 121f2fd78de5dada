import { Extension } from '@tiptap/core'
import type { Mark, Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'

/**
 * A statement's last word is corrected like any other: what is typed in the place of some of its words, or after they were rubbed out, is
 * its words too, until the caret goes elsewhere. What replaces the whole of it is not: nobody knows yet who says that.
 */
export const KeepStatementMarks = Extension.create({
  name: 'keepStatementMarks',
  addProseMirrorPlugins: () => [keepStatementMarks()],
})

/** A stretch that was replaced, as it stood before and after. */
interface Change {
  from: number
  to: number
  newFrom: number
  newTo: number
}

/** Where typing goes on inside statements. */
interface Going {
  pos: number
  marks: readonly Mark[]
}

const key = new PluginKey<Going | null>('keepStatementMarks')

export function keepStatementMarks(): Plugin<Going | null> {
  return new Plugin<Going | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, going, before) => next(tr, going, before.doc),
    },
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some((each) => each.docChanged)) return null
      return mendMarks(transactions, before, after)
    },
  })
}

function next(tr: Transaction, going: Going | null, before: Node): Going | null {
  const given = tr.getMeta(key) as Going | undefined
  if (given !== undefined) return given
  if (!tr.docChanged) return tr.selectionSet && tr.selection.head !== going?.pos ? null : going
  const change = changeOf(tr)
  if (change === undefined) return null
  const isTypedOn = change.from === change.to && change.from === going?.pos
  const marks = isTypedOn ? going.marks : marksAll(before, change.from, change.to)
  const kept = marks.filter((mark) => touches(tr.doc, mark, change))
  return kept.length === 0 ? null : { pos: change.newTo, marks: kept }
}

function mendMarks(transactions: readonly Transaction[], _: EditorState, after: EditorState): Transaction | null {
  const going = key.getState(after)
  const [first, ...more] = transactions.filter((each) => each.docChanged)
  const change = first === undefined || more.length > 0 ? undefined : changeOf(first)
  if (!going || change === undefined || change.newFrom === change.newTo) return null
  const mending = after.tr
  for (const mark of going.marks) mending.addMark(change.newFrom, change.newTo, mark)
  return mending.docChanged ? mending.setMeta(key, going) : null
}

/** The one stretch that a transaction replaced, before and after it; undefined for anything larger than typing. */
function changeOf(tr: Transaction): Change | undefined {
  const found: Change[] = []
  for (const map of tr.mapping.maps)
    map.forEach((...[from, to, newFrom, newTo]) => {
      found.push({ from, to, newFrom, newTo })
    })
  const [only, ...others] = found
  if (only === undefined || others.length > 0) return undefined
  const [$from, $to] = [tr.doc.resolve(only.newFrom), tr.doc.resolve(only.newTo)]
  return $from.sameParent($to) && $from.parent.isTextblock ? only : undefined
}

/** The statements to which every letter of a stretch belongs. */
function marksAll(doc: Node, from: number, to: number): Mark[] {
  let common: Mark[] | undefined
  doc.nodesBetween(from, to, (node) => {
    if (!node.isInline) return
    const own = node.marks.filter((mark) => mark.type.name === 'statement')
    common = common === undefined ? own : common.filter((mark) => mark.isInSet(own))
  })
  return common ?? []
}

/** Whether words of the statement still stand right before or after. */
function touches(doc: Node, mark: Mark, { newFrom, newTo }: Change): boolean {
  const [before, after] = [doc.resolve(newFrom).nodeBefore, doc.resolve(newTo).nodeAfter]
  return [before, after].some((node) => node !== null && mark.isInSet(node.marks))
}
