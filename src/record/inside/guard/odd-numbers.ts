import { lightWords } from './light-words.ts'
import { placeOf, wordsOf, type OddOne, type ReadLine } from './page.ts'
import { readNumberAt, type NumberAt } from './read-number-at.ts'
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
  'روز ماه سال هفته ساعت دقیقه بار تن نفر سوی طرف بند متر کیلومتر کشور day days month months year years week weeks hour hours minute minutes percent people'.split(
    ' ',
  ),
)

const percents = new Set(['%', '٪', 'درصد', 'percent'])

/** Behind these a number is none of a thing: a day of the month, a page of two, «two of them». */
const uncounted = new Set([
  ...lightWords,
  ...'و have has january february march april may june july august september october november december'.split(' '),
])

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
    if (usual === undefined) return []
    return others.flatMap(([odd, ...more]) => {
      if (odd === undefined || more.length > 0) return []
      if (others.length < 3 && isAbout(odd, usual)) return [oddNumber(odd, usual)]
      const turned = turnedOf(odd, counts)
      return turned.length === 0 ? [] : [oddNumber(odd, turned)]
    })
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

/** Those whose digits changed places, «۱۴٪», «۴۱٪», and that speak of the same; a page that has both in one paragraph means both. */
function turnedOf(odd: Count, counts: Count[]): Count[] {
  if (!odd.isDigits || isYear(odd) || odd.value % 10 === 0) return []
  const turned = counts.filter((one) => one.isDigits && areTurned(String(one.value), String(odd.value)))
  if (turned.some((one) => one.line.block === odd.line.block)) return []
  return turned.filter((one) => sharedWords(one.words, odd.words) > 1)
}

function areTurned(one: string, two: string): boolean {
  const differing = [...one].flatMap((digit, at) => (digit === two[at] ? [] : [at]))
  const [first = 0, second = 0] = differing
  return (
    one.length === two.length &&
    differing.length === 2 &&
    second === first + 1 &&
    one[first] === two[second] &&
    one[second] === two[first]
  )
}

function isYear({ value }: Count): boolean {
  return (value > 1299 && value < 1500) || (value > 1899 && value < 2100)
}

function countsIn(line: ReadLine): Count[] {
  const found: Count[] = []
  let behind = -1
  for (let first = 0; first < line.tokens.length; first += 1) {
    const number = readNumberAt(line, first)
    if (number === undefined) continue
    const count = first === behind ? undefined : countOf(line, first, number)
    if (count !== undefined) found.push(count)
    behind = number.next
    first = number.next - 1
  }
  return found
}

function countOf(line: ReadLine, first: number, { value, isDigits, next }: NumberAt): Count | undefined {
  const scale = line.tokens[next]?.text ?? ''
  const at = scales.has(scale) ? next + 1 : next
  const counted = countedAt(line, at)
  if (counted === undefined) return undefined
  const { noun, after } = counted
  const follows = line.tokens[after]?.isWord === true ? (line.tokens[after]?.text ?? '') : `${line.block} ${first}`
  const words = sentenceAround(line, first)
  words.delete(noun)
  return { line, value, isDigits, of: at > next ? `${scale} ${noun}` : noun, follows, first, next, words }
}

/** What stands behind a number as the thing that is counted; «۱۴٪», «۱۴ درصد», «14 per cent» count the same. */
function countedAt(line: ReadLine, at: number): { noun: string; after: number } | undefined {
  const token = line.tokens[at]
  if (token === undefined) return undefined
  if (percents.has(token.text)) return { noun: 'percent', after: at + 1 }
  if (token.text === 'per' && line.tokens[at + 1]?.text === 'cent') return { noun: 'percent', after: at + 2 }
  if (!token.isWord || uncounted.has(token.text) || readNumberAt(line, at) !== undefined) return undefined
  return { noun: token.text, after: at + 1 }
}
