import { terms } from '#persian/terms.ts'
import { marks } from './marks.ts'

/** What stands in the index of one entry. */
export interface EntryTokens {
  /** Words as written, in order, cut into stretches that no phrase reaches across. */
  surface: string[][]
  /** Everything else, each once. */
  set: string[]
  /** Terms of the decks, and terms that weigh more than once, for the order of results. */
  head: string[]
  often: string[]
  /** Words for suggestions: by stem the shortest form as written. */
  words: Map<string, string>
}

export interface EntryText {
  decks: readonly string[]
  lead: string
  blocks: readonly string[]
}

/** Phrases are looked for in so many words of a text; PostgreSQL counts no further. */
export const phraseWords = 16_000
/** Of one word so many places are known to phrases; PostgreSQL keeps no more. */
export const placesOfWord = 255
/** Bytes of the other tokens of a text, of which PostgreSQL takes a megabyte. */
const setBytes = 600_000
const manyTimes = 3
/** No term has more bytes: 64 units, of at most three. */
const longestTerm = 192

/** The tokens of a text with its facets. Both databases are given the same ones, within the same limits. */
export function entryTokens(text: EntryText, facets: readonly string[]): EntryTokens {
  const gathering = new Gathering()
  for (const deck of text.decks) gathering.add(deck, 'head')
  gathering.add(text.lead, 'lead')
  for (const block of text.blocks) gathering.add(block, 'body')
  return gathering.finish(facets)
}

/** What is known of a stem or a joined form of a text. */
interface KnownTerm {
  isHead: boolean
  isLead: boolean
  times: number
  /** The shortest form as written, of a word that suggestions may be made of. */
  written: string | undefined
}

class Gathering {
  readonly #surface: string[][] = []
  readonly #places = new Map<string, number>()
  readonly #terms = new Map<string, KnownTerm>()
  #count = 0

  add(text: string, where: 'head' | 'lead' | 'body'): void {
    if (text === '') return
    let stretch: string[] = []
    for (const term of terms(text)) {
      if (term.kind === 'surface') {
        const places = (this.#places.get(term.text) ?? 0) + 1
        this.#places.set(term.text, places)
        if (this.#count++ < phraseWords && places <= placesOfWord) stretch.push(term.text)
        else stretch = this.#close(stretch)
        continue
      }
      const known = this.#known(term.text)
      if (where === 'head') known.isHead = true
      if (where === 'lead') known.isLead = true
      if (term.kind === 'joined') continue
      known.times += 1
      const length = term.end - term.start
      if (known.written === undefined ? isWord(term.text) : length < known.written.length)
        known.written = text.slice(term.start, term.end)
    }
    this.#close(stretch)
  }

  #known(term: string): KnownTerm {
    const known = this.#terms.get(term)
    if (known !== undefined) return known
    const fresh = { isHead: false, isLead: false, times: 0, written: undefined }
    this.#terms.set(term, fresh)
    return fresh
  }

  /** End a stretch; the gap after it takes a place too. */
  #close(stretch: string[]): string[] {
    if (stretch.length > 0) {
      this.#surface.push(stretch)
      this.#count += 1
    }
    return []
  }

  /** A term that finds no room is left out of everything, so that what weighs is always found too. */
  finish(facets: readonly string[]): EntryTokens {
    const set = [marks.every as string, ...new Set(facets)]
    const [head, often]: [string[], string[]] = [[], []]
    const words = new Map<string, string>()
    let room = setBytes
    const isShort = this.#terms.size * longestTerm < setBytes
    for (const [term, { isHead, isLead, times, written }] of this.#terms) {
      if (!isShort) room -= Buffer.byteLength(term)
      if (room < 0) break
      set.push(term)
      if (isHead) head.push(term)
      if (isLead || times >= manyTimes) often.push(term)
      if (written !== undefined) words.set(term, written)
    }
    for (const term of head) set.push(marks.head + term)
    for (const term of often) set.push(marks.often + term)
    return { surface: this.#surface, set, head, often, words }
  }
}

function isWord(stem: string): boolean {
  return stem.length >= 2 && stem.length <= 30 && !/^[\dp]+$/.test(stem)
}
