import type { Block, Body, Inline, ListItem } from '#record/body.ts'
import type { DraftContent } from '#record/draft-content.ts'

/** Where a part of a version stands. */
export type Place = { kind: 'deck'; id: string } | { kind: 'lead' } | { kind: 'block'; id: string }

/** One stretch of a version that is read by itself. */
export interface Part {
  /** The same for the same part, whatever is written in it. */
  key: string
  place: Place
  /** Its text, one character for each place in the editor: a line break is `\n`. */
  text: string
  /** Half-open ranges that stay as they are: words marked as another language's. */
  protect: [number, number][]
}

/** What is proofed of a version, in reading order: its decks, its lead, the text blocks of its body. Empty ones are left out. */
export function partsOf({ decks, lead, body }: Pick<DraftContent, 'decks' | 'lead' | 'body'>): Part[] {
  const above = decks.map(({ id, text }) => plain({ kind: 'deck', id }, text))
  return [...above, plain({ kind: 'lead' }, lead), ...blocksOf(body)].filter(({ text }) => text.trim() !== '')
}

const plain = (place: Place, text: string): Part => ({ key: keyOf(place), place, text, protect: [] })

const keyOf = (place: Place): string => (place.kind === 'lead' ? 'lead' : `${place.kind}.${place.id}`)

const blocksOf = (body: Body): Part[] => body.content.flatMap(within)

function within(block: Block | ListItem): Part[] {
  if (block.type === 'paragraph' || block.type === 'heading') return [partOf(block.attrs.id, block.content ?? [])]
  return 'content' in block && block.type !== 'gallery' ? block.content.flatMap(within) : []
}

function partOf(id: string, content: readonly Inline[]): Part {
  const part = plain({ kind: 'block', id }, '')
  for (const inline of content) {
    const start = part.text.length
    part.text += inline.type === 'text' ? inline.text : '\n'
    if (inline.marks?.some(({ type }) => type === 'foreign') === true) part.protect.push([start, part.text.length])
  }
  return part
}
