import type { Token } from './read-tokens.ts'
import { CLOSE, OPEN, STOP } from './word-bits.ts'

/** A quotation of more paragraphs than this was more likely never closed. */
const MOST_PARAGRAPHS = 20

/** Which paragraphs open a quotation that a later one closes, as letters and long citations do. */
export class OpenQuotations {
  readonly #marks = new Map<number, Marks>()

  add(p: number, tokens: readonly Token[]): void {
    const marks = unmatchedIn(tokens)
    if (marks.opens || marks.closes !== null) this.#marks.set(p, marks)
  }

  /** The last paragraph that belongs whole to the quotation left open in paragraph `p`; `p` if none does. */
  lastOf(p: number): number {
    if (!this.#marks.get(p)?.opens) return p
    for (let next = p + 1; next <= p + MOST_PARAGRAPHS; next++) {
      const marks = this.#marks.get(next)
      if (marks && marks.closes !== null) return marks.closes === 'last' ? next : next - 1
      if (marks?.opens) return p
    }
    return p
  }
}

interface Marks {
  readonly opens: boolean
  /** A mark closes what this paragraph has not opened, as its last or before more words. */
  readonly closes: 'last' | 'within' | null
}

function unmatchedIn(tokens: readonly Token[]): Marks {
  let depth = 0,
    closes: Marks['closes'] = null
  for (let i = 0; i < tokens.length; i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & OPEN) depth++
    else if (bits & CLOSE && depth > 0) depth--
    else if (bits & CLOSE)
      closes ??= tokens.slice(i + 1).every((token) => token.bits & (STOP | CLOSE)) ? 'last' : 'within'
  }
  return { opens: depth > 0, closes }
}
