import { wordsOf, type OddOne, type ReadLine } from './page.ts'

/** Something in a line: its tokens from `first` to before `next`. */
interface Found {
  first: number
  next: number
}

/** Where that stands: in which line, and how far into all lines it was looked for in, from 0 to 1. */
export type Spot<T extends Found> = T & { line: ReadLine; at: number }

/** What is found in each of some lines, one after another. */
export function spotsIn<T extends Found>(lines: ReadLine[], findIn: (line: ReadLine) => T[]): Spot<T>[] {
  const length = lines.reduce((sum, line) => sum + line.tokens.length, 0)
  let before = 0
  return lines.flatMap((line) => {
    const found = findIn(line).map((one) => ({ ...one, line, at: (before + one.first) / length }))
    before += line.tokens.length
    return found
  })
}

/** An odd one of a translation, and what the original has in its place. */
export function oddBeside(kind: OddOne['kind'], one: Spot<Found>, meant: Spot<Found>): OddOne {
  return {
    kind,
    rule: 'original',
    block: one.line.block,
    ...wordsOf(one.line, one),
    other: wordsOf(meant.line, meant).found,
    against: null,
    original: { block: meant.line.block, text: meant.line.text },
  }
}
