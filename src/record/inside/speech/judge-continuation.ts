import type { Cast, Figure } from './cast.ts'
import type { Draft } from './draft.ts'
import { findSubject, opensPerson } from './find-subject.ts'
import type { Token } from './read-tokens.ts'
import { PhraseTable } from './phrase-table.ts'
import type { NameIndex } from './earlier-names.ts'
import type { Reading } from './reading.ts'
import { skipOpeners } from './skip-openers.ts'
import { skipSourceLine } from './skip-source-line.ts'
import { STOP, VERB } from './word-bits.ts'

/** Ways in which the newsroom takes the word back. */
const NARRATOR = new PhraseTable<true>()
for (const phrase of [
  'گفتنی است',
  'شایان ذکر است',
  'شایان گفتن است',
  'لازم به ذکر است',
  'لازم به یاد‌آوری است',
  'قابل ذکر است',
  'یاد‌آور می‌شود',
  'خاطر‌نشان می‌شود',
  'خاطر‌نشان می‌سازد',
  'گفته می‌شود',
  'این گزارش',
  'بر اساس این گزارش',
  'این در حالی است',
  'این مراسم',
  'این نشست',
  'این همایش',
  'این دیدار',
  'در این مراسم',
  'در این نشست',
  'در این دیدار',
  'در این همایش',
  'در پایان این',
  'در ادامه این',
  'در پایان مراسم',
  'در پایان نشست',
  'همچنین در این',
  'انتهای پیام',
  'پایان پیام',
  'به گزارش',
  'شایان توجه است',
  'یاد‌آوری می‌شود',
  'علاقه‌مندان',
  'بنابر این گزارش',
  'بنا بر این گزارش',
  'مشروح این',
  'متن کامل',
  'ادامه دارد',
  'پیش از',
  'پس از',
  'پیشتر',
  'لازم به توضیح است',
  'گفتنی‌است',
  'عکس',
  'منبع',
  'متولد',
  'هم اکنون',
  'به نقل از',
])
  NARRATOR.add(phrase, true)

const SPEAKS = new Set(
  'ما من بنده اینجانب باید نباید ماست مان خودمان کشورمان مردممان بنابراین لذا زیرا چراکه چون بلکه البته ولی اما یعنی مثلا'.split(
    ' ',
  ),
)
const FIRST_PERSON = /(?:یم|ایم)$/
/** «تیم», «تصمیم»: end like a first person and are none. */
const NO_PERSON = new Set(
  'تیم نیم سیم بیم رژیم تحریم حریم کریم تسلیم تقدیم تنظیم تصمیم ترمیم تعمیم مستقیم عظیم قدیم مریم رحیم ابراهیم اقلیم تعلیم جرایم علایم مفاهیم مقیم ضخیم وخیم حکیم سلیم نسیم ندیم ملایم دایم قایم تحکیم تفهیم تکریم ترسیم تقسیم ضمایم غنایم میم'.split(
    ' ',
  ),
)

/** Of paragraphs in which somebody says «ما» or «من» and the newsroom shows nowhere. */
const OURS = 0.94

/** How likely, 0 to 1, that a paragraph without a sayer goes on with the words of the one before it. */
export function continues({ tokens, cast, names, p, lastSpoken }: Reading, running: Draft): number {
  if (
    !tokens.length ||
    NARRATOR.match(tokens, 0) ||
    NARRATOR.match(tokens, 1) ||
    skipSourceLine(tokens, 0, tokens.length) > 0
  )
    return 0
  if (running.inside || running.found < 0.5 || running.directness === 'quoted') return 0
  let voice = 0,
    us = 0,
    narrator = 0,
    verbs = 0
  for (let i = 0; i < Math.min(tokens.length, 400); i++) {
    const token = tokens[i]
    if (!token) break
    const ours = (FIRST_PERSON.test(token.text) && !NO_PERSON.has(token.text)) || isMine(tokens, i)
    if (SPEAKS.has(token.text) || (ours && (token.bits & VERB || /^ن?می$/.test(tokens[i - 1]?.text ?? '')))) voice++
    if (/^(?:ما|من|بنده|اینجانب)$/.test(token.text) || ours) us++
    if (token.bits & VERB || isJoinedCopula(tokens, i)) verbs++
    if (token.text === 'وی') narrator++
  }
  if (!verbs) return 0
  if (!voice && narratesPast(tokens, cast)) narrator++
  if (running.figure && opensAnother(tokens, running.figure, names)) narrator += 2
  if (running.figure?.named && namesSpeaker(tokens, running, cast)) narrator += 2
  const base = running.kind === 'continuation' || running.kind === 'label' ? 0.65 : 0.55
  if (us > 0 && voice > 1 && narrator === 0 && p <= lastSpoken + 1) return OURS
  const ofStudy = running.figure !== null && running.figure === cast.issued && countsOn(tokens)
  const late = us === 0 && p > lastSpoken && !takesUp(tokens) && !ofStudy ? 0.2 : 0
  return Math.min(0.8, base + Math.min(voice, 4) * 0.06 - narrator * 0.2 - late)
}

