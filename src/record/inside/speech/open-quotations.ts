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
    const end = this.#endOf(p)
    return end === null ? p : end.closes === 'last' ? end.p : end.p - 1
  }

  /** The paragraph in which the quotation left open in paragraph `p` is closed before the narrator's words; -1 if none is. */
  closedWithin(p: number): number {
    const end = this.#endOf(p)
    return end?.closes === 'within' ? end.p : -1
  }

  /** The token of paragraph `p` that closes what a paragraph before has opened; -1 if none does. */
  closeIn(p: number): number {
    return this.#marks.get(p)?.closeAt ?? -1
  }

  #endOf(p: number): { p: number; closes: Marks['closes'] } | null {
    if (!this.#marks.get(p)?.opens) return null
    for (let next = p + 1; next <= p + MOST_PARAGRAPHS; next++) {
      const marks = this.#marks.get(next)
      if (marks && marks.closes !== null) return { p: next, closes: marks.closes }
      if (marks?.opens) return null
    }
    return null
  }
}

interface Marks {
  readonly opens: boolean
  /** A mark closes what this paragraph has not opened, as its last or before more words. */
  readonly closes: 'last' | 'within' | null
  /** Its token; -1 where there is none. */
  readonly closeAt: number
}

function unmatchedIn(tokens: readonly Token[]): Marks {
  let depth = 0,
    closeAt = -1
  for (const [i, { bits }] of tokens.entries()) {
    if (bits & OPEN) depth++
    else if (bits & CLOSE && depth > 0) depth--
    else if (bits & CLOSE && closeAt < 0) closeAt = i
  }
  const isLast = tokens.slice(closeAt + 1).every((token) => token.bits & (STOP | CLOSE))
  return { opens: depth > 0, closes: closeAt < 0 ? null : isLast ? 'last' : 'within', closeAt }
}
