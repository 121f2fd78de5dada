import { blockText, textBlocks } from '#record/body.ts'
import { readLeaf } from '#record/leaf.ts'
import type { Original, PageContext, PageLine } from '#record/find-odd-ones.ts'
import { readOriginal } from '#record/read-original.ts'
import { readPageContext } from '#record/read-page-context.ts'
import { withDemonstration } from './demonstration.ts'

/** A translation that nobody has tampered with, and what it is held against. */
export interface TranslatedPage {
  name: string
  lines: PageLine[]
  context: PageContext
  original: Original
}

/** The demonstration's translations, as readers see them. */
export function readTranslatedPages(): Promise<TranslatedPage[]> {
  return withDemonstration(async ({ house }) => {
    const reader = house.store.read
    const rows = await reader
      .selectFrom('version')
      .innerJoin('editionBody', 'editionBody.edition', 'version.currentEdition')
      .select(['version.id', 'version.document', 'version.lang', 'editionBody.leaf'])
      .where('version.translatedFrom', 'is not', null)
      .orderBy('version.id')
      .execute()
    const pages: TranslatedPage[] = []
    for (const { id, document, lang, leaf: text } of rows) {
      const leaf = readLeaf(text)
      const original = await readOriginal(reader, id)
      if (original === null) continue
      const context = await readPageContext(reader, { document, lang, day: leaf.dates.happened.date })
      const lines = [
        ...leaf.decks.map((deck, index) => ({ block: `deck:${index}`, text: deck.text, role: deck.role })),
        { block: 'lead', text: leaf.lead },
        ...textBlocks({ type: 'doc', content: leaf.blocks }).map((block) => ({
          block: block.attrs.id,
          text: blockText(block),
        })),
      ]
      pages.push({ name: `${leaf.number} ${lang}`, lines, context, original })
    }
    return pages
  })
}

/** One mistake of a translator: a name, or a number, in the place of another. */
export interface Slip {
  page: TranslatedPage
  kind: 'place' | 'person' | 'position' | 'number'
  from: string
  to: string
  lines: PageLine[]
  block: string
  start: number
}

/** One slip in each place of a page that has a name which the office knows in both languages, or a number of more than three. */
export function plantSlips(page: TranslatedPage): Slip[] {
  const known = new Set(page.original.named.map((one) => one.id))
  const named = page.context.named.filter((one) => known.has(one.id))
  return page.lines.flatMap(({ block, text, ...rest }, index) => {
    const slip = (kind: Slip['kind'], { from, to, start }: { from: string; to: string; start: number }): Slip => {
      const changed = text.slice(0, start) + to + text.slice(start + from.length)
      const lines = page.lines.map((line, at) => (at === index ? { ...rest, block, text: changed } : line))
      return { page, kind, from, to, lines, block, start }
    }
    const names = (['place', 'person', 'position'] as const).flatMap((kind) =>
      named
        .filter((one) => one.kind === kind)
        .flatMap(({ id, forms: [from = ''] }, at, all) =>
          placesOf(text, from).flatMap((start) => {
            const other = all[(at + 1 + ((start + index) % Math.max(1, all.length - 1))) % all.length]
            const to = other?.forms[0] ?? ''
            return other === undefined || other.id === id ? [] : [slip(kind, { from, to, start })]
          }),
        ),
    )
    const numbers = Object.entries(otherNumbers).flatMap(([from, to]) =>
      placesOf(text, from).map((start) => slip('number', { from, to, start })),
    )
    return [...names, ...numbers]
  })
}

const otherNumbers: Record<string, string> = {
  four: 'five',
  seven: 'nine',
  eleven: 'twelve',
  seventeen: 'seventy',
  twenty: 'thirty',
  thirty: 'forty',
  forty: 'fourteen',
  ninety: 'eighty',
  'thirty-five': 'thirty-four',
  'thirty-two': 'thirty-three',
  'three thousand': '30,000',
  'Sixty thousand': 'Sixteen thousand',
  'three hundred': 'two hundred',
}

function placesOf(text: string, words: string): number[] {
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}-])${RegExp.escape(words)}(?![\\p{L}\\p{N}-])`, 'gu'))].map(
    (match) => match.index,
  )
}
