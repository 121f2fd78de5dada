import { endOfPart, endOfWord, nextWord } from './cut-words.ts'
import { originalSpan, type Folded } from './fold.ts'
import { rememberLately } from './remember-lately.ts'
import { isEnding, isOneWord, stemOfNeighbours, stemParts } from './stem.ts'
import { isFoldedStopWord } from './stop-words.ts'

/** A piece of a word between half-spaces, and where it stands in the original. */
export type Part = { text: string; position: number; start: number; end: number }
/** What stands between spaces or signs, cut at half-spaces, hyphens and underscores. */
export type Word = WordFacts & {
  parts: Part[]
  /** Nothing but a space stands before it. */
  near: boolean
}

/** What is true of a word wherever it stands. */
type WordFacts = {
  joined: string
  stem: string
  /** What follows the article of an Arabic word, with and without it. */
  bare: readonly string[]
  arabic: boolean
  stop: boolean
}

/** Two or three neighbours longer than this are never one word. */
const LONGEST_GROUP = 24
const ARABIC = /^\p{Script=Arabic}+$/u
const SPACE = 0x20

/** Where a word stands in a folded text, and whether nothing but a space stands before it. */
export type WordPlace = { at: number; end: number; near: boolean }

/** The words of a folded text whose half-spaces were kept. */
export function wordsOf(folded: Folded): Word[] {
  let position = 0
  return placesOfWords(folded.text).map((place) => {
    const word = wordAt(folded, place, position)
    position += word.parts.length
    return word
  })
}

/** Where the words of a folded text stand. */
export function placesOfWords(text: string): WordPlace[] {
  const places: WordPlace[] = []
  let end = 0
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, end)) {
    const near = at === end + 1 && text.charCodeAt(end) === SPACE
    end = endOfWord(text, at)
    places.push({ at, end, near })
  }
  return places
}

/** The word that stands here; `position` is that of its first part. */
export function wordAt(folded: Folded, { at, end, near }: WordPlace, position = 0): Word {
  const parts = partsOf(folded, { at, end, position })
  const { joined, stem, bare, arabic, stop } =
    parts.length === 1 ? factsOfPart((parts[0] as Part).text) : factsOf(parts.map((part) => part.text))
  return { parts, near, joined, stem, bare, arabic, stop }
}

function partsOf(folded: Folded, word: { at: number; end: number; position: number }): Part[] {
  const parts: Part[] = []
  for (let at = word.at; at < word.end; at = nextWord(folded.text, at)) {
    const end = endOfPart(folded.text, at)
    const { start, end: stop } = originalSpan(folded, at, end)
    const text = folded.text.slice(at, end).replaceAll('.', 'p')
    parts.push({ text, position: word.position + parts.length, start, end: stop })
    at = end
  }
  return parts
}

/** Of words in one part, as most are. */
const factsOfPart = rememberLately(40_000, (text: string) => factsOf([text]))

function factsOf(texts: string[]): WordFacts {
  const joined = withTeh(texts.join(''))
  const stem = withTeh(stemParts(texts))
  return {
    joined,
    stem,
    bare: texts.length === 1 ? withoutArticle(joined, stem) : NONE,
    arabic: ARABIC.test(joined),
    stop: isFoldedStopWord(joined),
  }
}

/** Told of a stem or a joined form, and from which part to which it reaches. */
type Tell = (kind: 'stem' | 'joined', text: string, span: { first: Part; last: Part }) => void

/** Tell all forms of a word that an index has. */
export function tellForms(word: Word, tell: Tell): void {
  const span = { first: word.parts[0] as Part, last: word.parts.at(-1) as Part }
  tell('stem', word.stem, span)
  for (const text of word.bare) tell('stem', text, span)
  if (word.parts.length > 1)
    for (const { text, part } of stemsOfParts(word)) tell('stem', text, { first: part, last: part })
  for (const joined of joinedOf(word)) tell('joined', joined, span)
}

/** Of a compound that dictionaries do not write as one, the stem of each part beside the stem of the whole. */
function stemsOfParts(word: Word): { text: string; part: Part }[] {
  const core = coreOf(word)
  if (core.length === 1 || PREFIXES.has(core[0]?.text ?? '') || isOneWord(core.map((part) => part.text).join('')))
    return []
  return core
    .filter((part) => !isFoldedStopWord(part.text))
    .map((part) => ({ text: stemParts([part.text]), part }))
    .filter(({ text }) => text !== word.stem)
}

const ARTICLE = /^[وف]?(?:[بک]?ال|لل)(.{3,})$/u
const MAY_HAVE_ARTICLE = /^(?:.?.?ال|.?لل)/u
const NONE: readonly string[] = []

/** Whether a word has the letters of an article where one would stand. */
export function mayHaveArticle(word: string): boolean {
  return MAY_HAVE_ARTICLE.test(word)
}

