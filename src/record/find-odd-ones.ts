import { againstOriginal } from './inside/guard/against-original.ts'
import { countriesBeside } from './inside/guard/countries.ts'
import { NameFinder } from './inside/guard/name-finder.ts'
import type { OddOne, Original, PageContext, PageLine, ReadLine } from './inside/guard/page.ts'
import { plainName, tokensOf, type Token } from './inside/guard/page-tokens.ts'
import { loneStrangers } from './inside/guard/lone-strangers.ts'
import { oddNumbers } from './inside/guard/odd-numbers.ts'
import { otherSide } from './inside/guard/other-side.ts'
import { lostOpener } from './inside/guard/lost-opener.ts'
import { samePhraseOtherName } from './inside/guard/same-phrase.ts'
import { joinedWithItself } from './inside/guard/joined-with-itself.ts'
import { placesOnPage } from './inside/guard/page-names.ts'
import { pageTitles } from './inside/guard/page-titles.ts'
import { namesOfElsewhere } from './inside/guard/names-of-elsewhere.ts'
import { nearNames } from './inside/guard/near-names.ts'
import { toldOtherwise } from './inside/guard/told-otherwise.ts'
import { unintroduced } from './inside/guard/unintroduced.ts'
import { wrongTitles } from './inside/guard/wrong-titles.ts'

export type { Named, NamedKind } from './inside/guard/name-finder.ts'
export type { HeldTitle, OddOne, Original, PageContext, PageLine } from './inside/guard/page.ts'

/**
 * Hold each country, place, person, position and number of a page against the rest of the page phrase by phrase, against its event, and
 * against who held what on the day; a translation's also against the lines of its original. Returns the odd ones out in reading order, at
 * most one for each place; nothing is changed. Pure. Of a longer page the first 400,000 characters are read.
 */
export function findOddOnes(lines: PageLine[], context: PageContext, original: Original | null = null): OddOne[] {
  const { read, own } = readLines(lines, context)
  const found = [
    ...(original === null ? [] : heldAgainst(original, read, context)),
    ...samePhraseOtherName(read, own, context.expected.length > 0),
    ...wrongTitles(read, context),
    ...pageTitles(read),
    ...nearNames(read, context),
    ...namesOfElsewhere(read, context),
    ...joinedWithItself(read, context),
    ...loneStrangers(read, own, context.expected.length > 0),
    ...oddNumbers(read),
    ...otherSide(read),
    ...toldOtherwise(read, context),
    ...unintroduced(read, own),
    ...lostOpener(read, own),
  ]
  const order = new Map(lines.map((line, index) => [line.block, index]))
  const places = new Map(found.toReversed().map((odd) => [`${odd.block} ${odd.start}`, odd]))
  return [...places.values()].toSorted(
    (a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start,
  )
}

function heldAgainst(original: Original, lines: ReadLine[], context: PageContext): OddOne[] {
  const { lang, named } = original
  const { read } = readLines(original.lines, { lang, named, expected: [], held: [], sides: [], scene: [] })
  return againstOriginal(
    { lang: context.lang, named: context.named, lines },
    { lang, named, lines: read },
    context.held,
  )
}

/** The lines with their names: those that the office knows, the world's countries, and the places that only the page tells of. */
function readLines(lines: PageLine[], context: PageContext): { read: ReadLine[]; own: PageContext } {
  let left = readLimit
  const tokens = lines.map(({ text }) => {
    const words = tokensOf(text.slice(0, Math.max(0, left)))
    left -= text.length
    return words
  })
  const known = [...context.named, ...countriesBeside(context)]
  const taken = new Set(known.flatMap((one) => one.forms.map(plainName)))
  const told = placesOnPage(tokens).filter((one) => !one.forms.some((form) => taken.has(form)))
  const finder = new NameFinder([...known, ...told])
  const read = lines.flatMap((line, index): ReadLine[] =>
    pieces(tokens[index] ?? []).map((words) => ({ ...line, tokens: words, mentions: finder.find(words) })),
  )
  return { read, own: context.expected.length > 0 ? context : { ...context, expected: mainPlaces(read) } }
}

/** How much of a page is read, in characters; what lies beyond raises no alarm. */
const readLimit = 400_000

/** The most words that are read in one piece. */
const pieceLength = 600

/** A line's words in pieces that end with a sentence where one ends near, so that the work grows with the text's length and no faster. */
function pieces(tokens: Token[]): Token[][] {
  const found: Token[][] = []
  for (let from = 0; from < tokens.length || from === 0;) {
    let to = Math.min(tokens.length, from + pieceLength)
    for (let at = to; to < tokens.length && at > to - 100; at -= 1)
      if (/^[.؟?!]$/.test(tokens[at - 1]?.text ?? '')) {
        to = at
        break
      }
    found.push(tokens.slice(from, to))
    if (to <= from) break
    from = to
  }
  return found
}

/** What a page is about of which the office has said nothing: the places that it names three times and more. */
function mainPlaces(lines: ReadLine[]): string[] {
  const places = lines.flatMap((line) => line.mentions.filter((one) => one.kind === 'country' || one.kind === 'place'))
  return [...Map.groupBy(places, (one) => one.id)].flatMap(([id, all]) => (all.length > 2 ? [id] : []))
}
