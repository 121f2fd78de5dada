import { countryOf } from './country-of.ts'
import { classesOf, SURNAME_TAILS } from './word-classes.ts'
import type { Token } from './read-tokens.ts'
import { COUNTRY, GIVEN } from './word-bits.ts'

/** One whom the article speaks of: a person, an office, an organisation. */
export interface Figure {
  /** The fullest name that the article (or the office's knowledge) gives; a title or organisation where there is no name. */
  display: string
  named: boolean
  words: string[]
  readonly titles: string[][]
  readonly kind: 'person' | 'title' | 'organisation' | 'paper' | 'other'
  readonly personId: string | null
  /** Takes part in the event, so that a name shared with others means this one. */
  readonly present: boolean
  /** How sure a part of the name means this one: 1 once the article itself has named or titled the person. */
  certainty: number
  readonly order: number
  /** Outer statements made so far. */
  spoke: number
  plural: boolean
}

export interface Match {
  readonly figure: Figure
  readonly how: 'name' | 'title' | 'bridge' | 'new' | 'pointing' | 'pronoun'
  /** How sure, 0 to 1, that this is who is meant. */
  readonly sure: number
}

const MOST_ALIKE = 48

/** Who is given so is kept without a name. */
const UNNAMED = /^(?:یکی |یک (?:مقام|منبع|دیپلمات|شاهد|شهروند|عضو))/

/** Everybody an article names, in the order of the text, and who is meant when a part of a name or a title comes again. */
export class Cast {
  readonly figures: Figure[] = []
  /** The office's own country, folded, where it is known. */
  home: string | null = null
  /** The article tells of another country. */
  abroad = false
  /** Who wrote the paper that the article tells of («مقاله‌ای به قلم …»). */
  author: Figure | null = null
  /** Who puts the questions, once the article has named a reporter. */
  reporter: Figure | null = null
  /** The one who spoke last outside any other's words. */
  current: Figure | null = null
  /** How sure that was, for whoever «وی» is after it. */
  currentSure = 1
  /** The person who spoke last, whatever office or paper was quoted since. */
  person: Figure | null = null
  /** A person was named since then in words in which nobody speaks. */
  doubted = false
  /** Whom the one who spoke last, a medium or office, quoted: «وی» after a newspaper is no newspaper. */
  relayed: Figure | null = null
  /** The medium or paper whose report the article tells. */
  reported: Figure | null = null
  /** Whom the last source line quotes («به نقل از مرکز اطلاع‌رسانی …»), not yet one of the cast. */
  source: Pick<Figure, 'display' | 'words'> | null = null
  /** Whose own report, named as one, the article tells («در گزارشی نوشت»). */
  issued: Figure | null = null
  /** Named last as the subject of a sentence since then. */
  salient: Figure | null = null
  /** By country, folded: who the article says is the counterpart of one of its people. */
  readonly counterparts = new Map<string, Figure>()
  readonly #byKey = new Map<string, Figure[]>()
  readonly #byHead = new Map<string, Figure[]>()
  readonly #bounded = new Map<string, number>()
  readonly #words = new Set<string>()
  readonly #guests: Figure[] = []
  readonly #unnamed = new Set<Figure>()
  readonly #speakers = new Set<Figure>()

  get speakers(): number {
    return this.#speakers.size
  }