/** Of an Arabic word also what follows its article and the particles before it: «والحكومة» is found by «الحكومة» and «حكومة». */
function withoutArticle(joined: string, stem: string): readonly string[] {
  const bare = ARTICLE.exec(joined)?.[1]
  if (bare === undefined || isOneWord(joined) || isOneWord(stem)) return NONE
  return [bare, `ال${bare}`].filter((text) => text !== stem)
}

/** The parts of a word without the endings after its half-spaces. */
function coreOf({ parts }: Word): Part[] {
  let length = parts.length
  while (length > 1 && isEnding(parts[length - 1]?.text ?? '')) length -= 1
  return parts.slice(0, length)
}

/** The word without its half-spaces, where its stem does not already say so. */
export function joinedOf(word: Word): readonly string[] {
  if (word.parts.length === 1) return word.joined === word.stem ? NONE : [word.joined]
  return distinct([word.joined, withTeh(stemParts([word.joined]))]).filter((text) => text !== word.stem)
}

/** A group of neighbours written as one word, and the stems of that with and without its gaps. */
export function formsOf(group: readonly Word[]): string[] {
  const last = group.at(-1) as Word
  let before = ''
  for (const word of group) if (word !== last) before += word.joined
  const joined = before + last.joined
  const stem = stemOfNeighbours(joined)
  if (stem === joined && !isEnding(last.joined)) return [withTeh(joined)]
  const stems = [stem]
  if (isEnding(last.joined)) stems.push(stemParts(group.flatMap(({ parts }) => parts.map((part) => part.text))))
  return distinct([joined, ...stems.filter((stem) => endsInLast(stem, before, last))].map(withTeh))
}

/** Whether a stem of the group lost its ending in the last word. What was cut across the gap («در زمان» to «درز») is chance. */
function endsInLast(stem: string, before: string, last: Word): boolean {
  if (!stem.startsWith(before)) return false
  const rest = stem.slice(before.length)
  if (rest === '') return isEnding(last.joined)
  if (rest === last.stem || last.joined === `${rest}ی`) return true
  return rest.length > 2 && (last.joined.startsWith(rest) || last.joined === rest.replace(/ه$/u, 'گان'))
}

const distinct = (texts: string[]): string[] => texts.filter((text, index) => texts.indexOf(text) === index)

const TEH_NAME = /^(ای|حج|رحم|نعم|عز|نصر|قدر|حشم|برک|عنای|هدای|فضیل|شوک|ام|بقی|ثق)ه(?=ال.)/u

/** «آیةالله», «آیه‌الله» and «آیت‌الله» are one name; so with every such word before «ال». */
function withTeh(joined: string): string {
  return joined.includes('هال') ? joined.replace(TEH_NAME, '$1ت') : joined
}

const PREFIXES = new Set('می نمی همی بی نا هم غیر پیش پس فرا باز ابر نیم بر در'.split(' '))
const LINKS = new Set(['و', 'اندر', 'به', 'در', 'بر', 'تا', 'از', 'الی'])

/** Small words that begin no longer word, and that end none: «من حرف» is not «منحرف», «مادر آن» not «مادران». */
const BEGINS_NONE = new Set('و را ما من او یا که است شما'.split(' '))
const ENDS_NONE = new Set('و را ما من او یا که است ان این از به با'.split(' '))

/** What of a word and the two that follow it may be one word in another hand: the pair, and all three. */
export function groupsOf(first: Word, second: Word | undefined, third: Word | undefined): Word[][] {
  if (second === undefined || !areNear(first, second)) return []
  const groups = mayJoin(first, second) ? [[first, second]] : []
  if (third !== undefined && areNear(second, third) && mayJoinAll(first, second, third))
    groups.push([first, second, third])
  return groups
}

/** Tell all forms of a group that an index has. */
export function tellFormsOfGroup(group: readonly Word[], tell: Tell): void {
  const span = { first: group[0]?.parts[0] as Part, last: group.at(-1)?.parts.at(-1) as Part }
  for (const joined of formsOf(group)) tell('joined', joined, span)
}

function mayJoin(first: Word, second: Word): boolean {
  if (BEGINS_NONE.has(first.joined) || ENDS_NONE.has(second.joined)) return false
  return !(first.stop && second.stop) || PREFIXES.has(first.joined) || isEnding(second.joined)
}

/** Three only around a short or a linking word («گفت و گو»), after a prefix or before an ending. */
function mayJoinAll(first: Word, second: Word, third: Word): boolean {
  if (first.joined.length + second.joined.length + third.joined.length > LONGEST_GROUP) return false
  const around = second.joined.length <= 2 || LINKS.has(second.joined)
  return around || PREFIXES.has(first.joined) || isEnding(third.joined)
}

/** One space apart, in Arabic letters, and short enough to be one word. */
export function areNear(first: Word, second: Word): boolean {
  return second.near && first.arabic && second.arabic && first.joined.length + second.joined.length <= LONGEST_GROUP
}

/** Not worth asking for: a stop word or a lone ending. */
export function isWeak(word: Word): boolean {
  return word.stop || (word.parts.length === 1 && isEnding(word.joined))
}
