import { remember } from '#ground/remember.ts'
import { NameFinder, type Named } from './inside/guard/name-finder.ts'
import type { OddOne, PageContext, PageLine, ReadLine } from './inside/guard/page.ts'
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
export type { HeldTitle, OddOne, PageContext, PageLine } from './inside/guard/page.ts'

/**
 * Hold each country, place, person, position and number of a page against the rest of the page phrase by phrase, against its event, and
 * against who held what on the day. Returns the odd ones out in reading order, at most one for each place; nothing is changed. Pure. Of
 * a longer page the first 400,000 characters are read.
 */
export function findOddOnes(lines: PageLine[], context: PageContext): OddOne[] {
  const { read, own } = readLines(lines, context)
  const found = [
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

/** The lines with their names: those that the office knows, the world's countries, and the places that only the page tells of. */
function readLines(lines: PageLine[], context: PageContext): { read: ReadLine[]; own: PageContext } {
  let left = readLimit
  const tokens = lines.map(({ text }) => {
    const words = tokensOf(text.slice(0, Math.max(0, left)))
    left -= text.length
    return words
  })
  const known = [...context.named, ...countriesOf(context)]
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

const countryCodes =
  /* ISO 3166-1 alpha-2 */
  'AE AF AL AM AO AR AT AU AZ BA BD BE BG BH BJ BN BO BR BY CA CD CF CG CH CI CL CM CN CO CR CU CY CZ DE DJ DK DO DZ EC EE EG ER ES ET FI FR GA GB GE GH GM GN GR GT HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LK LR LT LU LV LY MA MD ME MG MK ML MM MN MO MR MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SD SE SG SI SK SL SN SO SR SS SV SY SZ TD TG TH TJ TL TM TN TR TW TZ UA UG US UY UZ VE VN YE ZA ZM ZW'.split(
    ' ',
  )

/** The world's countries by the names that the language gives them, where the office has no thing of that name. */
function countriesOf({ lang, named }: PageContext): Named[] {
  const taken = new Set(named.flatMap((one) => one.forms))
  return countriesIn(lang).filter(({ forms }) => !forms.some((form) => taken.has(form)))
}

const countriesIn = remember(50, (lang): Named[] => {
  const names = new Intl.DisplayNames([lang], { type: 'region' })
  return countryCodes.flatMap((code) => {
    const form = names.of(code) ?? ''
    return form === '' || form === code ? [] : [{ id: `country:${code}`, kind: 'country' as const, forms: [form] }]
  })
})
