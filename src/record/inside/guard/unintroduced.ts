import { isStopWord } from '#persian/stop-words.ts'
import { GIVEN_NAMES } from '../speech/given-names.ts'
import { placeOf, wordsOf, type OddOne, type PageContext, type PagePlace, type ReadLine } from './page.ts'
import { nameParts, type Token } from './page-tokens.ts'
import { titleHeads } from './page-titles.ts'

/**
 * Somebody of whom a page speaks as of one already known, and who was not there before: «X افزود», «وزیر Y همچنین گفت» by one who has
 * said nothing yet; a full name that acts and that nothing on the page introduces, while others are introduced.
 */
export function unintroduced(lines: ReadLine[], context: PageContext): OddOne[] {
  const told = tellingOf(lines)
  return lines.flatMap((line, at) => {
    if (line.block === 'lead' || line.block.startsWith('deck:')) return []
    return line.tokens.flatMap((_, first) => {
      if (!isClauseStart(line, first)) return []
      const spot = { line, first, place: placeInOrder(at, first) }
      const found = continuing(spot, { told, context }) ?? bareName(spot, { told, context })
      return found === undefined ? [] : [found]
    })
  })
}

/** The most words that a speaker's title has. */
const longest = 4

/** What only somebody says who spoke before. «نیز گفت» brings in another. */
const again = [
  ['افزود'],
  ['افزودند'],
  ['همچنین', 'گفت'],
  ['ادامه', 'داد'],
  ['در', 'ادامه', 'گفت'],
  ['در', 'ادامه', 'افزود'],
  ['در', 'پایان', 'گفت'],
  ['در', 'پایان', 'افزود'],
]

const roles = new Set([...titleHeads, 'معاون', 'نماینده', 'عضو'])

/** Names of one written word. */
const given = new Set(GIVEN_NAMES.flatMap((name) => (name.includes('\u200c') ? [] : nameParts(name))))

interface Spot {
  line: ReadLine
  first: number
  place: number
}

interface Telling {
  times: Map<string, number>
  /** Where each word, and each name that the office knows, first stands on the page. */
  firstOf: Map<string, number>
  firstMention: Map<string, number>
  /** Where the text begins, below the lines over it. */
  beginning: number
  /** Full names that a title stands beside. */
  introduced: { surname: string; place: PagePlace }[]
}

interface Page {
  told: Telling
  context: PageContext
}

function tellingOf(lines: ReadLine[]): Telling {
  const told: Telling = {
    times: new Map(),
    firstOf: new Map(),
    firstMention: new Map(),
    beginning: placeInOrder(
      lines.findIndex((line) => !line.block.startsWith('deck:')),
      0,
    ),
    introduced: [],
  }
  for (const [at, line] of lines.entries()) {
    for (const { id, first } of line.mentions)
      if (!told.firstMention.has(id)) told.firstMention.set(id, placeInOrder(at, first))
    for (const [index, { text }] of line.tokens.entries()) {
      told.times.set(text, (told.times.get(text) ?? 0) + 1)
      if (!told.firstOf.has(text)) told.firstOf.set(text, placeInOrder(at, index))
      if (isIntroduced(line, index))
        told.introduced.push({
          surname: line.tokens[index + 1]?.text ?? '',
          place: placeOf(line, { first: index, next: index + 2 }),
        })
    }
  }
  return told
}

/** «آرمان دیلمی، وزیر راه» at the beginning of a clause. */
function isIntroduced(line: ReadLine, first: number): boolean {
  const [name, surname, comma, head] = line.tokens.slice(first, first + 4)
  return (
    isClauseStart(line, first) &&
    [name, surname].every((word) => word?.isWord === true && !roles.has(word.text)) &&
    /^[،,]$/.test(comma?.text ?? '') &&
    roles.has(head?.text ?? '')
  )
}

/** «استاندار X افزود» where the text has not yet spoken of X. */
function continuing({ line, first, place }: Spot, { told, context }: Page): OddOne | undefined {
  if (place <= told.beginning) return undefined
  for (let next = first + 2; next <= first + longest && next < line.tokens.length; next += 1) {
    if (!again.some((words) => words.every((word, index) => line.tokens[next + index]?.text === word))) continue
    const words = line.tokens.slice(first, next)
    if (words.some((word) => !word.isWord || isStopWord(word.text))) return undefined
    const isTitle = roles.has(words[0]?.text ?? '')
    if (!isTitle && !isFullName(words)) return undefined
    const own = isTitle ? words.filter((word) => !roles.has(word.text)) : words.slice(-1)
    const isTold = own.length === 0 || own.some((word) => (told.firstOf.get(word.text) ?? place) < place)
    if (isTold || isMentionedBefore({ line, first, place }, next, { told, context })) return undefined
    return isTitle
      ? oddAt(line, { first, next }, { kind: 'position', against: null })
      : oddAt(line, { first, next }, { kind: 'person', against: lostIn(told) })
  }
  return undefined
}

/** The office knows who it is, and the page has told of them by another of their names. */
function isMentionedBefore({ line, first, place }: Spot, next: number, { told, context }: Page): boolean {
  const own = line.mentions.filter((one) => one.first >= first && one.next <= next).map((one) => one.id)
  const also = context.held.flatMap((one) => [
    ...(own.includes(one.position) ? [one.person] : []),
    ...(own.includes(one.person) ? [one.position] : []),
  ])
  return [...own, ...also].some((id) => (told.firstMention.get(id) ?? place) < place)
}

/** «X از … خبر داد» where X stands nowhere else and nothing says who that is, though the page says it of others. */
function bareName({ line, first }: Spot, { told, context }: Page): OddOne | undefined {
  const words = line.tokens.slice(first, first + 2)
  const after = line.tokens[first + 2]
  if (told.introduced.length === 0 || !isFullName(words)) return undefined
  if (after?.isWord !== true || after.text === 'و' || roles.has(after.text)) return undefined
  if ((told.times.get(words[1]?.text ?? '') ?? 0) > 1) return undefined
  if (line.mentions.some((one) => one.first === first && context.expected.includes(one.id))) return undefined
  return oddAt(line, { first, next: first + 2 }, { kind: 'person', against: lostIn(told) })
}

/** Who is introduced and never comes back: one of the two may stand for the other. */
function lostIn({ introduced, times }: Telling): PagePlace | null {
  return introduced.find(({ surname }) => times.get(surname) === 1)?.place ?? null
}

function isFullName([name, surname, ...more]: Token[]): boolean {
  return (
    more.length === 0 &&
    name !== undefined &&
    surname?.isWord === true &&
    given.has(name.text) &&
    surname.text.length > 2 &&
    !isStopWord(surname.text) &&
    !given.has(surname.text)
  )
}

function isClauseStart({ tokens }: ReadLine, first: number): boolean {
  const before = tokens[first - 1]
  return before === undefined || /^[.,،;؛?؟!:]$/.test(before.text)
}

/** One number for a token of a line, that grows in reading order. */
function placeInOrder(line: number, token: number): number {
  return line * 10_000 + token
}

function oddAt(
  line: ReadLine,
  span: { first: number; next: number },
  { kind, against }: { kind: 'person' | 'position'; against: PagePlace | null },
): OddOne {
  return { kind, rule: 'unintroduced', block: line.block, ...wordsOf(line, span), other: null, against }
}
