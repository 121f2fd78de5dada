import type { Token } from './read-tokens.ts'
import { SURNAME_ENDS } from './word-classes.ts'
import {
  ADVERB,
  AND,
  COUNTRY,
  GIVEN,
  HONORIFIC,
  KE,
  MARK,
  ORGANISATION,
  PREP,
  PRONOUN,
  THIS,
  TIME,
  TITLE,
  VERB,
} from './word-bits.ts'

/** Corrects the classes of words that mean something else beside their neighbours: «امام جمعه», «سه‌شنبه», «بین‌المللی», «هم‌اندیشی», «روز شنبه», «ساخت مسکن». In place of a new list. */
export function retagTokens(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (
      !token ||
      !(
        token.bits ||
        /^ن?می$/.test(tokens[i - 1]?.text ?? '') ||
        DAY_AFTER.test(token.text) ||
        PAIR_HEADS.has(token.text) ||
        NUMBERS.has(token.text) ||
        ARABIC_ENDS.has(token.text) ||
        ARABIC_ENDS.has(tokens[i + 1]?.text ?? '')
      )
    )
      continue
    const bits = retag(token, tokens[i - 1], tokens[i + 1], tokens[i + 2])
    if (bits !== token.bits) tokens[i] = { ...token, bits }
  }
}

const ARABIC_ENDS = new Set(['الله', 'الدین', 'اله'])
/** «نیک‌بین», «جهان‌بین», «واقع‌بین»: no preposition after these. */
const SEEING = new Set('نیک خوش جهان روشن دور واقع پیش حق ژرف تیز باریک خود'.split(' '))
const NUMBERS = new Set('یک دو سه چهار پنج'.split(' '))
const FRIDAY = new Set('امام ایمه خطیب خطبای نماز امامان امامت اقامه'.split(' '))
const COMPOUNDS = new Map<string, RegExp>([
  ['بین', /^الملل/],
  ['پیش', /^(بینی|رفت|نیاز|فرض|نویس|کسوت|گیری|رو)/],
  ['هم', /^(اندیشی|زمان|چنین|وطن|میهن|کار|فکر|زبان|دل|راه|سو|افزا|ایش|پیمان|رزم|کلاس|مرز|چنان|اکنون|اینک)/],
  ['زیر', /^(ساخت|مجموعه|بنا|نظر)/],
  ['پس', /^(انداز|رفت|لرزه)/],
  ['بر', /^(نامه|خورد|گزار|داشت|تر|رسی)/],
  ['در', /^(امد|صد|خواست|یافت|گیر)/],
  ['باز', /^(دید|سازی|گشت|خوانی|نشست|رس|نگری|یافت)/],
  ['تا', /^(کنون)/],
  ['با', /^(نوان|زار)/],
  ['روی', /^(کرد|داد)/],
  ['میان', /^(دوره|مدت|رده)/],
  ['بی', /^/],
  ['ان', /^(ها|گاه)/],
])
const NOUN_VERBS = new Set('نبود ساخت پرداخت برد خواست دید گشت رفت خورد کشید داد بست'.split(' '))
const DAY_WORDS = new Set('روز روزهای هفته شب صبح عصر ظهر ماه سال'.split(' '))
const DAY_AFTER = /^(?:گذشته|جاری|اخیر|قبل|اینده|پیش|\d+)$/

/** Offices and papers written in two parts: the first part stands for the whole. */
const PAIRS: readonly (readonly [first: string, second: RegExp, bits: number])[] = [
  ['نخست', /^وزیر/, TITLE],
  ['قایم', /^مقام/, TITLE],
  ['نایب', /^رییس/, TITLE],
  ['ولی', /^عهد/, TITLE],
  ['پیش', /^نماز/, TITLE],
  ['سر', /^(مربی|پرست|کنسول|دبیر)/, TITLE],
  ['دروازه', /^بان/, TITLE],
  ['ملی', /^پوش/, TITLE],
  ['روزنامه', /^نگار/, TITLE],
  ['خبر', /^نگار/, TITLE],
  ['جامعه', /^شناس/, TITLE],
  ['روان', /^شناس/, TITLE],
  ['اقتصاد', /^دان/, TITLE],
  ['حقوق', /^دان/, TITLE],
  ['تهیه', /^کننده/, TITLE],
  ['کمک', /^مربی/, TITLE],
  ['هماهنگ', /^کننده/, TITLE],
  ['خزانه', /^دار/, TITLE],
  ['فیلم', /^ساز/, TITLE],
  ['برنامه', /^ریز/, TITLE],
  ['تولید', /^کننده/, TITLE],
  ['کار', /^(شناس|گردان|گزار|افرین)/, TITLE],
  ['هفته', /^نامه/, ORGANISATION],
  ['ماه', /^نامه/, ORGANISATION],
  ['وب', /^سایت/, ORGANISATION],
  ['خبر', /^گزاری/, ORGANISATION],
  ['فرمان', /^(ده|دار)/, TITLE],
  ['استان', /^دار/, TITLE],
  ['شهر', /^دار/, TITLE],
  ['سخن', /^گو/, TITLE],
  ['نسبت', /^به$/, PREP],
  ['معظم', /^له$/, PRONOUN],
  ['نیویورک', /^(?:تایمز|پست)$/, ORGANISATION],
  ['واشنگتن', /^پست$/, ORGANISATION],
  ['وال', /^استریت$/, ORGANISATION],
  ['سی', /^ان$/, ORGANISATION],
  ['بی', /^بی$/, ORGANISATION],
  ['فاکس', /^نیوز$/, ORGANISATION],
  ['اسکای', /^نیوز$/, ORGANISATION],
  ['یورو', /^نیوز$/, ORGANISATION],
  ['راشا', /^تودی$/, ORGANISATION],
  ['دیلی', /^(?:میل|تلگراف|بیست)$/, ORGANISATION],
  ['فایننشال', /^تایمز$/, ORGANISATION],
  ['جروزالم', /^پست$/, ORGANISATION],
  ['فارین', /^(?:پالسی|افرز)$/, ORGANISATION],
]

