import { placeOf, wordsOf, type OddOne, type PageContext, type ReadLine } from './page.ts'
import type { Mention } from './name-finder.ts'

/** Words that say nothing of what follows them. */
const light = new Set(
  'و یا به از در با بر تا که را این آن هر برای درباره میان بین ضمن نیز هم اما ولی چون اگر است بود شد of the and in to with from for a an by on at'.split(
    ' ',
  ),
)

/** What each side has alike: «مردم X» and «مردم Y» may both stand on a page about X and Y. */
const shared = new Set(
  'مردم ملت دولت کشور هییت سفیر خاک مرز رییس وزیر نخست جمهور شهر استان شهرستان روستای بخش وزارت people government nation president'.split(
    ' ',
  ),
)

/** Endings that stand apart where a half-space parts them. */
const plurals = new Set('ها های هایی ی ای'.split(' '))

interface Placed {
  line: ReadLine
  mention: Mention
}

/**
 * «شمال X» in one place where «شمال Y» stands elsewhere on the page: the one that stands alone against several is odd. Persons and
 * positions are no places, and may well take turns in a phrase. What each side has alike is held against what the office has told, if it has.
 */
export function samePhraseOtherName(lines: ReadLine[], context: PageContext, isTold: boolean): OddOne[] {
  const phrases = Map.groupBy(placesIn(lines), (placed) => phraseBefore(placed) ?? '')
  phrases.delete('')
  return [...phrases].flatMap(([phrase, placed]) =>
    lonelyOf(placed, context)
      .filter(({ id, odd }) => !shared.has(phrase) || ((isTold || odd.kind === 'country') && isStrange(id, context)))
      .map(({ odd }) => odd),
  )
}

function placesIn(lines: ReadLine[]): Placed[] {
  return lines.flatMap((line) =>
    line.mentions
      .filter((mention) => mention.kind === 'country' || mention.kind === 'place')
      .map((mention) => ({ line, mention })),
  )
}

/** The word before a name, where it belongs to the name. «رئیس‌جمهور» belongs to each country alike. */
function phraseBefore({ line, mention }: Placed): string | undefined {
  const before = line.tokens[mention.first - 1]
  if (before?.isWord !== true || light.has(before.text) || isGreatest(line, mention.first)) return undefined
  if (line.mentions.some((other) => other.next === mention.first && other.kind === 'position')) return undefined
  const noun = line.tokens[mention.first - 2]
  if (plurals.has(before.text)) return noun?.isWord === true ? `${noun.text} ${before.text}` : undefined
  return before.text
}

/** «بزرگ‌ترین نیروگاه X» is of X in another sense than «نیروگاه Y». */
function isGreatest({ tokens }: ReadLine, first: number): boolean {
  return tokens.slice(Math.max(0, first - 5), first).some((token) => token.text.endsWith('ترین'))
}

function lonelyOf(placed: Placed[], context: PageContext): { id: string; odd: OddOne }[] {
  const byName = Map.groupBy(placed, (one) => one.mention.id)
  if (byName.size < 2) return []
  const [most, ...others] = [...byName.values()].toSorted((a, b) => b.length - a.length)
  const [usual] = most ?? []
  if (most === undefined || usual === undefined) return []
  const other = wordsOf(usual.line, usual.mention).found
  return others.flatMap(([only, ...more]) => {
    if (only === undefined || more.length > 0) return []
    const isOutweighed = most.length >= 2 || isStrange(only.mention.id, context)
    const odd: OddOne = {
      kind: only.mention.kind,
      rule: 'phrase',
      block: only.line.block,
      ...wordsOf(only.line, only.mention),
      other,
      against: placeOf(usual.line, usual.mention),
    }
    return isOutweighed ? [{ id: only.mention.id, odd }] : []
  })
}

/** One against one: the one that does not belong to the page is odd. */
function isStrange(id: string, { expected }: PageContext): boolean {
  return expected.length > 0 && !expected.includes(id)
}
