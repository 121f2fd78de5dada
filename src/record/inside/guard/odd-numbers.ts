import { readNumberTokens } from '#persian/read-number-words.ts'
import { wordsOf, type OddOne, type ReadLine } from '../../find-odd-ones.ts'

interface Count {
  line: ReadLine
  value: number
  /** The counted thing with the word after it, which tells «۳ روز پیش» from «۳ روز بعد». */
  of: string
  first: number
  next: number
}

/** The same thing counted once otherwise than in all other places, at least one of which is a headline, a deck or the lead, or two of the text. */
export function oddNumbers(lines: ReadLine[]): OddOne[] {
  const things = Map.groupBy(lines.flatMap(countsIn), (count) => count.of)
  return [...things.values()].flatMap((counts) => {
    const values = [...Map.groupBy(counts, (count) => count.value).values()].toSorted((a, b) => b.length - a.length)
    const [most, [odd, ...more] = []] = values
    if (values.length !== 2 || most === undefined || odd === undefined || more.length > 0) return []
    if (most.length < 2 && isHead(odd) === isHead(most[0])) return []
    return [
      {
        kind: 'number' as const,
        rule: 'number' as const,
        block: odd.line.block,
        ...wordsOf(odd.line, odd),
        other: String(most[0]?.value ?? ''),
      },
    ]
  })
}

function isHead(count: Count | undefined): boolean {
  return count !== undefined && (count.line.block === 'lead' || count.line.block.startsWith('deck:'))
}

function countsIn(line: ReadLine): Count[] {
  return line.tokens.flatMap((token, first) => {
    const value = valueOf(token.text)
    const noun = line.tokens[first + 1]
    if (
      value === undefined ||
      noun?.isWord !== true ||
      valueOf(noun.text) !== undefined ||
      valueOf(line.tokens[first - 1]?.text ?? '') !== undefined
    )
      return []
    const after = line.tokens[first + 2]
    return [{ line, value, of: `${noun.text} ${after?.isWord === true ? after.text : ''}`, first, next: first + 1 }]
  })
}

function valueOf(word: string): number | undefined {
  if (/^\d{1,9}$/.test(word)) return Number(word)
  const read = readNumberTokens([word])
  return read === null || read.ordinal ? undefined : read.value
}
