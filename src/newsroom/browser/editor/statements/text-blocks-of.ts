import type { Block, Body, Inline, ListItem } from '#record/body.ts'

/** The inline content of every text block, in reading order. */
export const textBlocksOf = (body: Body): Inline[][] => body.content.flatMap(within)

function within(block: Block | ListItem): Inline[][] {
  if (block.type === 'paragraph' || block.type === 'heading') return [block.content ?? []]
  return 'content' in block && block.type !== 'gallery' ? block.content.flatMap(within) : []
}
