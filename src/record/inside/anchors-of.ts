import { blockText, textBlocks, type Body, type Inline } from '../body.ts'

export interface Span {
  block: string
  start: number
  end: number
}

/** A statement's words in one block, in UTF-16 units of the block's text. */
export interface StatementSpan extends Span {
  statement: string
  exact: string
  prefix: string
  suffix: string
}

export interface MentionSpan extends Span {
  statement: string
  role: 'speaker' | 'addressee' | 'cue'
}

/** How many characters around the words are kept, so that they can be found again in another text. */
const contextLength = 32

/** Every stretch of text that a statement mark covers; a mark that is cut by other marks is one stretch. */
export function statementSpans(body: Body): StatementSpan[] {
  return textBlocks(body).flatMap((block) => {
    const text = blockText(block)
    return marked(block.content ?? [], (mark) => (mark.type === 'statement' ? mark.attrs.id : undefined)).map(
      ({ key, start, end }) => ({
        statement: key,
        block: block.attrs.id,
        start,
        end,
        exact: text.slice(start, end),
        prefix: text.slice(Math.max(0, start - contextLength), start),
        suffix: text.slice(end, end + contextLength),
      }),
    )
  })
}

/** Where the text names a statement's speaker, addressee and cue. */
export function mentionSpans(body: Body): MentionSpan[] {
  return textBlocks(body).flatMap((block) =>
    marked(block.content ?? [], (mark) =>
      mark.type === 'mention' ? `${mark.attrs.statement} ${mark.attrs.role}` : undefined,
    ).map(({ key, start, end }) => {
      const [statement = '', role = ''] = key.split(' ')
      return { statement, role: role as MentionSpan['role'], block: block.attrs.id, start, end }
    }),
  )
}

type AnyMark = NonNullable<Inline['marks']>[number]

function marked(inlines: Inline[], keyOf: (mark: AnyMark) => string | undefined) {
  const found: { key: string; start: number; end: number }[] = []
  let offset = 0
  for (const inline of inlines) {
    const end = offset + (inline.type === 'text' ? inline.text.length : 1)
    for (const mark of inline.marks ?? []) {
      const key = keyOf(mark)
      if (key === undefined) continue
      const open = found.findLast((span) => span.key === key && span.end === offset)
      if (open === undefined) found.push({ key, start: offset, end })
      else open.end = end
    }
    offset = end
  }
  return found
}
