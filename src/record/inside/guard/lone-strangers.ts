import { wordsOf, type OddOne, type PageContext, type ReadLine } from '../../find-odd-ones.ts'
import type { Mention } from './name-finder.ts'

/**
 * A name that appears once and belongs to nothing that the page is about: a person who neither takes part nor speaks, a title that nobody
 * named beside it holds, a place in a headline or lead, in a title, or coupled with one of the sides. Where the office has said nothing
 * of what the page is about, nothing is strange.
 */
export function loneStrangers(lines: ReadLine[], context: PageContext): OddOne[] {
  if (context.expected.length === 0) return []
  const counts = new Map<string, number>()
  for (const line of lines) for (const { id } of line.mentions) counts.set(id, (counts.get(id) ?? 0) + 1)
  const own = new Set([...context.sides, ...context.expected])
  const unmentioned = context.scene.filter((place) => !counts.has(place))
  return lines.flatMap((line) =>
    line.mentions
      .filter(
        (one) =>
          !own.has(one.id) && counts.get(one.id) === 1 && isStrange(line, one, { sides: context.sides, unmentioned }),
      )
      .map((one) => ({
        kind: one.kind,
        rule: 'stranger' as const,
        block: line.block,
        ...wordsOf(line, one),
        other: null,
      })),
  )
}

interface Around {
  sides: string[]
  /** Places where it happened that the page never names: somebody may have written another in their stead. */
  unmentioned: string[]
}

function isStrange(line: ReadLine, one: Mention, context: Around): boolean {
  if (one.kind === 'organisation') return false
  if (one.kind === 'person') return true
  if (one.kind === 'position') return (isHead(line) || one.first === 0) && !isNamed(line, one)
  return isHead(line) || isInTitle(line, one) || isCoupled(line, one, context.sides) || context.unmentioned.length > 0
}

/** Somebody is named beside a title: then it is their title, and `wrongTitles` has its word. */
function isNamed(line: ReadLine, title: Mention): boolean {
  return line.mentions.some((other) => other.kind === 'person' && Math.abs(other.first - title.first) <= 6)
}

function isHead({ block }: ReadLine): boolean {
  return block === 'lead' || block.startsWith('deck:')
}

function isInTitle(line: ReadLine, country: Mention): boolean {
  return line.mentions.some((one) => one.kind === 'position' && one.next === country.first)
}

function isCoupled(line: ReadLine, country: Mention, sides: string[]): boolean {
  const joins = (a: Mention, b: Mention) =>
    b.first - a.next <= 2 && line.tokens.slice(a.next, b.first).every((token) => /^(و|با|and|–|-|—)$/.test(token.text))
  return line.mentions.some(
    (one) =>
      sides.includes(one.id) &&
      ((one.next <= country.first && joins(one, country)) || (country.next <= one.first && joins(country, one))),
  )
}
