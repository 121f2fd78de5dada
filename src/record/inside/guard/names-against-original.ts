import { rememberBy } from '#ground/remember.ts'
import type { AlignedPart } from './aligned-parts.ts'
import { closestPairs } from './closest-pairs.ts'
import { timesHinted } from './name-hints.ts'
import { NameFinder } from './name-finder.ts'
import {
  countryKeys,
  groupOf,
  namesOfBoth,
  type NameGroup,
  type NamedInBoth,
  type NamesOfSide,
} from './names-of-both.ts'
import type { HeldTitle, OddOne, ReadLine } from './page.ts'
import { oddBeside, spotsIn, type Spot } from './spots.ts'

type Side = 'own' | 'source'

type NameSpot = Spot<{ one: NamedInBoth; first: number; next: number }>

const groups: NameGroup[] = ['place', 'person', 'position', 'organisation']

/**
 * Holds names of a translation against the lines that it translates: the odd one stands there and not here, where one that stands here is not
 * there. A title says its holder, «Syrian» says Syria.
 */
export class NamesAgainstOriginal {
  readonly #byKey: Map<string, NamedInBoth>
  readonly #keys: Map<string, string>
  readonly #finders: Map<NameGroup, Record<Side, NameFinder>>
  /** Titles by their holders and holders by their titles. */
  readonly #held: Map<string, string[]>

  constructor(own: NamesOfSide, source: NamesOfSide, held: HeldTitle[]) {
    const both = namesOfBoth(own, source)
    this.#byKey = new Map(both.map((one) => [one.key, one]))
    this.#keys = countryKeys(own, source)
    this.#held = new Map()
    for (const { person, position } of held) {
      this.#held.set(person, [...(this.#held.get(person) ?? []), position])
      this.#held.set(position, [...(this.#held.get(position) ?? []), person])
    }
    const finder = (group: NameGroup, side: Side) =>
      new NameFinder(
        both.filter((one) => one.group === group).map((one) => ({ id: one.key, kind: group, forms: one[side] })),
      )
    this.#finders = new Map(
      groups.map((group) => [group, { own: finder(group, 'own'), source: finder(group, 'source') }]),
    )
  }

  /** `around`: the parts before and after, into which a sentence may have moved. */
  oddOnesIn(part: AlignedPart, around: AlignedPart[]): OddOne[] {
    return groups.flatMap((group) => {
      const isMissing = rememberBy(
        1000,
        ({ key }: NamedInBoth) => key,
        (one) => !this.#isSaid('own', one, part) && !around.some((other) => this.#hasMovedTo(other, one)),
      )
      const missing = this.#spots('source', group, part.asked).filter(({ one }) => isMissing(one))
      if (missing.length === 0) return []
      const isExtra = rememberBy(
        1000,
        ({ key }: NamedInBoth) => key,
        (one) => this.#isExtra(one, part),
      )
      const extra = this.#spots('own', group, part.own).filter((spot) => this.#isOuter(spot) && isExtra(spot.one))
      return closestPairs(extra, missing, ({ one }) => one.key).flatMap(([spot, meant]) =>
        areRelated(spot.one, meant.one) ? [] : [oddBeside(group, spot, meant)],
      )
    })
  }

  #spots(side: Side, group: NameGroup, lines: ReadLine[]): NameSpot[] {
    const finder = this.#finders.get(group)?.[side]
    return spotsIn(lines, ({ tokens }) =>
      (finder?.find(tokens) ?? []).flatMap(({ id, first, next }) => {
        const one = this.#byKey.get(id)
        return one === undefined ? [] : [{ one, first, next }]
      }),
    )
  }

  #timesNamed(side: Side, one: NamedInBoth, lines: ReadLine[]): number {
    return this.#spots(side, one.group, lines).filter((spot) => spot.one.key === one.key).length
  }

  /** Named, hinted at, or, where one side has a title more often than the other, meant by it. */
  #isSaid(side: Side, one: NamedInBoth, part: Pick<AlignedPart, Side>): boolean {
    if (this.#timesSaid(side, one, part[side]) > 0) return true
    const across = side === 'own' ? 'source' : 'own'
    return this.#othersOf(one).some(
      (other) => this.#timesSaid(side, other, part[side]) > this.#timesSaid(across, other, part[across]),
    )
  }

  #timesSaid(side: Side, one: NamedInBoth, lines: ReadLine[]): number {
    return Math.max(this.#timesNamed(side, one, lines), timesHinted(one, one[side], lines))
  }

  /** Who held a title on the day, and what titles somebody held. */
  #othersOf({ key }: NamedInBoth): NamedInBoth[] {
    return (this.#held.get(key) ?? []).flatMap((other) => this.#byKey.get(other) ?? [])
  }

  /** It stands by itself and not within a longer name. */
  #isOuter({ line, first, next, one }: NameSpot): boolean {
    return line.mentions.some(
      (mention) =>
        mention.first === first &&
        mention.next === next &&
        groupOf(mention.kind) === one.group &&
        (this.#keys.get(mention.id) ?? mention.id) === one.key,
    )
  }

  #isExtra(one: NamedInBoth, part: AlignedPart): boolean {
    if (!this.#isSaid('source', one, part)) return this.#timesSaid('source', one, part.beside) === 0
    if (one.group !== 'place') return false
    return this.#timesNamed('own', one, part.own) > this.#timesSaid('source', one, part.source)
  }

  #hasMovedTo(part: AlignedPart, one: NamedInBoth): boolean {
    return this.#timesSaid('own', one, part.own) > 0 && this.#timesSaid('source', one, part.source) === 0
  }
}

/** A town says its country. */
function areRelated(a: NamedInBoth, b: NamedInBoth): boolean {
  return a.key === `country:${b.country}` || b.key === `country:${a.country}`
}
