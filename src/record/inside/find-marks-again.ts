import { blockText, textBlocks, type Body, type Inline, type Mark, type TextBlock } from '../body.ts'
import { statementSpans, type StatementSpan } from './anchors-of.ts'

/**
 * A body in which statements that stood in the edition before are marked again where their very words still stand but their marks were lost
 * on the way (pasted anew, written over by a program). Words are found in their own block, else in the one other place that has them with
 * what stood before or after; never where another statement stands now. What is not found is not there any more.
 */
export function findMarksAgain(body: Body, before: readonly StatementSpan[]): Body {
  const present = statementSpans(body)
  const marked = new Set(present.map((span) => span.statement))
  const lost = before.filter((span) => !marked.has(span.statement))
  if (lost.length === 0) return body
  const taken = [...present]
  const found = lost.flatMap((span) => {
    const place = placeOf(body, span, taken)
    if (place !== undefined) taken.push(place)
    return place ?? []
  })
  if (found.length === 0) return body
  const marks = Map.groupBy(found, (span) => span.block)
  return withBlocks(body, (block) => (marks.get(block.attrs.id) ?? []).reduce(markSpan, block))
}

function placeOf(body: Body, span: StatementSpan, taken: StatementSpan[]): StatementSpan | undefined {
  const blocks = textBlocks(body)
  const own = blocks.filter((block) => block.attrs.id === span.block)
  const places = (among: TextBlock[]) =>
    among.flatMap((block) => spansIn(block, span)).filter((place) => !taken.some((other) => overlap(place, other)))
  const near = places(own)
  if (near.length === 1) return near[0]
  const known = (near.length > 1 ? near : places(blocks)).filter(
    ({ prefix, suffix }) =>
      (span.prefix !== '' && prefix.endsWith(span.prefix.slice(-8))) ||
      (span.suffix !== '' && suffix.startsWith(span.suffix.slice(0, 8))),
  )
  return known.length === 1 ? known[0] : undefined
}

function spansIn(block: TextBlock, { statement, exact }: StatementSpan): StatementSpan[] {
  const text = blockText(block)
  const found: StatementSpan[] = []
  if (exact.trim() === '') return found
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length
    const prefix = text.slice(Math.max(0, start - 32), start)
    found.push({ statement, block: block.attrs.id, start, end, exact, prefix, suffix: text.slice(end, end + 32) })
  }
  return found
}

function overlap(a: StatementSpan, b: StatementSpan): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end
}

function markSpan<T extends TextBlock>(block: T, { statement, start, end }: StatementSpan): T {
  const mark: Mark = { type: 'statement', attrs: { id: statement } }
  let offset = 0
  const content = (block.content ?? []).flatMap((inline): Inline[] => {
    const length = inline.type === 'text' ? inline.text.length : 1
    const [from, to] = [Math.max(start - offset, 0), Math.min(end - offset, length)]
    offset += length
    if (from >= to) return [inline]
    const marks = [...(inline.marks ?? []), mark]
    if (inline.type !== 'text') return [{ ...inline, marks }]
    const cut = (text: string, own: Mark[] | undefined): Inline[] =>
      text === '' ? [] : [own === undefined ? { type: 'text', text } : { type: 'text', text, marks: own }]
    return [
      ...cut(inline.text.slice(0, from), inline.marks),
      ...cut(inline.text.slice(from, to), marks),
      ...cut(inline.text.slice(to), inline.marks),
    ]
  })
  return { ...block, content }
}

/** The same body with each of its text blocks changed, wherever it stands. */
function withBlocks(body: Body, change: (block: TextBlock) => TextBlock): Body {
  const inner = (node: unknown): unknown => {
    if (typeof node !== 'object' || node === null || !('type' in node)) return node
    if (node.type === 'paragraph' || node.type === 'heading') return change(node as TextBlock)
    return 'content' in node && Array.isArray(node.content) ? { ...node, content: node.content.map(inner) } : node
  }
  return inner(body) as Body
}
