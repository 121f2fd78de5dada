import type { Block, Figure, Inline, ListItem, Paragraph, Video } from '#record/body.ts'
import { emptyContent, type Deck, type DraftContent } from '#record/draft-content.ts'
import type { DemonstrationText, Lang, Line } from './shapes.ts'

/** What a text needs to know of the world around it. */
export interface TextSurroundings {
  lang: Lang
  /** The id of a statement of this document, by its key. */
  statement(key: string): string
  /** A picture by its key: its id, and what to say of it in this language. */
  picture(key: string): { picture: string; alt: string; caption: string }
  /** A video by its key, with what to say of it in this language. */
  video(key: string): Omit<Video['attrs'], 'id'>
}

/** The decks, lead and body of a draft from a text as it is written down here. Throws when a mark cannot be read. */
export function readText(
  text: DemonstrationText,
  around: TextSurroundings,
): Pick<DraftContent, 'decks' | 'lead' | 'body' | 'setAside'> {
  const { setAside } = emptyContent()
  return {
    decks: readDecks(text, around),
    lead: text.lead,
    body: { type: 'doc', content: readBlocks(text.body, around) },
    setAside,
  }
}

function readDecks(text: DemonstrationText, around: TextSurroundings): Deck[] {
  const decks: Omit<Deck, 'id'>[] = []
  if (text.kicker !== undefined) decks.push({ role: 'kicker', text: text.kicker, restsOn: null })
  decks.push({ role: 'headline', ...readLine(text.headline, around) })
  for (const deck of text.decks ?? []) decks.push({ role: 'deck', ...readLine(deck, around) })
  if (text.short !== undefined) decks.push({ role: 'short', text: text.short, restsOn: null })
  return decks.map((deck, i) => ({ id: `deck${String(i + 1).padStart(2, '0')}`, ...deck }))
}

function readLine(line: Line, around: TextSurroundings): Pick<Deck, 'text' | 'restsOn'> {
  if (typeof line === 'string') return { text: line, restsOn: null }
  return { text: line[0], restsOn: around.statement(line[1]) }
}

function readBlocks(body: string, around: TextSurroundings): Block[] {
  let count = 0
  const nextId = () => `block${String(++count).padStart(2, '0')}`
  const paragraph = (words: string): Paragraph => ({
    type: 'paragraph',
    attrs: { id: nextId() },
    content: readInlines(words, around),
  })
  return body
    .trim()
    .split(/\n\s*\n/)
    .map((part): Block => {
      const [, standsFor, words = ''] = /^(?:@(\d+) )?(.*)$/s.exec(part.trim()) ?? []
      if (standsFor !== undefined) count = Number(standsFor) - 1
      if (/^(?:!\[[a-z-]+\]\s*)+$/.test(words)) {
        const [first, ...others] = [...words.matchAll(/!\[([a-z-]+)\]/g)].map(([, key = '']) =>
          figureOf(nextId(), around.picture(key)),
        )
        if (first !== undefined) return others.length === 0 ? first : { type: 'gallery', content: [first, ...others] }
      }
      const [, video] = /^%\[([a-z-]+)\]$/.exec(words) ?? []
      if (video !== undefined) return { type: 'video', attrs: { id: nextId(), ...around.video(video) } }
      if (words.startsWith('## ')) return headingOf(nextId(), words.slice(3))
      if (words.startsWith('> ')) return { type: 'blockquote', content: [paragraph(words.slice(2))] }
      if (words.startsWith('- '))
        return { type: 'bulletList', content: words.split('\n').map((line) => itemOf(paragraph(line.trim().slice(2)))) }
      return paragraph(words.replaceAll(/\s*\n\s*/g, ' '))
    })
}

function figureOf(id: string, picture: ReturnType<TextSurroundings['picture']>): Figure {
  return { type: 'figure', attrs: { id, ...picture } }
}

function headingOf(id: string, text: string): Block {
  return { type: 'heading', attrs: { id, level: 2 }, content: [{ type: 'text', text }] }
}

function itemOf(paragraph: Paragraph): ListItem {
  return { type: 'listItem', content: [paragraph] }
}

function readInlines(words: string, around: TextSurroundings): Inline[] {
  return words
    .split(/(\[[a-z0-9]+\|[^\]]+\])/)
    .filter((part) => part !== '')
    .map((part): Inline => {
      const [, key, marked] = /^\[([a-z0-9]+)\|([^\]]+)\]$/.exec(part) ?? []
      if (key !== undefined && marked !== undefined) {
        return { type: 'text', text: marked, marks: [{ type: 'statement', attrs: { id: around.statement(key) } }] }
      }
      if (/[[\]|]/.test(part)) throw new Error(`A mark in the demonstration cannot be read: ${part}`)
      return { type: 'text', text: part }
    })
}
