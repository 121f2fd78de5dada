import { detectLanguage } from '#persian/detect-language.ts'
import { repair } from '#persian/repair.ts'
import { Fault } from '#ground/fault.ts'
import { newId } from '#ground/id.ts'
import type { Block } from '#record/body.ts'
import { emptyContent, type DraftContent } from '#record/draft-content.ts'
import { decksOf } from './inside/decks-of.ts'
import { partPage } from './inside/part-page.ts'
import { sourceOf } from './inside/source-of.ts'

/** Something an editor should know of what was read. `text` is as the page has it. */
export interface Finding {
  /**
   * `source_line` it was recognised and stands apart · `decks` a joined line was taken apart · `cut_off` a paragraph ends in the middle ·
   * `set_aside` it is no part of the article · `date_line` the page names a date, which is not taken over · `repaired` how many places.
   */
  kind: 'source_line' | 'decks' | 'cut_off' | 'set_aside' | 'date_line' | 'repaired'
  block?: string
  text: string
}

export interface FlatPage {
  lang: string
  content: DraftContent
  findings: Finding[]
  /** What the page does not say, and an editor has to. It is never filled in. */
  asks: ('happened' | 'said' | 'place' | 'link')[]
}

/** The most that is read at once, in characters. */
export const flatPageLimit = 2_000_000

/**
 * Turn the text of a page, copied or saved without its markup, back into an article: decks, source line, paragraphs. What is no part of
 * the article is set aside and shown, never dropped. Words of `keepWords` stay as they are spelt. Faults: `import.empty`, `import.no_text`, `import.too_long`.
 */
export function readFlatPage(text: string, keepWords: string[] = []): FlatPage {
  if (text.trim() === '') throw new Fault('invalid', 'import.empty', { field: 'text' })
  if (text.length > flatPageLimit)
    throw new Fault('invalid', 'import.too_long', { field: 'text', details: { limit: flatPageLimit } })
  const parts = partPage(text.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u2028\u2029]/))
  if (parts.paragraphs.length === 0 && parts.title.length === 0)
    throw new Fault('invalid', 'import.no_text', { field: 'text' })
  const lang =
    detectLanguage([...parts.title, ...parts.paragraphs.map((paragraph) => paragraph.text)].join('\n')) ?? 'fa'
  const mending = new Mending(lang, keepWords)
  const source = sourceOf(parts.paragraphs)
  const decks = decksOf(parts.title.map((line) => mending.mend(line)))
  const blocks = source.paragraphs.map((paragraph) => blockOf(paragraph, mending))
  const content: DraftContent = {
    ...emptyContent(),
    decks,
    body: { type: 'doc', content: blocks },
    sourceLine: source.agency === null ? null : { agency: mending.mend(source.agency), received: null, link: null },
    setAside: parts.setAside,
  }
  const findings: Finding[] = [
    ...(source.line === null ? [] : [{ kind: 'source_line' as const, text: source.line }]),
    ...(decks.length > parts.title.length ? [{ kind: 'decks' as const, text: parts.title.join('\n') }] : []),
    ...cutOff(blocks),
    ...parts.dateLines.map((line) => ({ kind: 'date_line' as const, text: line })),
    ...parts.setAside.map((aside) => ({ kind: 'set_aside' as const, text: aside.text })),
    ...(mending.places === 0 ? [] : [{ kind: 'repaired' as const, text: String(mending.places) }]),
  ]
  return { lang, content, findings, asks: ['happened', 'said', 'place', 'link'] }
}

/** Repairs what it is given, and counts the places. Only Persian is touched. */
class Mending {
  places = 0
  readonly #lang: string
  readonly #keepWords: string[]

  constructor(lang: string, keepWords: string[]) {
    this.#lang = lang
    this.#keepWords = keepWords
  }

  mend(text: string): string {
    if (this.#lang !== 'fa') return text
    const mended = repair(text, { level: 'safe', keepWords: this.#keepWords })
    this.places += mended.edits.length
    return mended.text
  }
}

function blockOf(paragraph: { text: string; isHeading: boolean }, mending: Mending): Block {
  const content = [{ type: 'text' as const, text: mending.mend(paragraph.text) }]
  return paragraph.isHeading
    ? { type: 'heading', attrs: { id: newId(), level: 2 }, content }
    : { type: 'paragraph', attrs: { id: newId() }, content }
}

/** A paragraph that ends in a comma, or that is long and ends in no sign at all, was probably cut off. */
function cutOff(blocks: Block[]): Finding[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'paragraph') return []
    const text = (block.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('')
    const ends = /[،,؛;]\s*$/u.test(text) || (text.length > 120 && !/[.!?؟…»"”:)\]]\s*$/u.test(text))
    return ends ? [{ kind: 'cut_off' as const, block: block.attrs.id, text }] : []
  })
}
