import { blockText, type Block, type ListItem } from '../body.ts'
import type { Leaf } from '../leaf.ts'

/** A stretch of text that is compared as one: a block, a deck, the lead. */
export interface Unit {
  /** What it is known by in both editions. */
  id: string
  /** What it is: a key of the catalogue's `field.` words, or the shape of a block. */
  shape:
    | 'kicker'
    | 'headline'
    | 'deck'
    | 'short'
    | 'lead'
    | 'paragraph'
    | 'heading'
    | 'item'
    | 'quote'
    | 'figure'
    | 'rule'
  text: string
  /** Everything else about it that a reader sees: links, emphasis, language, the picture. */
  look: string
}

/** The lines over a text. Decks are known by their words, the others by their role. */
export function unitsOfDecks(leaf: Leaf): Unit[] {
  const decks = leaf.decks.map(({ role, text }, index): Unit => {
    const isFirst = leaf.decks.findIndex((deck) => deck.role === role) === index
    return { id: role === 'deck' || !isFirst ? `${role}:${text}` : role, shape: role, text, look: '' }
  })
  return leaf.lead === '' ? decks : [...decks, { id: 'lead', shape: 'lead', text: leaf.lead, look: '' }]
}

/** The blocks of a body in reading order, those in lists and quotes each for itself. */
export function unitsOfBlocks(blocks: readonly Block[]): Unit[] {
  let rules = 0
  return blocks.flatMap((block): Unit[] => {
    if (block.type === 'horizontalRule') return [{ id: `rule:${++rules}`, shape: 'rule', text: '', look: '' }]
    return unitsWithin(block, 'paragraph')
  })
}

function unitsWithin(block: Exclude<Block, { type: 'horizontalRule' }> | ListItem, shape: Unit['shape']): Unit[] {
  switch (block.type) {
    case 'paragraph':
      return [{ id: block.attrs.id, shape, text: blockText(block), look: lookOf(block.content) }]
    case 'heading':
      return [
        {
          id: block.attrs.id,
          shape: 'heading',
          text: blockText(block),
          look: `${block.attrs.level}${lookOf(block.content)}`,
        },
      ]
    case 'figure': {
      const { id, picture, alt, caption } = block.attrs
      return [{ id, shape: 'figure', text: [alt, caption].filter((text) => text !== '').join('\n'), look: picture }]
    }
    case 'attachment':
      return [{ id: block.attrs.id, shape: 'figure', text: block.attrs.title, look: block.attrs.hash }]
    case 'video': {
      const { id, title, credit, hash, poster, captions } = block.attrs
      return [{ id, shape: 'figure', text: `${title}\n${credit}`, look: JSON.stringify([hash, poster, captions]) }]
    }
    case 'blockquote':
      return block.content.flatMap((inner) => unitsWithin(inner, 'quote'))
    default:
      return block.content.flatMap((inner) => unitsWithin(inner, 'item'))
  }
}

type Inlines = NonNullable<Extract<Block, { type: 'paragraph' }>['content']>

/** Marks that a reader sees, with the words they stand on; where statements begin and end is not among them. */
function lookOf(inlines: Inlines | undefined): string {
  const seen = (inlines ?? []).flatMap((inline) => {
    const marks = (inline.marks ?? []).filter((mark) => mark.type !== 'statement' && mark.type !== 'mention')
    return marks.length === 0 || inline.type !== 'text' ? [] : [[inline.text, marks]]
  })
  return seen.length === 0 ? '' : JSON.stringify(seen)
}
