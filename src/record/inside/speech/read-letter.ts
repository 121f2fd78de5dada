import type { Cast, Figure } from './cast.ts'
import type { Cue } from './find-cues.ts'
import { findPaper } from './find-paper.ts'
import { isMessage, resolveIn } from './name-sayer.ts'
import { PhraseTable } from './phrase-table.ts'
import type { Token } from './read-tokens.ts'
import { type Reading, addDraft } from './reading.ts'
import { skipSourceLine } from './skip-source-line.ts'
import { CLOSE, COLON, OPEN, STOP, VERB } from './word-bits.ts'

/** Opens, goes on with or ends a letter at this paragraph; true when the paragraph is the letter's and needs no further reading. */
export function readLetter(reading: Reading, cues: readonly Cue[], heading: boolean): boolean {
  const { tokens, cast, letter } = reading
  const salutes = isSalutation(tokens, cues)
  if (!letter) {
    if (salutes && signer(cast)) reading.letter = { author: signer(cast) as Figure, announced: false, length: 0 }
    return salutes && reading.letter !== null
  }
  if (salutes) return true
  if (heading) {
    if (letter.length > 0) reading.letter = null
    return true
  }
  if (isNarrators(reading, cues)) {
    reading.letter = null
    return false
  }
  letter.length++
  const { author } = letter
  addDraft(reading, {
    cue: null,
    form: 'continuation',
    directness: 'quoted',
    cueClass: 'say',
    from: 0,
    to: tokens.length,
    speaker: null,
    match: { figure: author, how: 'pronoun', sure: 0.95 },
    parent: null,
    found: letter.announced ? 0.9 : 0.85,
  })
  if (closesAtEnd(tokens)) reading.letter = null
  return true
}

/** «متن این پیام به شرح زیر است:», «در پیام سارا محمدی آمده است:» at the end of a paragraph: what follows is the letter. */
export function noteAnnounced(reading: Reading, cues: readonly Cue[]): void {
  const { tokens, cast } = reading
  let end = tokens.length
  while (end > 0 && (tokens[end - 1]?.bits ?? 0) & (COLON | STOP)) end--
  const told = cues.findLast((cue) => cue.verb?.ofPaper && cue.to === end && end < tokens.length),
    from = told?.from ?? announcedFrom(tokens, end)
  if (from === null || !tokens.slice(end).some(({ bits }) => bits & COLON)) return
  const paper = findPaper(tokens, 0, from, cast)
  if (!paper || !tokens.slice(0, paper.to).some(isMessage)) return
  const match = told ? resolveIn(reading, paper, told, 0) : null,
    author = match && match.figure.kind !== 'paper' ? match.figure : signer(cast)
  if (author) reading.letter = { author, announced: true, length: 0 }
}

/** Where «به این شرح …» begins that ends at token `end`, or null. */
function announcedFrom(tokens: readonly Token[], end: number): number | null {
  for (let at = Math.max(0, end - 6); at < end; at++) if (ANNOUNCING.match(tokens, at)?.end === end) return at
  return null
}

const ANNOUNCING = new PhraseTable<true>()
for (const phrase of ['به این شرح', 'بدین شرح', 'به شرح زیر', 'به شرح ذیل', 'به این قرار', 'بدین قرار', 'از این قرار'])
  for (const verb of ['', ' است', ' می‌باشد', ' بود', ' منتشر شد', ' اعلام شد', ' صادر شد'])
    ANNOUNCING.add(phrase + verb, true)

/** Who issued the paper that the article tells of, or, when one person alone was named, that one. */
function signer(cast: Cast): Figure | null {
  return cast.author ?? cast.salient ?? (cast.speakers < 2 ? cast.current : null)
}

/** «جناب آقای …», «برادر گرامی …», «بسم الله الرحمن الرحیم», «ملت شریف ایران»: nobody does anything in it. */
function isSalutation(tokens: readonly Token[], cues: readonly Cue[]): boolean {
  if (tokens.length > 25 || cues.length || tokens.some((token) => token.bits & VERB)) return false
  let at = 0
  while (at < tokens.length && (tokens[at]?.bits ?? 0) & OPEN) at++
  if (INVOCATIONS.match(tokens, at)) return true
  if (tokens.slice(0, -1).some((token) => token.bits & (STOP | COLON))) return false
  return ADDRESSED.has(tokens[at]?.text ?? '') && tokens.slice(at, at + 6).some((token) => HONOURED.has(token.text))
}

const INVOCATIONS = new PhraseTable<true>()
for (const phrase of [
  'بسم الله',
  'بسمه',
  'باسمه',
  'به نام خدا',
  'به نام خداوند',
  'بنام خدا',
  'هو',
  'انا لله',
  'سلام علیکم',
  'با سلام',
])
  INVOCATIONS.add(phrase, true)
const ADDRESSED = new Set(
  'برادر برادران خواهر خواهران جناب سرکار حضرت محضر خدمت ملت مردم هموطنان خانواده همکاران همکار امت ریاست رییس استاد ایت آیت حجت شهروندان مدیر وزیر فرزندان دانشجویان دوستان ورزشکاران قهرمانان فرماندهان فرمانده نمایندگان دبیر استاندار'.split(
    ' ',
  ),
)
const HONOURED = new Set(
  'گرامی محترم عزیز ارجمند معظم شریف بزرگوار مبارک مکرم معزز اقای خانم والامقام گرانقدر گرامیان محترمه سرافراز غیور قهرمان مستطاب حاج سردار جناب'.split(
    ' ',
  ),
)

/** The newsroom's own words again, or somebody else's. */
function isNarrators({ tokens }: Reading, cues: readonly Cue[]): boolean {
  if (skipSourceLine(tokens, 0, tokens.length) > 0 || NARRATING.match(tokens, 0)) return true
  return cues.some(({ verb, to }) => verb && !verb.own && verb.time === 'past' && (tokens[to]?.bits ?? 0) & COLON)
}

const NARRATING = new PhraseTable<true>()
for (const phrase of [
  'گفتنی است',
  'شایان ذکر است',
  'لازم به ذکر است',
  'قابل ذکر است',
  'انتهای پیام',
  'پایان پیام',
  'به گزارش',
  'این گزارش',
  'بر اساس این گزارش',
  'پیش از این',
  'وی',
])
  NARRATING.add(phrase, true)

/** The quotation mark at the letter's end. */
function closesAtEnd(tokens: readonly Token[]): boolean {
  let depth = 0,
    closed = false
  for (const { bits } of tokens) {
    if (bits & OPEN) depth++
    else if (bits & CLOSE && depth > 0) depth--
    else if (bits & CLOSE) closed = true
  }
  return closed
}
