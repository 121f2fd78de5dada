import { BROKEN_PLURALS } from './broken-plurals.ts'
import { fold } from './fold.ts'
import { HALF_SPACE } from './fold-letter.ts'
import { rememberLately } from './remember-lately.ts'
import { requireText } from './require-text.ts'
import { STEM_WORDS } from './stem-words.ts'
import { filterWords, unpackWords, type WordFilter } from './word-filter.ts'

/**
 * The folded stem of one word: endings go, what only looks like an ending stays. A half-space marks the ending where it is there; where
 * it is lost, a dictionary tells «مردان» from «ایران».
 *
 * @example
 * stem("کتاب‌هایشان") // «کتاب»; so do «کتابهایشان» and «کتاب هایشان»
 * stem("دانشجویان") // «دانشجو»
 * stem("نمایندگان") // «نماینده»
 * stem("ایران") // «ایران»
 * @throws TypeError when `word` is not a string.
 */
export function stem(word: string): string {
  requireText(word, 'stem')
  return stemParts(
    fold(word, { halfSpace: 'keep' })
      .split(GAP)
      .filter((part) => part !== ''),
  )
}

/** The stem of a word given as its folded parts, cut at half-spaces. */
export function stemParts(parts: readonly string[]): string {
  const core = [...parts]
  while (core.length > 1 && (core[0]?.length ?? 0) > 1 && isEnding(core.at(-1) ?? '')) core.pop()
  const whole = core.join('')
  if (core.length === 1 || whole.length > LONGEST) return stemJoined(whole)
  const found = stemJoined(whole)
  return found === whole && !isOneWord(whole) ? core.slice(0, -1).join('') + stemLastPart(core.at(-1) ?? '') : found
}

/** Of an unknown compound only the last part has an ending: «رئیس‌جمهورش». A part that means something else alone stays. */
function stemLastPart(part: string): string {
  return part.length < 4 ? part : stemJoined(part)
}

/** Whether a folded part that stands after a half-space is an ending and no word of its own: «های», «ترین», «شان». */
export function isEnding(part: string): boolean {
  return ENDINGS.has(part)
}

/** Whether dictionaries write this folded word as one: «کتابخانه» is, «اطلاعرسانی» is not. */
export function isOneWord(word: string): boolean {
  return dictionary().has(word)
}

const GAP = new RegExp(`[ ${HALF_SPACE}]+`, 'u')

const ENDINGS = new Set(
  'ها های هایی هایم هایت هایش هایمان هایتان هایشان هاشان هامان هاتان هاست تر تری ترین ترینها ترها ترهای ام ات اش مان تان شان ای ایم اید اند ی یی یم یت یش یمان یتان یشان م ت ش'.split(
    ' ',
  ),
)

type Ending = {
  ending: string
  /** What the bare word may have lost: «نماینده» + «ان» is «نمایندگان». Nothing when not given. */
  restore?: readonly string[]
  /** Taken off even an unknown word of three letters. */
  sure?: boolean
  /** Taken off only where a word of the dictionary is left, not another ending. */
  last?: boolean
  /** «من، تو، او»: only one of these stands at the end of a word. */
  owner?: boolean
  /** What the rest must look like: so many first letters of the word. */
  rest?: (word: string, length: number) => boolean
  /** The fewest letters of the rest; two when not given. */
  least?: number
}

const endings = (text: string, rule: Omit<Ending, 'ending'>): Ending[] =>
  text.split(' ').map((ending) => ({ ending, ...rule }))

const after =
  (...ends: string[]) =>
  (word: string, length: number) =>
    ends.some((end) => word.endsWith(end, length))
const afterVowel = after('ا', 'و')
const afterHeh = after('ه')
/** Arabic participles take «ین», and so do ordinals: «مسئولین», «حاضرین», «سومین». */
const TAKES_YN = /^م.{3}|^.ا.{2}$|م$|^(?:اول|اخر|فعال|خیر|طرف|مجاهد)$/u

