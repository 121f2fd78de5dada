import { formatNumber } from '#persian/digits.ts'
import type { FileFormat } from '#media/file.ts'
import type { Block, Inline, List, ListItem, Paragraph } from '#record/body.ts'

/** How the parts of a body are written in one form of plain text. */
export interface Writing {
  lang: string
  inline(inline: Inline): string
  heading(level: number, text: string): string
  bullet(ordinal: number | undefined): string
  /** A picture: what it shows, and what stands under it. */
  figure(figure: { picture: string; alt: string; caption: string }): string
  /** An attachment or a video: what it is called, and where it lies. */
  file(file: { file: string; format: FileFormat; title: string; bytes: number }): string
  quote(text: string): string
  rule: string
}

/** A body as text, its blocks apart by an empty line. */
export function writeBlocks(blocks: readonly Block[], writing: Writing): string {
  return blocks
    .map((block) => writeBlock(block, writing))
    .filter((text) => text !== '')
    .join('\n\n')
}

function writeBlock(block: Block, writing: Writing): string {
  switch (block.type) {
    case 'paragraph':
      return textOf(block.content, writing)
    case 'heading':
      return writing.heading(block.attrs.level, textOf(block.content, writing))
    case 'figure':
      return writing.figure(block.attrs)
    case 'gallery':
      return block.content.map((figure) => writing.figure(figure.attrs)).join('\n\n')
    case 'attachment':
    case 'video':
      return writing.file(block.attrs)
    case 'horizontalRule':
      return writing.rule
    case 'blockquote':
      return writing.quote(block.content.map((inner) => writeInner(inner, writing, 0)).join('\n\n'))
    default:
      return writeList(block, writing, 0)
  }
}

/** No line begins with a space, which would say something in Markdown. */
function textOf(inlines: Inline[] | undefined, writing: Writing): string {
  const text = (inlines ?? []).map((inline) => writing.inline(inline)).join('')
  return text.replace(/^[ \t]+/gm, '')
}

function writeInner(inner: Paragraph | List, writing: Writing, depth: number): string {
  return inner.type === 'paragraph' ? textOf(inner.content, writing) : writeList(inner, writing, depth)
}

function writeList(list: List, writing: Writing, depth: number): string {
  const isOrdered = list.type === 'orderedList'
  return list.content
    .map((item, index) => writeItem(item, writing, { depth, ordinal: isOrdered ? index + 1 : undefined }))
    .join('\n')
}

function writeItem(
  item: ListItem,
  writing: Writing,
  { depth, ordinal }: { depth: number; ordinal: number | undefined },
): string {
  const sign = writing.bullet(ordinal)
  const inner = item.content.map((one) => writeInner(one, writing, depth + 1)).join('\n')
  return `${sign}${inner.replaceAll('\n', `\n${' '.repeat(sign.length)}`)}`
}

/** The number before an item as the language writes it. */
export function ordinalIn(lang: string, ordinal: number): string {
  return formatNumber(ordinal, lang, { useGrouping: false })
}
