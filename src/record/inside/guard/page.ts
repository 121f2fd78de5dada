import type { Mention, Named, NamedKind } from './name-finder.ts'
import type { Token } from './page-tokens.ts'

/** A line of the page: a deck, the lead or a block, under the name by which it is found again. */
export interface PageLine {
  block: string
  text: string
  /** Of a line over the text. */
  role?: string
}

/** Who held what on the day of the page. */
export interface HeldTitle {
  person: string
  position: string
  /** The country of the position, by its id in `named`. */
  country: string | null
}

/** What a translation is held against beside its own page: the lines that its own answer, by the same names, and what the office calls whom there. */
export interface Original {
  lang: string
  lines: PageLine[]
  named: Named[]
}

/** What the page is held against. */
export interface PageContext {
  lang: string
  named: Named[]
  /** Ids that belong to the page: participants of its event, their countries, its places, what it is filed under. */
  expected: string[]
  held: HeldTitle[]
  /** The countries of both sides of a call or meeting; empty where there are no sides. */
  sides: string[]
  /** Where it happened. */
  scene: string[]
}

/**
 * A name or number that does not fit the rest of the page. `other` is what was expected in its place, as words, where that is known.
 * `phrase`: the same phrase stands elsewhere with another name · `stranger`: it appears once and belongs to neither side ·
 * `unintroduced`: spoken of as already known, and nothing before says who that is · `opener`: the text begins with somebody whom the headline has not ·
 * `original`: the line that this one translates has another in its place · `title`: the person did not hold this on the day, or the page itself says otherwise · `twice`: joined with itself · `near`: all but the name of somebody known · `number`: the same thing is counted otherwise elsewhere.
 */
export interface OddOne {
  kind: NamedKind | 'number'
  rule: 'phrase' | 'stranger' | 'unintroduced' | 'opener' | 'title' | 'near' | 'twice' | 'number' | 'original'
  block: string
  start: number
  end: number
  found: string
  other: string | null
  /** Where the page has the other, where one place contradicts another. */
  against: PagePlace | null
  /** The line of the original that says so, where one does. */
  original?: { block: string; text: string }
}

export interface PagePlace {
  block: string
  start: number
  end: number
}

/** A line with its words and the names in it. */
export interface ReadLine extends PageLine {
  tokens: Token[]
  mentions: Mention[]
}

/** The place of a mention on the page. */
export function placeOf(line: ReadLine, mention: Pick<Mention, 'first' | 'next'>): PagePlace {
  const { start, end } = wordsOf(line, mention)
  return { block: line.block, start, end }
}

/** The words of a mention as they stand in the line. */
export function wordsOf(
  line: ReadLine,
  mention: Pick<Mention, 'first' | 'next'>,
): { start: number; end: number; found: string } {
  const start = line.tokens[mention.first]?.start ?? 0
  const end = line.tokens[mention.next - 1]?.end ?? start
  return { start, end, found: line.text.slice(start, end) }
}
