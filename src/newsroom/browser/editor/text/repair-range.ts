import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'

/** One change of a text, as `@dabir/persian` gives it. */
export interface TextEdit {
  start: number
  end: number
  before: string
  after: string
  certain: boolean
}
export type Repairing = (text: string) => { edits: readonly TextEdit[] }

/**
 * Make the certain edits of a repair in every text block between two places; words outside that stretch stay as they are. Marks stay on
 * their words. Returns how many edits were made.
 */
export function repairRange(tr: Transaction, range: { from: number; to: number }, repairing: Repairing): number {
  const changes = blocksBetween(tr.doc, range).flatMap(({ node, pos }) =>
    repairing(textOf(node))
      .edits.filter((edit) => edit.certain)
      .map((edit) => ({ ...narrowed(edit), at: pos + 1 }))
      .filter((edit) => edit.at + edit.start >= range.from && edit.at + edit.end <= range.to),
  )
  for (const { at, start, end, after } of changes.toReversed()) {
    if (after === '') tr.delete(at + start, at + end)
    else tr.insertText(after, at + start, at + end)
  }
  return changes.length
}

function blocksBetween(doc: Node, { from, to }: { from: number; to: number }): { node: Node; pos: number }[] {
  const blocks: { node: Node; pos: number }[] = []
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, pos) => {
    if (node.isTextblock) blocks.push({ node, pos })
  })
  return blocks
}

/** One character for each place, so that offsets in the text are offsets in the block. */
export const textOf = (node: Node): string => node.textBetween(0, node.content.size, undefined, '\n')

/** The edit without what it leaves as it is, so that marks on those letters are not touched. */
export function narrowed(edit: TextEdit): TextEdit {
  const { before, after } = edit
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < before.length - head && tail < after.length - head && before.at(-1 - tail) === after.at(-1 - tail))
    tail += 1
  return {
    ...edit,
    start: edit.start + head,
    end: edit.end - tail,
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  }
}
