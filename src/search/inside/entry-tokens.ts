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

/** The tokens of a text with its facets. Both databases are given the same ones, within the same limits. */
export function entryTokens(text: EntryText, facets: readonly string[]): EntryTokens {
  const gathering = new Gathering()
  for (const deck of text.decks) gathering.add(deck, 'head')
  gathering.add(text.lead, 'lead')
  for (const block of text.blocks) gathering.add(block, 'body')
  return gathering.finish(facets)
}

class Gathering {
  readonly #surface: string[][] = []
  readonly #places = new Map<string, number>()
  readonly #all = new Set<string>()
  readonly #head = new Set<string>()
  readonly #lead = new Set<string>()
  readonly #times = new Map<string, number>()
  readonly #words = new Map<string, string>()
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
      this.#all.add(term.text)
      if (where === 'head') this.#head.add(term.text)
      if (where === 'lead') this.#lead.add(term.text)
      if (term.kind === 'joined') continue
      this.#times.set(term.text, (this.#times.get(term.text) ?? 0) + 1)
      this.#keepWord(term.text, text.slice(term.start, term.end))
    }
    this.#close(stretch)
  }

  /** End a stretch; the gap after it takes a place too. */
  #close(stretch: string[]): string[] {
    if (stretch.length > 0) {
      this.#surface.push(stretch)
      this.#count += 1
    }
    return []
  }

  #keepWord(stem: string, written: string): void {
    if (stem.length < 2 || stem.length > 30 || /^[\dp]+$/.test(stem)) return
    const known = this.#words.get(stem)
    if (known === undefined || written.length < known.length) this.#words.set(stem, written)
  }

  finish(facets: readonly string[]): EntryTokens {
    const often = new Set(this.#lead)
    for (const [term, times] of this.#times) if (times >= manyTimes) often.add(term)
    const set = [marks.every as string, ...facets]
    for (const term of this.#head) set.push(marks.head + term)
    for (const term of often) set.push(marks.often + term)
    let bytes = 0
    for (const term of this.#all) {
      bytes += Buffer.byteLength(term)
      if (bytes > setBytes) break
      set.push(term)
    }
    return {
      surface: this.#surface,
      set: [...new Set(set)],
      head: [...this.#head],
      often: [...often],
      words: this.#words,
    }
  }
}
