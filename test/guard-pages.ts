import { readdirSync, readFileSync } from 'node:fs'
import { readFlatPage } from '#exchange/read-flat-page.ts'
import { blockText, textBlocks } from '#record/body.ts'
import type { DraftContent } from '#record/draft-content.ts'
import { findOddOnes, type Named, type OddOne, type PageContext, type PageLine } from '#record/find-odd-ones.ts'
import { linesOf } from '#record/lines-of.ts'
import { readLeaf } from '#record/leaf.ts'
import { readPageContext } from '#record/read-page-context.ts'
import type { Reader } from '#storage/store.ts'
import { withDemonstration } from './demonstration.ts'

/** A page that nobody has tampered with, and the names in it that a swap may fall on. */
export interface GuardPage {
  name: string
  lines: PageLine[]
  context: PageContext
  /** What stands on the page, for planting only: the guards never see it. */
  swappable: Named[]
}

const folder = new URL('pages/guards/', import.meta.url)

/** The countries among the demonstration's places. */
const countries = new Set(['نیکوان', 'ورانه', 'سولان', 'لورانا', 'برکین'])

/** The names on the flat pages, of which the office knows nothing. */
const onFlatPages: Record<Exclude<Named['kind'], 'organisation'>, string[]> = {
  country:
    'عمان هند امارات پاکستان کویت برزیل اوکراین روسیه قزاقستان ژاپن آلمان ترکیه شیلی تایلند ترکمنستان قطر مصر اردن سومالی فرانسه اسپانیا ارمنستان گرجستان چین'.split(
      ' ',
    ),
  place: ['شورابه', 'زرین‌دشت', 'نارستان', 'نیزار', 'گلاب', 'کوهاب', 'صدف', 'سروناز'],
  person: [
    'فرزین آبتین',
    'شهریار نوذری',
    'مهرنوش کاردان',
    'کیانا مهرپویا',
    'آرمان دیلمی',
    'بنفشه روزبه',
    'هوتن پارسا',
    'بهروز کیان',
  ],
  position: [
    'وزیر راه',
    'وزیر کشاورزی',
    'وزیر اقتصاد',
    'رئیس مجلس',
    'سفیر ژاپن',
    'معاون اول رئیس‌جمهور',
    'سخنگوی دولت',
    'رئیس‌جمهور سپیددشت',
    'مدیرعامل راه‌آهن',
    'استاندار نیزار',
  ],
}

/** 40 pages: the demonstration's Persian ones with all that its office knows, and flat ones as an office would import them. */
export async function readGuardPages(): Promise<GuardPage[]> {
  const shown = await withDemonstration(({ house }) => readDemonstrationPages(house.store.read))
  const flat = readdirSync(folder)
    .toSorted()
    .map((file) => flatPage(file, readFileSync(new URL(file, folder), 'utf8')))
  return [...shown, ...flat]
}

/** A flat page as the importer reads it, before the office knows anybody in it. */
export function flatPage(name: string, text: string): GuardPage & { content: DraftContent } {
  const { content } = readFlatPage(text)
  const swappable = Object.entries(onFlatPages).flatMap(([kind, forms]) =>
    forms.map((form) => ({ id: form, kind: kind as Named['kind'], forms: [form] })),
  )
  const context = { lang: 'fa', named: [], expected: [], held: [], sides: [], scene: [] }
  return { name, content, lines: linesOf(content), context, swappable }
}

async function readDemonstrationPages(reader: Reader): Promise<GuardPage[]> {
  const rows = await reader
    .selectFrom('version')
    .innerJoin('editionBody', 'editionBody.edition', 'version.currentEdition')
    .select(['version.document', 'editionBody.leaf'])
    .where('version.lang', '=', 'fa')
    .execute()
  const pages: GuardPage[] = []
  for (const { document, leaf: text } of rows) {
    const leaf = readLeaf(text)
    const day = leaf.dates.happened.date
    const context = await readPageContext(reader, { document, lang: 'fa', day })
    const blocks = textBlocks({ type: 'doc', content: leaf.blocks })
    const lines = [
      ...leaf.decks.map((deck, index) => ({ block: `deck:${index}`, text: deck.text })),
      { block: 'lead', text: leaf.lead },
      ...blocks.map((block) => ({ block: block.attrs.id, text: blockText(block) })),
    ]
    const swappable = context.named.map((one) =>
      one.forms.some((form) => countries.has(form)) ? { ...one, kind: 'country' as const } : one,
    )
    swappable.sort((a, b) => (a.forms[0] ?? '').localeCompare(b.forms[0] ?? '', 'fa'))
    pages.push({ name: `page ${leaf.number}`, lines, context, swappable })
  }
  return pages.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
}

export const swapKinds = ['country', 'place', 'person', 'position', 'number'] as const

export interface Swap {
  page: GuardPage
  kind: (typeof swapKinds)[number]
  from: string
  to: string
  lines: PageLine[]
  block: string
  start: number
}

