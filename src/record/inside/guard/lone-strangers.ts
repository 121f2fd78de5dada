import { isStopWord } from '#persian/stop-words.ts'
import { wordsOf, type OddOne, type PageContext, type ReadLine } from './page.ts'
import type { Mention } from './name-finder.ts'

/**
 * A name that appears once and belongs to nothing that the page is about: a person who neither takes part nor speaks, a title that nobody
 * named beside it holds, a place in a headline or lead, in a title, or coupled with one of the sides. Where the office has said nothing
 * of what the page is about, nothing is strange.
 */
export function loneStrangers(lines: ReadLine[], context: PageContext, isTold: boolean): OddOne[] {
  if (context.expected.length === 0) return []
  const counts = new Map<string, number>()
  for (const line of lines) for (const { id } of line.mentions) counts.set(id, (counts.get(id) ?? 0) + 1)
  const own = new Set([...context.sides, ...context.expected])
  const unmentioned = context.scene.filter((place) => !counts.has(place))
  const around = { isTold, sides: context.sides, unmentioned, isToldElsewhere: toldElsewhere(lines, context) }
  return lines.flatMap((line) =>
    line.mentions
      .filter((one) => !own.has(one.id) && counts.get(one.id) === 1 && isStrange(line, one, around))
      .map((one) => ({
        kind: one.kind,
        rule: 'stranger' as const,
        block: line.block,
        ...wordsOf(line, one),
        other: null,
        against: null,
      })),
  )
}

interface Around {
  /** The office has said what the page is about; otherwise only the page itself shows it. */
  isTold: boolean
  sides: string[]
  /** Places where it happened that the page never names: somebody may have written another in their stead. */
  unmentioned: string[]
  isToldElsewhere: (line: ReadLine, title: Mention) => boolean
}

function isStrange(line: ReadLine, one: Mention, context: Around): boolean {
  if (one.kind === 'organisation') return false
  if (one.kind === 'person') return true
  if (one.kind === 'position')
    return (
      (isHead(line) || one.first === 0 || isBare(line, one)) &&
      !isNamed(line, one) &&
      !context.isToldElsewhere(line, one)
    )
  if (one.id.startsWith('page:')) return false
  const isScene = context.unmentioned.length > 0 && /^(در|in|at)$/.test(line.tokens[one.first - 1]?.text ?? '')
  return (
    (isHead(line) && context.isTold) ||
    isDateline(line, one) ||
    isInTitle(line, one) ||
    isCoupled(line, one, context.sides) ||
    isScene
  )
}

/** Of these a page without their holder, and without their country, does not speak in passing. */
const highest = new Set(['رییس جمهور', 'نخست وزیر', 'پادشاه', 'president', 'prime minister'])

/** «دبیرکل گفت»: a title of one word with nothing after it that says of what, as one speaks of somebody already known. */
function isBare(line: ReadLine, title: Mention): boolean {
  const next = line.tokens[title.next]
  const words = line.tokens.slice(title.first, title.next).map((token) => token.text)
  if (highest.has(words.join(' ')) && !line.mentions.some((one) => one.first === title.next)) return true
  if (words.length === 1 && !isOfSomething(line, title.next)) return true
  return title.next - title.first <= 2 && (next?.isWord !== true || isStopWord(next.text))
}

/** What a title may be of, beside the names that the office knows. */
const houses = new Set(
  'سازمان اتحادیه شورای شورا حزب مجمع کمیسیون کمیته انجمن جبهه جامعه جنبش کنفرانس اجلاس هییت ستاد وزارت بانک دانشگاه فدراسیون کانون بنیاد موسسه شرکت کل عالی'.split(
    ' ',
  ),
)

/** «دبیرکل سازمان …», «دبیرکل X»: the title goes on. */
function isOfSomething(line: ReadLine, next: number): boolean {
  const follows = line.tokens[next]?.text ?? ''
  return houses.has(follows) || line.mentions.some((one) => one.first === next || one.first === next + 1)
}

/** Somebody is named right beside a title: then it is their title, and `wrongTitles` has its word. */
function isNamed(line: ReadLine, title: Mention): boolean {
  return line.mentions.some(
    (other) =>
      other.kind === 'person' &&
      ((other.first >= title.next && other.first - title.next <= 1) ||
        (other.next <= title.first && title.first - other.next <= 1)),
  )
}

/** The people who hold a title are named somewhere on the page, or another line has most of its words. */
function toldElsewhere(lines: ReadLine[], context: PageContext): Around['isToldElsewhere'] {
  const people = new Set(lines.flatMap((line) => line.mentions.map((one) => one.id)))
  const texts = lines.map((line) => new Set(line.tokens.map((token) => token.text)))
  return (line, title) => {
    if (context.held.some((one) => one.position === title.id && people.has(one.person))) return true
    const words = line.tokens.slice(title.first, title.next).map((token) => token.text)
    return words.length > 2 && lines.some((other, at) => other !== line && words.every((word) => texts[at]?.has(word)))
  }
}

function isHead({ block }: ReadLine): boolean {
  return block === 'lead' || block.startsWith('deck:')
}

/** «X، دوازدهم مهر …»: where it was written. */
function isDateline({ tokens }: ReadLine, place: Mention): boolean {
  const next = tokens[place.next + 1]
  return (
    place.first === 0 &&
    /^[،,]$/.test(tokens[place.next]?.text ?? '') &&
    /^\d|م$/.test(next?.text ?? '') &&
    tokens.length < place.next + 8
  )
}

function isInTitle(line: ReadLine, country: Mention): boolean {
  return line.mentions.some((one) => one.kind === 'position' && one.next === country.first)
}

function isCoupled(line: ReadLine, country: Mention, sides: string[]): boolean {
  const joins = (a: Mention, b: Mention) =>
    b.first - a.next <= 2 && line.tokens.slice(a.next, b.first).every((token) => /^(و|با|and|–|-|—)$/.test(token.text))
  if (sides.length < 2) return false
  return line.mentions.some(
    (one) =>
      sides.includes(one.id) &&
      ((one.next <= country.first && joins(one, country)) || (country.next <= one.first && joins(country, one))),
  )
}
