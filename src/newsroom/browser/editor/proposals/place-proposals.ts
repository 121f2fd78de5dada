import type { Node } from '@tiptap/pm/model'
import type { Mappable } from '@tiptap/pm/transform'
import { statementsOn } from '../text/statement-names.ts'
import type { KeyedProposal, Stretch } from './proposals-api.ts'

/** A stretch of the open text, in ProseMirror's positions. */
export interface Range {
  from: number
  to: number
}

/** Where a proposal stands in the open text: its words, and the words that name its speaker and addressee and introduce it. */
export interface Place {
  key: string
  words: Range
  mentions: Mentioned[]
}
export interface Mentioned extends Range {
  role: 'speaker' | 'addressee' | 'cue'
}

/** Find each proposal's words in the text as it is now. One whose words no longer stand where they were has no place. */
export function placeProposals(doc: Node, proposals: readonly KeyedProposal[]): Place[] {
  const starts = new Map<string, { block: Node; start: number }>()
  doc.descendants((block, pos) => {
    if (block.isTextblock) starts.set(String(block.attrs.id), { block, start: pos + 1 })
    return !block.isTextblock
  })
  return proposals.flatMap((proposal) => {
    const { key, exact, start, end } = proposal
    const found = starts.get(proposal.block)
    if (found === undefined || end > found.block.content.size || start >= end) return []
    if (found.block.textBetween(start, end, '\n', '\n') !== exact) return []
    const mentions = mentionsOf(proposal)
      .filter((mention) => mention.end <= found.block.content.size && mention.start < mention.end)
      .map(({ role, ...mention }) => ({ role, from: found.start + mention.start, to: found.start + mention.end }))
    return [{ key, words: { from: found.start + start, to: found.start + end }, mentions }]
  })
}

function mentionsOf({ speaker, addressee, cue }: KeyedProposal): (Stretch & { role: Mentioned['role'] })[] {
  const roles = [
    { role: 'speaker', stretch: speaker.mention },
    { role: 'addressee', stretch: addressee?.mention ?? null },
    { role: 'cue', stretch: cue },
  ] as const
  return roles.flatMap(({ role, stretch }) => (stretch === null ? [] : [{ role, ...stretch }]))
}

/** Carry places through an edit. What is typed at their edges does not join them; words that were deleted have no place any more. */
export function mapPlaces(places: readonly Place[], mapping: Mappable): Place[] {
  return places.flatMap((place) => {
    const words = mapRange(place.words, mapping)
    if (words === undefined) return []
    const mentions = place.mentions.flatMap((mention) => {
      const range = mapRange(mention, mapping)
      return range === undefined ? [] : [{ ...mention, ...range }]
    })
    return [{ ...place, words, mentions }]
  })
}

function mapRange({ from, to }: Range, mapping: Mappable): Range | undefined {
  const range = { from: mapping.map(from, 1), to: mapping.map(to, -1) }
  return range.from < range.to ? range : undefined
}

/** More than half of the words belong to a statement already. */
export function isMarked(doc: Node, { from, to }: Range): boolean {
  const covered = new Map<string, number>()
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isInline) return
    const length = Math.min(to, pos + node.nodeSize) - Math.max(from, pos)
    for (const id of statementsOn(node)) covered.set(id, (covered.get(id) ?? 0) + length)
  })
  return (
    Math.max(0, ...[...covered].map(([id, length]) => (isWider(doc, id, { from, to }) ? 0 : length))) * 2 > to - from
  )
}

/** A statement that goes on around the words is what they are said within, not they themselves. */
function isWider(doc: Node, id: string, { from, to }: Range): boolean {
  const has = (pos: number) =>
    pos > 0 &&
    doc
      .resolve(pos)
      .marks()
      .some((mark) => mark.attrs.id === id)
  return has(from) && has(to)
}