interface Spot {
  page: GuardPage
  line: number
  at: number
  form: string
  id: string
}

/**
 * Eight mistakes of each kind, always the same ones: one of several mentions of a thing on a page is replaced. The replacement is another
 * name of that kind, every second time one that stands on the same page, if there is one; of people and titles, one in as many words where
 * there is one; a number's last digit is changed, where the number stands at least twice. Pages take turns, so that no page has all of one kind.
 */
export function plantSwaps(pages: GuardPage[], { seed, each } = { seed: 7919, each: 8 }): Swap[] {
  return swapKinds.flatMap((kind) => {
    const random = randomFrom(kind.length * seed)
    const byPage = pages
      .map((page) => spotsOf(page, kind))
      .filter((spots) => spots.length > 0)
      .toSorted(() => random(3) - 1)
    return Array.from({ length: each }, (_, index) => {
      const spots = byPage[index % byPage.length] ?? []
      return swapAt(kind, spots[random(spots.length)] as Spot, { random, isLocal: index % 2 === 0 })
    })
  })
}

/** Whether an alarm stands at the swap or right beside it, or names it as the other of two places that contradict each other. */
export function catches(odd: OddOne, swap: Swap): boolean {
  return [odd, odd.against].some(
    (place) =>
      place !== null &&
      place.block === swap.block &&
      place.start <= swap.start + swap.to.length + 25 &&
      place.end >= swap.start - 25,
  )
}

export function oddOnesIn(page: Pick<GuardPage, 'lines' | 'context'>): OddOne[] {
  return findOddOnes(page.lines, page.context)
}

function spotsOf(page: GuardPage, kind: Swap['kind']): Spot[] {
  const spots = kind === 'number' ? numberSpots(page) : nameSpots(page, kind)
  const counts = Map.groupBy(spots, (spot) => spot.id)
  return spots.filter((spot) => (counts.get(spot.id)?.length ?? 0) > 1)
}

function nameSpots(page: GuardPage, kind: Named['kind']): Spot[] {
  const forms = page.swappable
    .filter((one) => one.kind === kind)
    .flatMap(({ id, forms }) => forms.map((form) => ({ id, form })))
    .toSorted((a, b) => b.form.length - a.form.length)
  return page.lines.flatMap(({ text }, line) => {
    const taken: [number, number][] = []
    return forms.flatMap(({ id, form }) =>
      [...text.matchAll(new RegExp(`(?<![\\p{L}\\u200c])${form}(?![\\p{L}\\u200c])`, 'gu'))].flatMap((match) => {
        const [from, to] = [match.index, match.index + form.length]
        if (taken.some(([start, end]) => from < end && start < to)) return []
        taken.push([from, to])
        return [{ page, line, at: from, form, id }]
      }),
    )
  })
}

function numberSpots(page: GuardPage): Spot[] {
  return page.lines.flatMap(({ text }, line) =>
    [...text.matchAll(/[۰-۹]+(?=(?: هزار)? (\p{L}+))/gu)].map((match) => ({
      page,
      line,
      at: match.index,
      form: match[0],
      id: `${match[0]} ${match[1]}`,
    })),
  )
}

function swapAt(
  kind: Swap['kind'],
  { page, line, at, form, id }: Spot,
  { random, isLocal }: { random: (below: number) => number; isLocal: boolean },
): Swap {
  const to = kind === 'number' ? otherNumber(form) : otherName({ page, kind, form, id }, { random, isLocal })
  const lines = page.lines.map((one, index) =>
    index === line ? { ...one, text: one.text.slice(0, at) + to + one.text.slice(at + form.length) } : one,
  )
  return { page, kind, from: form, to, lines, block: page.lines[line]?.block ?? '', start: at }
}

function otherNumber(form: string): string {
  const last = '۰۱۲۳۴۵۶۷۸۹'.indexOf(form.at(-1) ?? '')
  return form.slice(0, -1) + '۰۱۲۳۴۵۶۷۸۹'.charAt((last + 3) % 10)
}

function otherName(
  { page, kind, form, id }: { page: GuardPage; kind: Named['kind']; form: string; id: string },
  { random, isLocal }: { random: (below: number) => number; isLocal: boolean },
): string {
  const all = page.swappable
    .filter((one) => one.kind === kind && one.id !== id && !one.forms.includes(form))
    .flatMap((one) => one.forms)
  const words = form.split(' ').length
  const alike =
    kind === 'person' || kind === 'position' ? all.filter((other) => other.split(' ').length === words) : all
  const local = (alike.length > 0 ? alike : all).filter((other) => page.lines.some(({ text }) => text.includes(other)))
  const from = isLocal && local.length > 0 ? local : alike.length > 0 ? alike : all
  return from[random(from.length)] ?? ''
}

/** The same sequence in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor(state / 65536) % below
  }
}
