import type { Block, Body, Inline, ListItem } from '#record/body.ts'

/** Every text block of a body in reading order with its text; a hard break is «\n», as anchors count it. */
export function blocksOf(body: Body): { id: string; text: string }[] {
  return body.content.flatMap(within)
}

function within(block: Block | ListItem): { id: string; text: string }[] {
  if (block.type === 'paragraph' || block.type === 'heading')
    return [{ id: block.attrs.id, text: textOf(block.content ?? []) }]
  return 'content' in block && block.type !== 'gallery' ? block.content.flatMap(within) : []
}

function textOf(inlines: Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('')
}
