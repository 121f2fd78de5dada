import { editOf, type Edit } from './edit.ts'
import { touchesSpan, type Span } from './protect.ts'

const QUOTE = /["“”„]/g
const PERSIAN = /[\u0620-\u06ff]/

/**
 * Pairs of straight or curly quotes around Persian become «»; inside «» they become “”. A line whose quotes do not pair
 * up stays as it is.
 */
export function quoteEdits(line: string, spans: readonly Span[]): Edit[] {
  const at = [...line.matchAll(QUOTE)].map((match) => match.index).filter((i) => !touchesSpan(spans, i, i + 1))
  if (at.length === 0 || at.length % 2 === 1 || !PERSIAN.test(line)) return []
  const edits: Edit[] = []
  for (let i = 0; i < at.length; i += 2) {
    const [open, close] = [at[i]!, at[i + 1]!]
    if (!isPair(line, open, close) || !PERSIAN.test(line.slice(open, close))) continue
    const nested = depthAt(line, open) > 0
    for (const [start, after] of [
      [open, nested ? '“' : '«'],
      [close, nested ? '”' : '»'],
    ] as const) {
      if (line[start] !== after)
        edits.push(editOf(line, { start, end: start + 1, after, rule: 'quote', confidence: 0.95 }))
    }
  }
  return edits
}

/** Whether the first opens and the second closes: something stands inside, and not a digit before an inch sign. */
function isPair(line: string, open: number, close: number): boolean {
  if (line.slice(open + 1, close).trim() === '' || line[close] === '“' || line[open] === '”') return false
  return !/[0-9۰-۹]/.test(line[open - 1] ?? '')
}

/** How many «» are open at this place. */
function depthAt(line: string, at: number): number {
  let depth = 0
  for (let i = 0; i < at; i++) {
    if (line[i] === '«') depth++
    else if (line[i] === '»' && depth > 0) depth--
  }
  return depth
}
