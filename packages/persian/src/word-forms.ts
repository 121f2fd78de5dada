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

/** The words of a folded text whose half-spaces were kept. */
export function wordsOf(folded: Folded): Word[] {
  const words: Word[] = []
  let position = 0
  let end = 0
  for (let at = nextWord(folded.text, 0); at < folded.text.length; at = nextWord(folded.text, end)) {
    const near = at === end + 1 && folded.text.charCodeAt(end) === SPACE
    end = endOfWord(folded.text, at)
    const parts = partsOf(folded, { at, end, position })
    position += parts.length
    const { joined, stem, bare, arabic, stop } =
      parts.length === 1 ? factsOfPart((parts[0] as Part).text) : factsOf(parts.map((part) => part.text))
    words.push({ parts, near, joined, stem, bare, arabic, stop })
  }
  return words
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

/** Of a compound that dictionaries do not write as one, the stem of each part beside the stem of the whole. */
export function stemsOfParts(word: Word): { text: string; from: Part }[] {
  const core = coreOf(word)
  if (core.length === 1 || PREFIXES.has(core[0]?.text ?? '') || isOneWord(core.map((part) => part.text).join('')))
    return []
  return core
    .filter((part) => !isFoldedStopWord(part.text))
    .map((part) => ({ text: stemParts([part.text]), from: part }))
    .filter(({ text }) => text !== word.stem)
}

const ARTICLE = /^[وف]?(?:[بک]?ال|لل)(.{3,})$/u
const NONE: readonly string[] = []

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
export function joinedOf(word: Word): string[] {
  if (word.parts.length === 1) return word.joined === word.stem ? [] : [word.joined]
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

/** The pairs and triples of neighbours that may be one word in another hand; of those only whose first word `mayBegin` one. */
export function* neighbours(words: Word[], mayBegin: (first: Word) => boolean = () => true): Iterable<Word[]> {
  for (let at = 0; at + 1 < words.length; at += 1) {
    const first = words[at] as Word
    const second = words[at + 1] as Word
    const third = words[at + 2]
    if (!mayBegin(first) || !areNear(first, second)) continue
    if (mayJoin(first, second)) yield [first, second]
    if (third && areNear(second, third) && mayJoinAll(first, second, third)) yield [first, second, third]
  }
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
