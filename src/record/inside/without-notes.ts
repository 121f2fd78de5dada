import type { Block, Body, Inline, List, ListItem, Mark, Paragraph } from '../body.ts'

/**
 * A body without what the office notes about it: marks of statements and mentions. They live on as anchors, so that confirming a statement
 * later changes no edition.
 */
export function withoutNotes(body: Body): Body {
  return { type: 'doc', content: body.content.map(plainBlock) }
}

function plainBlock(block: Block): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return withInlines(block)
    case 'blockquote':
      return { ...block, content: block.content.map(plainInner) }
    case 'bulletList':
    case 'orderedList':
      return plainList(block)
    default:
      return block
  }
}

function plainList(list: List): List {
  return {
    ...list,
    content: list.content.map((item): ListItem => ({ ...item, content: item.content.map(plainInner) })),
  }
}

function plainInner(inner: Paragraph | List): Paragraph | List {
  return inner.type === 'paragraph' ? withInlines(inner) : plainList(inner)
}

function withInlines<T extends { content?: Inline[] | undefined }>(block: T): T {
  if (block.content === undefined) return block
  return { ...block, content: joined(block.content.map(plainInline)) }
}

function plainInline(inline: Inline): Inline {
  if (inline.marks === undefined) return inline
  const marks = inline.marks.filter((mark) => mark.type !== 'statement' && mark.type !== 'mention')
  const { marks: _, ...bare } = inline
  return marks.length === 0 ? bare : { ...bare, marks }
}

/** Neighbours that differed only by a note are one run of text again. */
function joined(inlines: Inline[]): Inline[] {
  const runs: Inline[] = []
  for (const inline of inlines) {
    const last = runs.at(-1)
    if (last?.type === 'text' && inline.type === 'text' && sameMarks(last.marks, inline.marks)) last.text += inline.text
    else runs.push({ ...inline })
  }
  return runs
}

function sameMarks(a: Mark[] | undefined, b: Mark[] | undefined): boolean {
  return JSON.stringify(a ?? []) === JSON.stringify(b ?? [])
}