const RULES: readonly Ending[] = [
  ...endings('ی', { rest: afterVowel, last: true }),
  ...endings('هایشان هایمان هایتان هاشان هامان هاتان هایم هایت هایش هایی های هاست ها', { sure: true }),
  ...endings('ین', { rest: after('تر'), last: true }),
  ...endings('ترین', { sure: true, least: 3 }),
  ...endings('تری تر', { last: true, least: 3 }),
  ...endings('ان', { last: true, least: 3 }),
  ...endings('یشان یمان یتان', { owner: true, rest: afterVowel }),
  ...endings('شان مان تان', { owner: true }),
  ...endings('اند اید ایم', { rest: afterHeh, last: true }),
  ...endings('گان', { restore: ['ه'] }),
  ...endings('یان', { rest: afterVowel }),
  ...endings('ان', { least: 3 }),
  ...endings('جات', { restore: ['', 'ه'], last: true }),
  ...endings('ات', { restore: ['ه', 'ت', ''], least: 3, last: true }),
  ...endings('یون', { restore: ['ی', ''], least: 4, last: true }),
  ...endings('ین', { rest: (word, length) => TAKES_YN.test(word.slice(0, length)), least: 3, last: true }),
  ...endings('ام ات اش', { owner: true, rest: afterHeh }),
  ...endings('ای', { rest: afterHeh }),
  ...endings('یم یت یش', { owner: true, rest: afterVowel }),
  ...endings('یی', { rest: afterVowel }),
  ...endings('ی', { least: 4 }),
  ...endings('م ت ش', { owner: true, rest: (word, length) => !word.endsWith('ی', length), least: 3 }),
]

/** The rules by the code of the last letter of their endings: most letters end none. */
const RULES_BY_LAST = new Map<number, Ending[]>()
for (const rule of RULES) {
  const last = lastCode(rule.ending)
  RULES_BY_LAST.set(last, [...(RULES_BY_LAST.get(last) ?? []), rule])
}

/** Compounds no dictionary holds: «سیاست‌گذاران», «دانش‌جویان», «سیل‌زدگان» are plurals by their last part. */
const PLURAL_OF_DOERS =
  /^(.{2,}(?:گر|کار|دار|بان|ساز|نگار|اموز|گذار|گزار|پرداز|یار|خواه|شناس|نویس|فروش|نشین|پرور|پژوه|ورز|خوان|مدار|باز|پوش|نواز|انداز|یاب|اور|طلب|پرست|گیر|مند|زن))ان$|^(.{2,}(?:جو|گو|گرا|نما|ارا|سرا))یان$|^(.{2,}(?:ن|ند|شد|زد|کرد|یافت|رفت|دید|ساخت|نوشت|خورد|برگزید))گان$/u

const LONGEST = 40

function stemJoined(word: string, singular = rememberedSingularOf): string {
  if (word.length < 3 || word.length > LONGEST) return word
  return hasNoEnding(word) ? ofBrokenPlural(word) : singular(word)
}

const rememberedSingularOf = rememberLately(25_000, singularOf)

/** The stem of some neighbours written as one word. Few come a second time: what is remembered of words would be lost to them. */
export function stemOfNeighbours(joined: string): string {
  return stemJoined(joined, singularOf)
}

function hasNoEnding(word: string): boolean {
  return !RULES_BY_LAST.has(lastCode(word)) && !isLatin(word)
}

function lastCode(word: string): number {
  return word.charCodeAt(word.length - 1)
}

function singularOf(word: string): string {
  return ofBrokenPlural(isLatin(word) ? withoutS(word) : (reduce(word, 0) ?? withoutLinkingYeh(word)))
}

/** Without the «ی» that ties an unknown word in ا or و to the next: «گفت‌وگوی». */
function withoutLinkingYeh(word: string): string {
  const before = word[word.length - 2]
  return word.length > 5 && word.endsWith('ی') && (before === 'ا' || before === 'و') ? word.slice(0, -1) : word
}

