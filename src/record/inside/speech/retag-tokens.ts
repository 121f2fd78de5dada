import type { Token } from './read-tokens.ts';
import { ADVERB, AND, COUNTRY, GIVEN, HONORIFIC, KE, MARK, PREP, TIME, TITLE, VERB } from './word-bits.ts';

/** Corrects the classes of words that mean something else beside their neighbours: «امام جمعه», «سه‌شنبه», «بین‌المللی», «هم‌اندیشی», «روز شنبه», «ساخت مسکن». In place of a new list. */
export function retagTokens(tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !(token.bits || NUMBERS.has(token.text) || tokens[i + 1]?.text === 'الله' || tokens[i + 1]?.text === 'الدین')) continue;
    const bits = retag(token, tokens[i - 1], tokens[i + 1], tokens[i + 2]);
    if (bits !== token.bits) tokens[i] = { ...token, bits };
  }
}

const NUMBERS = new Set('یک دو سه چهار پنج'.split(' '));
const FRIDAY = new Set('امام ایمه خطیب خطبای نماز امامان امامت اقامه'.split(' '));
const COMPOUNDS = new Map<string, RegExp>([
  ['بین', /^الملل/], ['پیش', /^(بینی|رفت|نیاز|فرض|نویس|کسوت|گیری|رو)/], ['هم', /^(اندیشی|زمان|چنین|وطن|میهن|کار|فکر|زبان|دل|راه|سو|افزا|ایش|پیمان|رزم|کلاس|مرز|چنان|اکنون|اینک)/], ['زیر', /^(ساخت|مجموعه|بنا|نظر)/],
  ['پس', /^(انداز|رفت|لرزه)/], ['بر', /^(نامه|خورد|گزار|داشت|تر|رسی)/], ['در', /^(امد|صد|خواست|یافت|گیر)/], ['باز', /^(دید|سازی|گشت|خوانی|نشست|رس|نگری|یافت)/], ['تا', /^(کنون)/], ['با', /^(نوان|زار)/], ['روی', /^(کرد|داد)/], ['میان', /^(دوره|مدت|رده)/], ['بی', /^/], ['ان', /^(ها|گاه)/],
]);
const NOUN_VERBS = new Set('ساخت پرداخت برد خواست دید گشت رفت خورد کشید داد بست'.split(' '));
const DAY_WORDS = new Set('روز روزهای هفته شب صبح عصر ظهر'.split(' '));
const DAY_AFTER = /^(?:گذشته|جاری|اخیر|قبل|اینده|پیش|\d+)$/;

function retag(token: Token, before: Token | undefined, after: Token | undefined, next: Token | undefined): number {
  const { text, bits } = token;
  if (after && (after.text === 'الله' || after.text === 'الدین') && !(bits & HONORIFIC)) return bits | GIVEN;
  if (NUMBERS.has(text)) return after?.text === 'شنبه' ? ADVERB | TIME : bits;
  if (text === 'جمعه' && before && FRIDAY.has(before.text)) return 0;
  if (COMPOUNDS.get(text)?.test(after?.text ?? '\u0000') && bits & (PREP | ADVERB)) return 0;
  if (DAY_WORDS.has(text) && !(after && (after.bits & TIME || DAY_AFTER.test(after.text)))) return before && before.bits & TIME ? bits : 0;
  if (NOUN_VERBS.has(text) && after && !(after.bits & (MARK | AND | KE))) return bits & ~VERB;
  if (text === 'امیر') return after && after.bits & COUNTRY ? TITLE : (bits & (HONORIFIC | GIVEN)) || HONORIFIC;
  if (text === 'پس' || text === 'پیش' || text === 'بعد' || text === 'قبل') return next || after ? bits : 0;
  return bits;
}
