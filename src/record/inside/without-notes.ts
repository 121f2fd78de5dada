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

/** Marks stand in one order, so that the leaf can be rebuilt from a page; a line's end has none. */
const order: Mark['type'][] = ['bold', 'italic', 'foreign', 'link']

function plainInline(inline: Inline): Inline {
  if (inline.type === 'hardBreak') return { type: 'hardBreak' }
  const { marks = [], ...bare } = inline
  const kept = marks.filter((mark) => order.includes(mark.type))
  if (kept.length === 0) return bare
  return { ...bare, marks: kept.toSorted((a, b) => order.indexOf(a.type) - order.indexOf(b.type)) }
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