/** «گرامی‌داشت», «بزرگ‌داشت», «یادداشت»: nouns. */
const KEPT = new Set('گرامی بزرگ نکو یاد چشم بر باز پاس'.split(' '))

const PAIR_HEADS = new Set(PAIRS.map(([first]) => first))

function pairOf(first: Token, second: Token | undefined): number {
  if (!second) return 0
  for (const [text, next, bits] of PAIRS) if (text === first.text && next.test(second.text)) return bits
  return 0
}

function retag(token: Token, before: Token | undefined, after: Token | undefined, next: Token | undefined): number {
  const { text, bits } = token
  const pair = PAIR_HEADS.has(text) ? pairOf(token, after) : 0
  if (pair) return pair
  if (text === 'علی' && after?.text === 'رغم') return PREP
  if (text === 'بین' && before && SEEING.has(before.text)) return 0
  if (text === 'پی') return before && /^(?:در|از|به)$/.test(before.text) ? bits : 0
  if (text === 'ولی' && after) return after.text === 'الله' ? GIVEN : /^(?:فقیه|عصر|امر)$/.test(after.text) ? 0 : bits
  if (text === 'ایت' && !(after && after.text.startsWith('الله'))) return GIVEN
  if (text === 'و' && after?.text === 'المسلمین') return HONORIFIC
  if (/^(?:علامه|حاج|ملا|شیخ|میرزا|مولوی|استاد)$/.test(text) && after && SURNAME_ENDS.has(after.text)) return 0
  if (text === 'گفت' && (after?.text.startsWith('وگو') || (after?.text === 'و' && next?.text.startsWith('گو'))))
    return 0
  if (text === 'داشت' && before && KEPT.has(before.text)) return 0
  if (before && (before.text === 'می' || before.text === 'نمی') && /(?:د|م|یم|ید)$/.test(text)) return VERB
  if (ARABIC_ENDS.has(text))
    return before && before.bits & HONORIFIC && !(before.bits & GIVEN)
      ? HONORIFIC
      : before && before.bits & GIVEN
        ? GIVEN
        : bits
  if (after && ARABIC_ENDS.has(after.text) && !(bits & (HONORIFIC | ORGANISATION))) return bits | GIVEN
  if (NUMBERS.has(text)) return after?.text === 'شنبه' ? ADVERB | TIME : bits
  if (text === 'جمعه' && before && FRIDAY.has(before.text)) return 0
  if (COMPOUNDS.get(text)?.test(after?.text ?? '\u0000') && bits & (PREP | ADVERB)) return 0
  if (DAY_AFTER.test(text) && before && before.bits & TIME && DAY_WORDS.has(before.text)) return ADVERB | TIME
  if (
    DAY_WORDS.has(text) &&
    !(after && (after.bits & TIME || DAY_AFTER.test(after.text) || (NUMBERS.has(after.text) && next?.text === 'شنبه')))
  )
    return before && before.bits & TIME ? bits : 0
  if (NOUN_VERBS.has(text) && after && !(after.bits & (MARK | AND | KE))) return bits & ~VERB
  if (text === 'امیر') return after && after.bits & COUNTRY ? TITLE : bits & (HONORIFIC | GIVEN) || HONORIFIC
  if (text === 'بانی') return after && after.bits & (ORGANISATION | THIS) ? bits : bits & ~TITLE
  if (text === 'پس' || text === 'پیش' || text === 'بعد' || text === 'قبل') return next || after ? bits : 0
  return bits
}
