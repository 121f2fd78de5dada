import { wordsOf, type HeldTitle, type OddOne, type PageContext, type ReadLine } from './page.ts'
import type { Mention } from './name-finder.ts'
import { plainName } from './page-tokens.ts'

/** How many words may stand between a person and the title that is theirs. */
const reach = 2

/**
 * «X، وزیر نیرو» where X was no such thing on the day, or «X، رئیس‌جمهور لورانا» where X is president elsewhere. Only of people
 * whose titles are known.
 */
export function wrongTitles(lines: ReadLine[], context: PageContext): OddOne[] {
  return [
    ...titlesOfNobody(lines, context),
    ...titlesOfOthers(lines, context),
    ...titlesElsewhere(lines, context),
    ...titlesOfPresent(lines, context),
    ...titlesAtOthers(lines, context),
  ]
}

/**
 * «رئیس‌جمهور X» where the office knows who is president of other places, and nothing called president of X. Only where the title stands
 * in such a name right before its place.
 */
function titlesOfNobody(lines: ReadLine[], context: PageContext): OddOne[] {
  const names = context.named
    .filter((one) => one.kind === 'position')
    .flatMap((one) => one.forms)
    .map(plainName)
  const places = context.named.filter((one) => one.kind === 'place')
  const placed = (title: string) =>
    places.filter((place) => place.forms.some((form) => names.includes(`${title} ${plainName(form)}`)))
  return lines.flatMap((line) =>
    line.mentions.flatMap((place) => {
      const next = afterTitle(line, place.first)
      const title = line.mentions.find((one) => one.kind === 'position' && one.next === next)
      if (title === undefined || (place.kind !== 'place' && place.kind !== 'country')) return []
      const known = placed(
        line.tokens
          .slice(title.first, title.next)
          .map((token) => token.text)
          .join(' '),
      )
      if (known.length === 0 || known.some((one) => one.id === place.id)) return []
      return [
        {
          kind: place.kind,
          rule: 'title' as const,
          block: line.block,
          ...wordsOf(line, place),
          other: known.length === 1 ? (known[0]?.forms[0] ?? null) : null,
          against: null,
        },
      ]
    }),
  )
}

/** «X، استاندار A» where X is governor of B: the title begins as one that X holds, and another place follows. */
function titlesElsewhere(lines: ReadLine[], context: PageContext): OddOne[] {
  const places = context.named.filter((one) => one.kind === 'place')
  const titles = Map.groupBy(context.held, (one) => one.person)
  return lines.flatMap((line) =>
    line.mentions.flatMap((place, index) => {
      const person = line.mentions[index - 1]
      if (person?.kind !== 'person' || (place.kind !== 'place' && place.kind !== 'country')) return []
      const held = titles.get(person.id) ?? []
      const forms = context.named
        .filter((one) => held.some((title) => title.position === one.id))
        .flatMap((one) => one.forms)
      const start = person.next + (isComma(line, person.next, person.next + 1) ? 1 : 0)
      const title = line.tokens.slice(start, place.first).map((token) => token.text)
      const alike = forms.filter((form) => title.length > 0 && plainName(form).startsWith(`${title.join(' ')} `))
      const own = places.filter((one) => one.forms.some((form) => alike.some((words) => words.endsWith(` ${form}`))))
      if (own.length === 0 || own.some((one) => one.id === place.id)) return []
      const other = own[0]?.forms[0] ?? null
      return [
        { kind: place.kind, rule: 'title' as const, block: line.block, ...wordsOf(line, place), other, against: null },
      ]
    }),
  )
}

/** «استاندار X» on a page to which the governor of Y belongs, and nothing of X. */
function titlesOfPresent(lines: ReadLine[], { named, held, expected }: PageContext): OddOne[] {
  const own = new Set(expected)
  const titles = new Set(held.filter((one) => own.has(one.person)).map((one) => one.position))
  const forms = named.flatMap((one) => (titles.has(one.id) ? one.forms.map(plainName) : []))
  const places = named.filter((one) => one.kind === 'place')
  const placed = places.flatMap((place) =>
    place.forms.flatMap((form) =>
      forms.flatMap((title) =>
        title.endsWith(` ${plainName(form)}`)
          ? [{ head: title.slice(0, -plainName(form).length - 1), place, form }]
          : [],
      ),
    ),
  )
  return lines.flatMap((line) =>
    line.mentions.flatMap((mention) => {
      if ((mention.kind !== 'place' && mention.kind !== 'country') || own.has(mention.id)) return []
      const known = placed.filter(({ head }) => endsWith(line, afterTitle(line, mention.first), head))
      if (known.length === 0 || known.some(({ place }) => place.id === mention.id)) return []
      return [
        {
          kind: mention.kind,
          rule: 'title' as const,
          block: line.block,
          ...wordsOf(line, mention),
          other: known[0]?.form ?? null,
          against: null,
        },
      ]
    }),
  )
}

