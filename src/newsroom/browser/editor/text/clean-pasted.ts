import { Fragment, Slice, type Mark, type Node, type Schema } from '@tiptap/pm/model'

/**
 * Pasted content as the record takes it: no block keeps an id that stands elsewhere, no statement that this document does not know, and
 * what Word and web pages put for a half-space or hide between letters is made right. Half-spaces stay; every other letter too.
 */
export function cleanPasted(slice: Slice, known: ReadonlySet<string>): Slice {
  return new Slice(cleanFragment(slice.content, known), slice.openStart, slice.openEnd)
}

function cleanFragment(fragment: Fragment, known: ReadonlySet<string>): Fragment {
  const nodes: Node[] = []
  fragment.forEach((node) => {
    const clean = cleanNode(node, known)
    if (clean !== null) nodes.push(clean)
  })
  return Fragment.fromArray(nodes)
}

function cleanNode(node: Node, known: ReadonlySet<string>): Node | null {
  const marks = node.marks.filter((mark) => isKnown(mark, known))
  if (node.isText) {
    const text = cleanText(node.text ?? '')
    return text === '' ? null : schemaOf(node).text(text, marks)
  }
  const attrs = 'id' in node.attrs ? { ...node.attrs, id: null } : node.attrs
  return node.type.create(attrs, cleanFragment(node.content, known), marks)
}

const schemaOf = (node: Node): Schema => node.type.schema

function isKnown(mark: Mark, known: ReadonlySet<string>): boolean {
  if (mark.type.name === 'statement') return known.has(String(mark.attrs.id))
  if (mark.type.name === 'mention') return known.has(String(mark.attrs.statement))
  return true
}

/** Word's «¬» is a half-space; zero-width spaces, byte-order marks, soft hyphens and direction overrides are nobody's letters. */
export function cleanText(text: string): string {
  return text
    .replace(/(?<=\p{L})\u00ac(?=\p{L})/gu, '\u200c')
    .replace(/[\u200b\ufeff\u00ad\u2060\u202a-\u202e]/g, '')
    .replace(/[\u00a0\u2007\u202f\t]/g, ' ')
}
