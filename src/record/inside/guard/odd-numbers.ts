import { readNumberTokens } from '#persian/read-number-words.ts'
import { placeOf, wordsOf, type OddOne, type ReadLine } from './page.ts'
import type { Token } from './page-tokens.ts'
import { sentenceAround, sharedWords } from './word-overlap.ts'

interface Count {
  line: ReadLine
  value: number
  /** Written in digits: «دو کشور» is often no count at all. */
  isDigits: boolean
  /** The counted thing, with «هزار» or «میلیون» before it. */
  of: string
  first: number
  next: number
  /** The word after that. */
  follows: string
  /** The words of its sentence. */
  words: Set<string>
}

/** Words that stand between a number and what it counts. */
const scales = new Set('هزار میلیون میلیارد thousand million billion'.split(' '))

/** Things that are counted on every page, each time otherwise. */
const measures = new Set(
  'روز ماه سال هفته ساعت دقیقه بار تن نفر درصد سوی طرف بند متر کیلومتر کشور day days month months year years week weeks hour hours minute minutes percent people'.split(
    ' ',
  ),
)

/** A day of the month is no count. */
const months = new Set(
  'january february march april may june july august september october november december'.split(' '),
)

/** The most numbers of a page that are held against one another. */
const most = 2000

/** One number among several for the same thing: the same noun counted otherwise, in a sentence that speaks of the same. */
export function oddNumbers(lines: ReadLine[]): OddOne[] {
  const counts: Count[] = []
  for (const line of lines) if (counts.length < most) counts.push(...countsIn(line))
  const things = Map.groupBy(counts, (count) => count.of)
  return [...things.values()].flatMap((counts) => {
    const values = [...Map.groupBy(counts, (count) => count.value).values()].toSorted((a, b) => b.length - a.length)
    const [usual, ...others] = values
    if (usual === undefined || others.length === 0 || others.length > 2) return []
    return others.flatMap(([odd, ...more]) =>
      odd === undefined || more.length > 0 || !isAbout(odd, usual) ? [] : [oddNumber(odd, usual)],
    )
  })
}

function oddNumber(odd: Count, usual: Count[]): OddOne {
  const other = usual[0] as Count
  return {
    kind: 'number',
    rule: 'number',
    block: odd.line.block,
    ...wordsOf(odd.line, odd),
    other: wordsOf(other.line, other).found,
    against: placeOf(other.line, other),
  }
}

/**
 * Whether a number speaks of the same as one of the others: the fewer they are, the more words they must have in common. Two numbers in one
 * paragraph are meant to differ.
 */
function isAbout(odd: Count, usual: Count[]): boolean {
  const isMeasure = measures.has(odd.of.split(' ').at(-1) ?? '')
  if (isMeasure && !odd.isDigits && Math.min(odd.value, usual[0]?.value ?? 0) < 4) return false
  if (usual.some((one) => isSlip(one, odd))) return true
  if (isYear(odd) || usual.some((one) => isYear(one) || one.of !== odd.of)) return false
  const isLarge = Math.max(odd.value, usual[0]?.value ?? 0) > 9
  const least = (usual.length > 1 ? 2 : 3) + (isLarge || !odd.isDigits ? 1 : 0) + (isMeasure && isLarge ? 1 : 0)
  if (usual.some((one) => one.line === odd.line)) return false
  return usual.some((one) => sharedWords(one.words, odd.words) + (one.follows === odd.follows ? 2 : 0) >= least)
}

/** One digit of three or more is another, or of two, and they speak of something in common: «۴۱۲ مدرسه», «۴۱۵ مدرسه». */
function isSlip(a: Count, b: Count): boolean {
  const [one, two] = [String(a.value), String(b.value)]
  if (a.line === b.line || !a.isDigits || !b.isDigits || one.length !== two.length || one.length < 2) return false
  const differing = [...one].filter((digit, at) => digit !== two[at]).length
  const isRound = one.endsWith('0') && two.endsWith('0')
  if (differing !== 1 || isRound || isYear(a)) return false
  return (one.length > 2 && !measures.has(a.of.split(' ').at(-1) ?? '')) || sharedWords(a.words, b.words) > 0
}

function isYear({ value }: Count): boolean {
  return (value > 1299 && value < 1500) || (value > 1899 && value < 2100)
}

function countsIn(line: ReadLine): Count[] {
  return line.tokens.flatMap((token, first) => {
    const value = valueOf(token)
    if (value === undefined || valueOf(line.tokens[first - 1]) !== undefined) return []
    const scale = line.tokens[first + 1]
    const at = scale !== undefined && scales.has(scale.text) ? first + 2 : first + 1
    const noun = line.tokens[at]
    if (noun?.isWord !== true || valueOf(noun) !== undefined || noun.text === 'و' || months.has(noun.text)) return []
    const { text } = noun
    const follows = line.tokens[at + 1]?.isWord === true ? (line.tokens[at + 1]?.text ?? '') : `${line.block} ${first}`
    const words = sentenceAround(line, first)
    words.delete(text)
    const isDigits = /\d/.test(token.text)
    return [
      {
        line,
        value,
        isDigits,
        of: at > first + 1 ? `${scale?.text} ${text}` : text,
        follows,
        first,
        next: first + 1,
        words,
      },
    ]
  })
}

function valueOf(token: Token | undefined): number | undefined {
  if (token === undefined || !token.isWord || token.text.length > 12) return undefined
  if (/^\d{1,9}$/.test(token.text)) return Number(token.text)
  const read = readNumberTokens([token.text])
  return read === null || read.ordinal ? undefined : read.value
}