/** «رئیس‌جمهور سازمان X» where the office knows of a «دبیرکل سازمان X», and of no president there. */
function titlesAtOthers(lines: ReadLine[], { named }: PageContext): OddOne[] {
  const titles = named.filter((one) => one.kind === 'position').flatMap((one) => one.forms.map(plainName))
  const houses = new Map(
    named.flatMap((one) => (one.kind === 'organisation' ? [[one.id, one.forms.map(plainName)] as const] : [])),
  )
  return lines.flatMap((line) =>
    line.mentions.flatMap((house): OddOne[] => {
      const title = line.mentions.find((one) => one.kind === 'position' && one.next === house.first)
      const forms = houses.get(house.id)
      if (title === undefined || forms === undefined) return []
      const words = plainName(wordsOf(line, title).found)
      const there = titles.filter((one) => forms.some((form) => one.endsWith(` ${form}`)))
      if (there.length === 0 || there.some((one) => one.startsWith(`${words} `))) return []
      return [
        {
          kind: 'position',
          rule: 'title',
          block: line.block,
          ...wordsOf(line, title),
          other: there[0] ?? null,
          against: null,
        },
      ]
    }),
  )
}

/** What may stand between a title and its place. */
const courtesies = new Set('محترم گرامی ارجمند محبوب پرتلاش'.split(' '))

/** The token after the title of a place, where a word of courtesy stands between: «شهردار محترم X». */
function afterTitle({ tokens }: ReadLine, first: number): number {
  return courtesies.has(tokens[first - 1]?.text ?? '') ? first - 1 : first
}

/** Whether these words stand right before a token. */
function endsWith(line: ReadLine, next: number, words: string): boolean {
  const size = words.split(' ').length
  return (
    next >= size &&
    line.tokens
      .slice(next - size, next)
      .map((token) => token.text)
      .join(' ') === words
  )
}

function titlesOfOthers(lines: ReadLine[], context: PageContext): OddOne[] {
  return lines.flatMap((line) =>
    line.mentions.flatMap((person) => {
      if (person.kind !== 'person') return []
      const held = context.held.filter((one) => one.person === person.id)
      const title = held.length === 0 ? undefined : titleBeside(line, person)
      return title === undefined ? [] : mismatch(line, { title, held, context })
    }),
  )
}

/** The title in apposition: after the name («X، رئیس‌جمهور …») or right before it («رئیس‌جمهور … X»). */
function titleBeside(line: ReadLine, person: Mention): { position: Mention; country: Mention | undefined } | undefined {
  const after = line.mentions.find(
    (one) =>
      one.kind === 'position' &&
      one.first >= person.next &&
      one.first <= person.next + 1 &&
      isComma(line, person.next, one.first),
  )
  const position = after ?? line.mentions.find((one) => one.kind === 'position' && isRightBefore(line, one, person))
  if (position === undefined) return undefined
  const country = line.mentions.find(
    (one) => (one.kind === 'country' || one.kind === 'place') && one.first === position.next,
  )
  return { position, country }
}

function isComma(line: ReadLine, from: number, to: number): boolean {
  return line.tokens.slice(from, to).every((token) => /^[،,]$/.test(token.text))
}

function isRightBefore(line: ReadLine, position: Mention, person: Mention): boolean {
  const between = line.tokens.slice(position.next, person.first)
  if (position.next > person.first || between.length > reach || between.some((token) => !token.isWord)) return false
  return (
    between.length === 0 ||
    line.mentions.some((one) => one.kind === 'country' && one.first === position.next && one.next === person.first)
  )
}

interface Beside {
  title: { position: Mention; country: Mention | undefined }
  held: HeldTitle[]
  context: PageContext
}

function mismatch(line: ReadLine, { title, held, context }: Beside): OddOne[] {
  const nameOf = (id: string | null) => context.named.find((one) => one.id === id)?.forms[0] ?? null
  const { position, country } = title
  const same = held.filter((one) => one.position === position.id)
  if (same.length === 0) {
    const alike = held.find((one) => country === undefined || one.country === country.id) ?? held[0]
    return [
      {
        kind: 'position',
        rule: 'title',
        block: line.block,
        ...wordsOf(line, position),
        other: nameOf(alike?.position ?? null),
        against: null,
      },
    ]
  }
  if (country === undefined) return []
  const places = context.named.filter((one) => one.kind === 'place')
  const forms = context.named.filter((one) => same.some((held) => held.position === one.id)).flatMap((one) => one.forms)
  const own = places.filter((place) => place.forms.some((form) => forms.some((title) => title.endsWith(` ${form}`))))
  if (own.length === 0 || own.some((one) => one.id === country.id)) return []
  return [
    {
      kind: country.kind,
      rule: 'title',
      block: line.block,
      ...wordsOf(line, country),
      other: own[0]?.forms[0] ?? null,
      against: null,
    },
  ]
}
