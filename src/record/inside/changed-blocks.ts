import { blockText, textBlocks } from '../body.ts'
import type { Leaf } from '../leaf.ts'

/** One place where two editions differ, as readers see it. An empty side was added or taken out. */
export interface ChangedBlock {
  /** A block's id, or `deck:{role}`, `lead`. */
  block: string
  before: string
  after: string
}

/** Where two editions of one version say different words, in reading order. */
export function changedBlocks(before: Leaf, after: Leaf): ChangedBlock[] {
  const old = linesOf(before)
  const now = linesOf(after)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((block) => {
    const pair = { block, before: old.get(block) ?? '', after: now.get(block) ?? '' }
    return pair.before === pair.after ? [] : [pair]
  })
}

function linesOf(leaf: Leaf): Map<string, string> {
  const lines = new Map<string, string>()
  for (const [index, deck] of leaf.decks.entries()) lines.set(`deck:${deck.role}:${index}`, deck.text)
  lines.set('lead', leaf.lead)
  for (const block of textBlocks({ type: 'doc', content: leaf.blocks })) lines.set(block.attrs.id, blockText(block))
  return lines
}
