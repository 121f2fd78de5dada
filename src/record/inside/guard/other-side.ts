import { lightWords } from './light-words.ts'
import { placeOf, wordsOf, type OddOne, type ReadLine } from './page.ts'
import { sentenceAround, sharedWords } from './word-overlap.ts'

/** Words of place that are each other's opposite. */
const pairs = [
  ['upper', 'lower'],
  ['northern', 'southern'],
  ['eastern', 'western'],
  ['north', 'south'],
  ['east', 'west'],
  ['left', 'right'],
  ['بالایی', 'پایینی'],
  ['شمالی', 'جنوبی'],
  ['شرقی', 'غربی'],
] as const

const opposites = new Map<string, string>(pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]))

/** Behind these no thing is named: «upper and lower», «the right to». */
const light = new Set([...lightWords, ...'و یا از به در با بر تا که را'.split(' ')])

/** The most such words of a page that are held against one another. */
const most = 500

interface Side {
  line: ReadLine
  /** «lower dam», «سد بالایی»: the word of place, and the thing. */
  word: string
  thing: string
  first: number
  next: number
  words: Set<string>
}

/**
 * «the lower dam» in one place where the page elsewhere says the same of «the upper dam»: the one that stands alone is odd. A paragraph that has
 * both means both.
 */
export function otherSide(lines: ReadLine[]): OddOne[] {
  const sides: Side[] = []
  for (const line of lines) if (sides.length < most) sides.push(...sidesIn(line))
  return sides.flatMap((odd) => {
    const alike = sides.filter((one) => one.thing === odd.thing)
    const others = alike.filter((one) => one.word === opposites.get(odd.word))
    const isAlone = alike.filter((one) => one.word === odd.word).length === 1
    if (!isAlone || others.some((one) => one.line.block === odd.line.block)) return []
    // One against one: the later is odd, and they must have more in common.
    const isOne = others.length === 1
    const other = others.find((one) => sharedWords(one.words, odd.words) >= (isOne ? 3 : 2))
    if (other === undefined || (isOne && lines.indexOf(other.line) > lines.indexOf(odd.line))) return []
    return [
      {
        kind: 'place' as const,
        rule: 'phrase' as const,
        block: odd.line.block,
        ...wordsOf(odd.line, odd),
        other: wordsOf(other.line, other).found,
        against: placeOf(other.line, other),
      },
    ]
  })
}

function sidesIn(line: ReadLine): Side[] {
  return line.tokens.flatMap((token, first) => {
    if (!opposites.has(token.text) || isInName(line, first)) return []
    const noun = line.tokens[/^[a-z]/.test(token.text) ? first + 1 : first - 1]
    if (noun?.isWord !== true || light.has(noun.text)) return []
    const words = sentenceAround(line, first)
    for (const word of [token.text, noun.text]) words.delete(word)
    return [{ line, word: token.text, thing: noun.text, first, next: first + 1, words }]
  })
}

/** «کرهٔ جنوبی» is a name. */
function isInName({ mentions }: ReadLine, at: number): boolean {
  return mentions.some((one) => one.kind !== 'position' && one.first <= at && at < one.next)
}