  spoke(figure: Figure, sure: number): void {
    this.currentSure = sure < 0.9 ? sure : 1
    figure.spoke++
    if (figure.kind === 'person' || figure.kind === 'title') this.#speakers.add(figure)
    if (figure.kind === 'title' && !figure.named && this.#unnamed.size < MOST_ALIKE) this.#unnamed.add(figure)
    this.current = figure
    if ((figure.kind === 'person' || figure.kind === 'title') && !figure.plural) this.person = figure
    this.doubted = false
    this.relayed = null
    this.salient = null
  }

  add(
    figure: Pick<Figure, 'display' | 'named' | 'words' | 'kind' | 'plural'> & {
      titles: string[][]
      personId?: string
      present?: boolean
    },
  ): Figure {
    const known = figure.personId !== undefined,
      present = figure.present ?? false
    const made: Figure = {
      ...figure,
      titles: [],
      personId: figure.personId ?? null,
      present,
      certainty: known && !present ? 0.8 : 1,
      order: this.figures.length,
      spoke: 0,
    }
    this.figures.push(made)
    if (present) this.#guests.push(made)
    if (figure.named) this.#indexName(made)
    else this.#index(figure.words.join(''), made)
    for (const title of figure.titles) this.addTitle(made, title)
    return made
  }

  addTitle(figure: Figure, title: readonly string[]): void {
    for (const part of partsOf(title)) {
      if (figure.titles.length > 24 || figure.titles.some((known) => known.join(' ') === part.join(' '))) continue
      figure.titles.push([...part])
      this.#index(part.join(''), figure)
      push(this.#byHead, part[0] ?? '', figure)
    }
  }

  /** A further name of somebody known («دکتر مصدق» for «محمد مصدق»). */
  addName(figure: Figure, words: readonly string[]): void {
    this.#index(words.join(''), figure)
  }

  /** Gives a figure known by a title the name that the text gives later. */
  rename(figure: Figure, display: string, words: string[]): void {
    Object.assign(figure, { display, words, named: true })
    this.#indexName(figure)
  }

  /** Somebody whom the office knows turns out to be the one whom the text gave by a title: both are one from here on. */
  recognise(figure: Figure, known: Figure): void {
    const { display, words, personId, present } = known
    Object.assign(figure, { display, words, named: true, personId, present, certainty: 1 })
    for (const list of this.#byKey.values()) {
      const at = list.indexOf(known)
      if (at >= 0) list.splice(at, 1, ...(list.includes(figure) ? [] : [figure]))
    }
    const guest = this.#guests.indexOf(known)
    if (guest >= 0) this.#guests[guest] = figure
  }

  /** The one speaker known by a title alone, if there is just one; «یک مقام آگاه» stays unnamed. */
  onlyUnnamed(): Figure | null {
    let only: Figure | null = null
    for (const figure of this.#unnamed) {
      if (figure.named || figure.plural || UNNAMED.test(figure.display)) continue
      if (only) return null
      only = figure
    }
    return only
  }

  /** How many tokens from `from` spell a subject noted anywhere in the article; 0 if none. */
  longestBounded(tokens: readonly Token[], from: number, to: number): number {
    let key = '',
      found = 0
    for (let i = from; i < Math.min(to, from + 6); i++) {
      key += tokens[i]?.text ?? ''
      if (this.#bounded.has(key)) found = i + 1 - from
    }
    return found
  }

  /** Notes every word of the article, and whether one of them is another country. */
  noteWords(tokens: readonly Token[]): void {
    for (const { text, bits } of tokens) {
      this.#words.add(text)
      if (bits & COUNTRY && text !== this.home && !NO_STATE.has(text)) this.abroad = true
    }
  }

  /** One whom the office knows and this article has not named: that a bare title means just him is supposed, not read. */
  isSupposed({ personId, present, words }: Figure): boolean {
    return personId !== null && !present && !this.#words.has(words.at(-1) ?? '')
  }

  /** Who spoke with this title and a country after it («رئیس‌جمهور روسیه», «رئیس‌جمهور این کشور»), the latest given. */
  latestAbroad(title: readonly string[]): Figure | null {
    const holds = (known: readonly string[]) =>
      title.every((word, at) => known[at] === word) && isOfCountry(known.slice(title.length))
    const heads = (this.#byHead.get(title[0] ?? '') ?? []).slice(-MOST_ALIKE)
    return heads.findLast(({ spoke, titles }) => spoke > 0 && titles.some(holds)) ?? null
  }

  /** Notes a subject whose end the text makes plain, for places where it does not. */
  noteBounded(key: string): void {
    this.#bounded.set(key, (this.#bounded.get(key) ?? 0) + 1)
  }

  /** How often these words stand as a subject with a plain end. */
  timesBounded(words: readonly string[]): number {
    return this.#bounded.get(words.join('')) ?? 0
  }

  /** How many tokens from `from` spell a name, part of a name or a title already known; 0 if none. */
  longestAlias(tokens: readonly Token[], from: number, to: number): number {
    let key = '',
      found = 0
    for (let i = from; i < Math.min(to, from + 14); i++) {
      key += tokens[i]?.text ?? ''
      if (this.#byKey.has(key)) found = i + 1 - from
    }
    return found
  }

  byName(words: readonly string[]): Match | null {
    const known = this.#alike(words.join('')).filter((figure) => figure.named)
    const match = choose(known, this.current, 'name')
    if (match && words.length > 1 && words.length >= match.figure.words.length && match.sure === 1)
      match.figure.certainty = 1
    return match && { ...match, sure: Math.min(match.sure, match.figure.certainty) }
  }

  /** «هومن» for «هومن مهری», where no other of the people bears that given name. */
  byGivenName(given: string): Match | null {
    const bearers = this.figures
      .slice(-MOST_ALIKE)
      .filter(({ named, kind, words }) => named && kind === 'person' && words.length > 1 && words[0] === given)
    const [only] = bearers
    return only && bearers.length === 1 ? { figure: only, how: 'name', sure: Math.min(0.85, only.certainty) } : null
  }

  byWords(words: readonly string[]): Match | null {
    return choose(this.#alike(words.join('')), this.current, 'name')
  }

  /** Who holds this title: the same words, or fewer or more of them, as long as no other country comes in. */
  byTitle(title: readonly string[]): Match | null {
    const same = this.#alike(title.join(''))
    if (same.length) return settle(choose(same, this.current, 'title'))
    const alike = (this.#byHead.get(title[0] ?? '') ?? [])
      .slice(-MOST_ALIKE)
      .filter((figure) => figure.titles.some((known) => agree(known, title)))
    const chosen = choose([...new Set(alike)], this.current, 'title')
    if (!chosen) return this.#byOffice(title)
    return chosen && { ...chosen, sure: Math.min(chosen.sure, 0.95, chosen.figure.certainty) }
  }

  /** «رئیس جدید محیط زیست استان» for «مدیرکل محیط زیست استان»: who heads the same office, by whatever word. */
  #byOffice(title: readonly string[]): Match | null {
    const office = officeOf(title)
    if (!office || office.length < 2) return null
    const heads = this.figures
      .slice(-MOST_ALIKE)
      .filter((figure) => figure.named && figure.titles.some((known) => headsSame(officeOf(known), office)))
    const [only] = heads
    return only && heads.length === 1 ? { figure: only, how: 'title', sure: 0.85 } : null
  }

  /** All who may be called so; of a crowd, those of the event, the one who has the word, and the latest. */
  #alike(key: string): readonly Figure[] {
    const all = this.#byKey.get(key) ?? []
    if (all.length <= MOST_ALIKE) return all
    const near = [...this.#guests, ...(this.current ? [this.current] : [])].filter((figure) => isCalled(figure, key))
    return [...new Set([...near, ...all.slice(-MOST_ALIKE)])]
  }

  #indexName(figure: Figure): void {
    const { words } = figure,
      short = words.length > 8 ? words.slice(0, 8) : words
    for (let from = 0; from < short.length; from++) {
      let key = ''
      for (let to = from; to < short.length; to++) {
        key += short[to]
        if (short.length > 1 && from === to && (SURNAME_TAILS.has(key) || (from === 0 && classesOf(key) & GIVEN)))
          continue
        this.#index(key, figure)
      }
    }
  }

  #index(key: string, figure: Figure): void {
    if (key.length > 1) push(this.#byKey, key, figure)
  }
}

function push(index: Map<string, Figure[]>, key: string, figure: Figure): void {
  const list = index.get(key)
  if (!list) index.set(key, [figure])
  else if (list.at(-1) !== figure) list.push(figure)
}

function choose(found: readonly Figure[], current: Figure | null, how: 'name' | 'title'): Match | null {
  const [only] = found
  if (!only) return null
  if (found.length === 1) return { figure: only, how, sure: 1 }
  const crowd = found.length >= MOST_ALIKE
  if (current && found.includes(current)) return { figure: current, how, sure: crowd ? 0.6 : 0.75 }
  const present = found.filter((figure) => figure.present),
    [guest] = present
  if (guest && present.length === 1) return { figure: guest, how, sure: 0.95 }
  if (crowd) return { figure: found.at(-1) ?? only, how, sure: 0.3 }
  const chosen = [...found].sort((a, b) => b.spoke - a.spoke || b.order - a.order)[0] ?? only
  return { figure: chosen, how, sure: chosen.spoke > 0 ? 0.5 : 0.4 }
}

function isCalled(figure: Figure, key: string): boolean {
  return figure.words.join('').includes(key) || figure.titles.some((title) => title.join('') === key)
}

/** The whole title, held by one person on that day, makes the person sure. */
function settle(match: Match | null): Match | null {
  if (match && match.sure === 1) match.figure.certainty = 1
  return match
}

/** The words of the office that a head of it heads, «جدید» and «اداره کل» aside; null for no head. */
function officeOf(title: readonly string[]): readonly string[] | null {
  if (!CHIEFS.has(title[0] ?? '')) return null
  return title.slice(1).filter((word) => !BESIDES.has(word))
}

function headsSame(known: readonly string[] | null, office: readonly string[]): boolean {
  return known !== null && known.length === office.length && office.every((word) => known.includes(word))
}

const CHIEFS = new Set('رییس مدیر مدیرکل سرپرست'.split(' '))
const BESIDES = new Set('جدید تازه فعلی کنونی کل اداره ادارهکل سازمان حفاظت'.split(' '))

function partsOf(title: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  for (const word of title) {
    if (word === 'و') parts.push([])
    else parts.at(-1)?.push(word)
  }
  const kept = parts.filter((part) => part.length)
  return kept.length > 1 ? [title.filter(Boolean) as string[], ...kept] : kept
}

/** «شورای شهر», «رئیس شورا»: the same word with and without the «ی» that joins it to the next. */
function withoutEzafe(word: string): string {
  return word.length > 3 && /[او]ی$/.test(word) ? word.slice(0, -1) : word
}

function agree(known: readonly string[], title: readonly string[]): boolean {
  const [less, more] = known.length <= title.length ? [known, title] : [title, known]
  const bare = more.map(withoutEzafe)
  if (!less.every((word) => bare.includes(withoutEzafe(word)))) return false
  return known.length >= title.length || !title.some((word) => isCountry(word) && !known.includes(word))
}

function isCountry(word: string): boolean {
  return Boolean(classesOf(word) & COUNTRY) || countryOf(word) !== null
}

/** «روسیه», «این کشور». */
export function isOfCountry(words: readonly string[]): boolean {
  return words.some((word, at) => isCountry(word) || wordsThatPointAbroad(words.slice(at, at + 2)) > 0)
}

/** How many words at the beginning speak of a country that the article has named, not of the office's own: «این کشور», «آن کشور», «کشورش». */
export function wordsThatPointAbroad([first = '', second = '']: readonly string[]): number {
  if (THEIR_COUNTRY.has(first)) return 1
  return POINTING.has(first) && second === 'کشور' ? 2 : 0
}

const THEIR_COUNTRY = new Set('کشورش کشورشان'.split(' '))
const POINTING = new Set('این ان همین همان'.split(' '))

/** Words of the list of countries that are none, or the office's own. */
const NO_STATE = new Set('کشورمان اتحادیه صهیونیستی'.split(' '))