/** «… دو برابر روستاهاست.»: the verb is joined to the last word. */
function isJoinedCopula(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return /^.{3,}ست$/.test(tokens[at]?.text ?? '') && (!next || Boolean(next.bits & STOP))
}

/** «نمی‌دانم», «می‌کنم»: the speaker's own verb. */
function isMine(tokens: readonly Token[], at: number): boolean {
  return /^ن?می$/.test(tokens[at - 1]?.text ?? '') && /.م$/.test(tokens[at]?.text ?? '')
}

/** «تا بتوانند …», «و نیز …»: half a sentence that the paragraph before began. */
export function joinsOn(tokens: readonly Token[]): boolean {
  return (
    /^(?:تا|زیرا|چراکه|بلکه|که)$/.test(tokens[0]?.text ?? '') || (tokens[0]?.text === 'چرا' && tokens[1]?.text === 'که')
  )
}

/** Figures, as a study goes on to give; words about «این گزارش» are the newsroom's. */
export function countsOn(tokens: readonly Token[]): boolean {
  const aboutIt = tokens.some(
    ({ text }, i) =>
      text === 'این' && /^(?:گزارش|خبر|تحقیق|پژوهش|مطالعه|نظرسنجی|اندیشکده|موسسه)$/.test(tokens[i + 1]?.text ?? ''),
  )
  if (aboutIt) return false
  return tokens.some(({ text }) => /^[\d۰-۹]+$|^(?:درصد|برابر|میلیارد|میلیون|نرخ|میزان|میانگین)$/.test(text))
}

/** «و تمام مواردی که …», «با این وضعیت …», «در کنار این فعالیت‌ها …»: words that lean on those before them. */
function takesUp(tokens: readonly Token[]): boolean {
  if (JOINERS.has(tokens[0]?.text ?? '')) return true
  return LEANING.match(tokens, 0) !== null
}

const JOINERS = new Set('و تا که زیرا چون چراکه تاکه بلکه نیز'.split(' '))
const LEANING = new PhraseTable<true>()
for (const phrase of [
  'با این',
  'با توجه به این',
  'در کنار این',
  'علاوه بر این',
  'افزون بر این',
  'در صورتی که',
  'به همین دلیل',
  'به همین خاطر',
  'به همین علت',
  'به همین منظور',
  'از این رو',
  'از همین رو',
  'به این ترتیب',
  'بدین ترتیب',
  'در این صورت',
  'در غیر این صورت',
  'به عنوان مثال',
  'به طور مثال',
  'برای مثال',
  'به عبارت دیگر',
  'به طوری که',
  'به گونه‌ای که',
  'چنین',
  'این امر',
  'این مساله',
  'این مسیله',
  'این موضوع',
  'این کار',
  'این میزان',
  'این رقم',
  'این تعداد',
  'این اقدام',
  'این طرح',
  'این پروژه',
])
  LEANING.add(phrase, true)

/** A first sentence with somebody of its own for subject and a plain past for verb: «نمایندگان از پل بازدید کردند». */
function narratesPast(tokens: readonly Token[], cast: Cast): boolean {
  const stop = tokens.findIndex((token) => token.bits & STOP),
    to = stop < 0 ? tokens.length : stop
  const subject = findSubject(tokens, 0, to, cast)
  const first = subject && subject.from <= skipOpeners(tokens, 0, to) ? tokens[subject.from] : undefined
  return Boolean(
    opensPerson(first) && PAST.test(tokens[to - 1]?.text ?? '') && !/^(?:می|خواه.*)$/.test(tokens[to - 2]?.text ?? ''),
  )
}

/** «صفایی اما …», «صفایی هم …»: another whom the article names stands first. */
function opensAnother(tokens: readonly Token[], figure: Figure, names: NameIndex): boolean {
  const from = skipOpeners(tokens, 0, tokens.length),
    word = tokens[from]?.text ?? ''
  const contrasts = /^(?:اما|هم|نیز|ولی)$/.test(tokens[from + 1]?.text ?? '')
  return contrasts && names.fullNameOf(word) !== null && !figure.words.includes(word)
}

/** The plain past of the common verbs, third person. */
const PAST =
  /^(?:کرد|داد|بود|خورد|کشید|ماند|نشست|برخاست|بازگشت|برگشت|افتاد|شد|گرفت|رفت|امد|یافت|گذاشت|پرداخت|رسید|داشت|نمود|ساخت|دید|زد|خواند|برد|بست|گشت)(?:ند)?$/

function namesSpeaker(tokens: readonly Token[], running: Draft, cast: Cast): boolean {
  for (let i = 0; i < Math.min(tokens.length, 200); i++) {
    const size = cast.longestAlias(tokens, i, tokens.length)
    if (size && cast.byName(tokens.slice(i, i + size).map((token) => token.text))?.figure === running.figure)
      return true
  }
  return false
}