/** The word itself where the dictionary has it, else what is left of it after at most three endings; null when nothing fits. */
function reduce(word: string, depth: number, owned = false): string | null {
  if (ofBrokenPlural(word) !== word || (dictionary().has(word) && !isKnownPlural(word))) return word
  for (const rule of RULES_BY_LAST.get(lastCode(word)) ?? []) {
    const left = word.length - rule.ending.length
    if (left < (rule.least ?? 2) || (owned && rule.owner) || !word.endsWith(rule.ending)) continue
    if (rule.rest && !rule.rest(word, left)) continue
    const whole = wholeOf(word, left, rule.restore)
    const isLast = rule.last || depth > 1
    const found = whole ?? (isLast ? null : reduce(word.slice(0, left), depth + 1, owned || rule.owner === true))
    if (found !== null) return found
    if (rule.sure && left >= 3) return word.slice(0, left)
  }
  return doer(word)
}

/** Dictionaries list some plurals as words: «همکاریها». Shorter ones may be words indeed: «تنها», «منتها». */
function isKnownPlural(word: string): boolean {
  return word.length > 5 && word.endsWith('ها') && dictionary().has(word, word.length - 2)
}

/** So many first letters of the word, with what they lost before the ending, where the dictionary has that. */
function wholeOf(word: string, left: number, restore: readonly string[] | undefined): string | undefined {
  if (restore !== undefined)
    return restore.map((lost) => word.slice(0, left) + lost).find((one) => dictionary().has(one))
  return dictionary().has(word, left) ? word.slice(0, left) : undefined
}

function doer(word: string): string | null {
  const match = word.endsWith('ان') ? PLURAL_OF_DOERS.exec(word) : null
  return match ? (match[1] ?? match[2] ?? `${match[3]}ه`) : null
}

const LATIN = /^[a-z]+$/u

function isLatin(word: string): boolean {
  return lastCode(word) <= 0x7a && LATIN.test(word)
}

/** The plural of English and its neighbours: the S stemmer of D. Harman, "How effective is suffixing?" (1991). */
function withoutS(word: string): string {
  if (/[^ea]ies$/u.test(word)) return `${word.slice(0, -3)}y`
  if (/(?:[^aeo]es|[^us]s)$/u.test(word) && !word.endsWith('ies')) return word.slice(0, -1)
  return word
}

let words: WordFilter | undefined
let plurals: Map<string, string> | undefined
let pluralBits: WordFilter | undefined

function dictionary(): WordFilter {
  words ??= unpackWords(STEM_WORDS)
  return words
}

/** Compounds that have two spellings of different letters: by one, folded, the other. */
const OTHER_SPELLINGS: readonly [one: string, other: string][] = [
  ['گفتگو', 'گفتوگو'],
  ['جستجو', 'جستوجو'],
  ['شستشو', 'شستوشو'],
  ['رییسجمهوری', 'رییسجمهور'],
]

function singulars(): Map<string, string> {
  plurals ??= new Map([
    ...BROKEN_PLURALS.map(([plural, singular]): [string, string] => [fold(plural), fold(singular)]),
    ...OTHER_SPELLINGS,
  ])
  return plurals
}

/** The singular of a broken plural, any other word as it is. Nearly all are told by their bits, which is quicker than to look them up. */
function ofBrokenPlural(word: string): string {
  pluralBits ??= filterWords([...singulars().keys()])
  return pluralBits.has(word) ? (singulars().get(word) ?? word) : word
}

let pluralsBySingular: Map<string, string[]> | undefined

/** The broken plurals and other spellings that have this stem, folded. */
export function pluralsOf(stem: string): readonly string[] {
  if (pluralsBySingular === undefined) {
    pluralsBySingular = new Map()
    for (const [plural, singular] of singulars())
      pluralsBySingular.set(singular, [...(pluralsBySingular.get(singular) ?? []), plural])
  }
  return pluralsBySingular.get(stem) ?? []
}
