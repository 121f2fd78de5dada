import { isStopWord } from '#persian/stop-words.ts'
import { placeOf, wordsOf, type OddOne, type PagePlace, type ReadLine } from './page.ts'

/** The first words of titles. */
export const titleHeads = new Set(
  'رییس نخست وزیر استاندار شهردار فرماندار سخنگو سخنگوی مدیرعامل مدیر سفیر دبیر دبیرکل سرپرست فرمانده'.split(' '),
)
const stops = new Set('و که در با از به نیز هم را همچنین گفت افزود پس این آن وی او'.split(' '))
const honorifics = new Set('دکتر آقای خانم سرکار جناب مهندس محترم'.split(' '))

interface Held {
  line: ReadLine
  person: string
  title: string
  /** Where the name stands. */
  name: { first: number; next: number }
  isAside: boolean
}

/** The most pairs of a page that are held against one another. */
const most = 500

/**
 * Two people with one title, or one with two of them, as the page itself pairs them: «آرمان دیلمی، وزیر راه» in one place and
 * «شهریار نوذری، وزیر راه» in another. The pair that stands alone against several is odd; of two alike, the later.
 */
export function pageTitles(lines: ReadLine[]): OddOne[] {
  const pairs: Held[] = []
  for (const line of lines) if (pairs.length < most) pairs.push(...pairsIn(line))
  const text = ` ${lines.map((line) => line.tokens.map((token) => token.text).join(' ')).join(' ')} `
  const weightOf = (words: string) => text.split(` ${words} `).length
  const odd = [
    ...differing(
      Map.groupBy(pairs, (pair) => pair.title),
      { of: (pair) => pair.person, weightOf },
    ),
    ...differing(
      Map.groupBy(pairs, (pair) => pair.person),
      { of: (pair) => pair.title, weightOf },
    ),
  ]
  return [...new Map(odd.map((one) => [one.pair, one])).values()].map(({ pair, other, against }) => ({
    kind: 'person',
    rule: 'title',
    block: pair.line.block,
    ...wordsOf(pair.line, pair.name),
    other,
    against,
  }))
}

interface Telling {
  /** What differs. */
  of: (pair: Held) => string
  /** How often words stand on the page: of two pairs, the one whose words are rarer is odd. */
  weightOf: (words: string) => number
}

function differing(
  groups: Map<string, Held[]>,
  { of, weightOf }: Telling,
): { pair: Held; other: string; against: PagePlace }[] {
  return [...groups.values()].flatMap((pairs) => {
    const told = [...Map.groupBy(pairs, of)]
    if (told.length < 2) return []
    const [usual, ...others] = told
      .map(([words, all]) => ({ all, weight: weightOf(words) }))
      .toSorted((a, b) => b.all.length - a.all.length || b.weight - a.weight)
      .map(({ all }) => all)
    const [first] = usual ?? []
    if (usual === undefined || first === undefined) return []
    const other = of(first)
    const against = placeOf(first.line, first.name)
    return others.flatMap(([pair, ...more]) => {
      if (pair === undefined || more.length > 0 || isPart(of(pair), other)) return []
      return usual.length > 1 || (pair.isAside && first.isAside) ? [{ pair, other, against }] : []
    })
  })
}

/** «وزیر» is no other title than «وزیر راه», nor «مهرآذین» another name than «دریا مهرآذین». */
function isPart(a: string, b: string): boolean {
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)
}

/** «first last، title …» and «first last title …». */
function pairsIn(line: ReadLine): Held[] {
  return line.tokens.flatMap((token, at) => {
    if (!titleHeads.has(token.text)) return []
    const isAside = /^[،,]$/.test(line.tokens[at - 1]?.text ?? '')
    const next = isAside ? at - 1 : at
    const name = line.tokens.slice(Math.max(0, next - 2), next)
    const known = line.mentions.some((one) => one.kind === 'person' && one.next === next)
    if (
      name.length < 2 ||
      (!known && !isAside && !isStart(line, next - 2)) ||
      !name.every((word) => isNameWord(word.text))
    )
      return []
    const title = titleFrom(line, at)
    if (title.length < 2) return []
    const person = name.map((word) => word.text).join(' ')
    return [{ line, person, title: title.join(' '), name: { first: next - 2, next }, isAside }]
  })
}

/** The words of a title from its head on, as far as they go. */
export function titleFrom(line: ReadLine, at: number): string[] {
  const words: string[] = []
  for (const token of line.tokens.slice(at, at + 6)) {
    if (!token.isWord || stops.has(token.text)) break
    if (!honorifics.has(token.text)) words.push(token.text)
  }
  return words
}

function isStart(line: ReadLine, first: number): boolean {
  const before = line.tokens[first - 1]
  return before === undefined || !before.isWord || honorifics.has(before.text) || /^(با|و|به)$/.test(before.text)
}

function isNameWord(word: string): boolean {
  return /^\p{L}{2,}$/u.test(word) && !honorifics.has(word) && !titleHeads.has(word) && !isStopWord(word)
}
