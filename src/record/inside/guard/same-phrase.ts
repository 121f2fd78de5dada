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
  'مردم ملت دولت کشور هییت سفیر خاک مرز رییس وزیر نخست جمهور شهر استان شهرستان روستای بخش وزارت people government nation president minister ministry ambassador country side city province capital'.split(
    ' ',
  ),
)

/** What may stand between the word and the name, and changes nothing: «سفیر تازهٔ X». */
const described = new Set('تازه جدید پیشین سابق کنونی فعلی محترم'.split(' '))

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
  const placed = placesIn(lines)
  const phrases = Map.groupBy(placed, (one) => phraseBefore(one) ?? '')
  phrases.delete('')
  const alone = [...phrases].flatMap(([phrase, placed]) =>
    lonelyOf(placed, context)
      .filter(({ id, odd }) => !shared.has(phrase) || ((isTold || odd.kind === 'country') && isStrange(id, context)))
      .map(({ odd }) => odd),
  )
  return [...alone, ...longPhrase(placed), ...otherRank(placed)]
}

/**
 * «سفر به استان X» where «سفر به استان Y» stands elsewhere, in so many words alike that one against one is enough: the one of which the page
 * tells nowhere else is odd.
 */
function longPhrase(placed: Placed[]): OddOne[] {
  const times = Map.groupBy(placed, (one) => one.mention.id)
  const timesOf = (one: Placed) => times.get(one.mention.id)?.length ?? 0
  const phrases = Map.groupBy(placed, (one) => longPhraseBefore(one) ?? '')
  phrases.delete('')
  return [...phrases.values()].flatMap((all) => {
    const [usual] = all.toSorted((a, b) => timesOf(b) - timesOf(a))
    if (usual === undefined || timesOf(usual) < 2) return []
    return all
      .filter((one) => one.mention.id !== usual.mention.id && timesOf(one) === 1)
      .map((one) => ({
        kind: one.mention.kind,
        rule: 'phrase' as const,
        block: one.line.block,
        ...wordsOf(one.line, one.mention),
        other: wordsOf(usual.line, usual.mention).found,
        against: placeOf(usual.line, usual.mention),
      }))
  })
}

/** What a place is, as it stands before its name. */
const ranks = new Map(
  'استان شهرستان شهر روستای بندر بخش جزیره استاندار:استان فرماندار:شهرستان شهردار:شهر بخشدار:بخش'
    .split(' ')
    .map((word) => {
      const [head = '', rank = head] = word.split(':')
      return [head, rank]
    }),
)

/**
 * «استان X» of a place that is a town wherever else the page says what it is, where the page knows another province: the one for the other. A
 * province may have its town's name, but then the page says so more than once.
 */
function otherRank(placed: Placed[]): OddOne[] {
  const ranked = placed.flatMap((one) => {
    const rank = ranks.get(one.line.tokens[one.mention.first - 1]?.text ?? '')
    return rank !== undefined ? [{ ...one, rank, id: one.mention.id }] : []
  })
  return ranked.flatMap((odd) => {
    const own = ranked.filter((one) => one.id === odd.id && one !== odd)
    const [usual, ...more] = ranked.filter((one) => one.rank === odd.rank && one.id !== odd.id)
    const isElsewhere = own.length > 1 && own.every((one) => one.rank !== odd.rank && one.rank === own[0]?.rank)
    if (!isElsewhere || usual === undefined || more.some((one) => one.id !== usual.id)) return []
    return [
      {
        kind: odd.mention.kind,
        rule: 'phrase' as const,
        block: odd.line.block,
        ...wordsOf(odd.line, odd.mention),
        other: wordsOf(usual.line, usual.mention).found,
        against: placeOf(usual.line, usual.mention),
      },
    ]
  })
}

/** The two words before a name, where both say something, or the three of which the first and the last do. */
function longPhraseBefore({ line, mention }: Placed): string | undefined {
  if (isGreatest(line, mention.first)) return undefined
  const [third, second, first] = line.tokens.slice(Math.max(0, mention.first - 3), mention.first).slice(-3)
  const before = [third, second, first].filter((token) => token !== undefined).toReversed()
  const [near, middle, far] = before
  const says = (token: typeof near) =>
    token?.isWord === true && !light.has(token.text) && !plurals.has(token.text) && !/^\d/.test(token.text)
  if (!says(near)) return undefined
  if (says(middle)) return `${middle?.text} ${near?.text}`
  return middle?.isWord === true && says(far) ? `${far?.text} ${middle.text} ${near?.text}` : undefined
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
  const first = mention.first - (isLinked(line, mention.first) ? 1 : 0)
  const before = line.tokens[first - 1]
  if (before?.isWord !== true || light.has(before.text) || isGreatest(line, mention.first)) return undefined
  if (line.mentions.some((other) => other.next === mention.first && other.kind === 'position')) return undefined
  const noun = line.tokens[first - 2]
  if (plurals.has(before.text)) return noun?.isWord === true ? `${noun.text} ${before.text}` : undefined
  return before.text
}

/** English says «the north of X» where Persian says «شمال X». */
function isLinked({ tokens }: ReadLine, first: number): boolean {
  const text = tokens[first - 1]?.text ?? ''
  return described.has(text) || text === 'of'
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
