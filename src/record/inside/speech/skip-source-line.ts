import type { Cast } from './cast.ts'
import { PhraseTable } from './phrase-table.ts'
import type { Token } from './read-tokens.ts'
import {
  ADVERB,
  COLON,
  COMMA,
  DASH,
  GIVEN,
  HONORIFIC,
  ORGANISATION,
  PREP,
  PRONOUN,
  RA,
  THIS,
  TIME,
  TITLE,
  VERB,
} from './word-bits.ts'

const SUBJECTS = TITLE | HONORIFIC | GIVEN | PRONOUN | TIME
const FAR = 45
const AGENCIES = new Set(
  'فارس ایسنا ایرنا تسنیم ایلنا رویترز برنا میزان آنا انا ایکنا شبستان خبرانلاین اسوشیتدپرس'.split(' '),
)

/** The token after a sentence's source line («به گزارش …،», «خبرگزاری …:», «به نقل از …،»), or `from` when it has none. */
export function skipSourceLine(tokens: readonly Token[], from: number, to: number): number {
  const label = skipLabel(tokens, from, to)
  let i = label
  if (['بنا', 'و'].includes(tokens[i]?.text ?? '')) i++
  const opens =
    tokens[i]?.text === 'به' || tokens[i]?.text === 'بر' || tokens[i]?.text === 'طبق' || tokens[i]?.text === 'براساس'
  if (tokens[i]?.text === 'بر' && tokens[i + 1]?.text === 'اساس') i++
  const noun = tokens[i + 1]?.text ?? ''
  return opens && (noun === 'گزارش' || noun === 'نقل' || noun === 'گزارشی') ? endOfSource(tokens, i + 2, to) : label
}

/** A report of one the article is about («به گزارش کوگان …», «به گزارش این روزنامه …») is a statement, not a source line: where its sayer begins, or null. */
export function reportOfKnown(tokens: readonly Token[], from: number, to: number, cast: Cast): number | null {
  const by = BY.match(tokens, from)
  const noun = by ? by.end : tokens[from]?.text === 'به' ? from + 1 : -1
  if (noun < 0 || tokens[noun]?.text !== 'گزارش') return null
  const at = noun + 1
  if ((tokens[at]?.bits ?? 0) & THIS) return (tokens[at + 1]?.bits ?? 0) & ORGANISATION ? at : null
  const known = cast.longestAlias(tokens, at, to)
  const match = known ? cast.byWords(tokens.slice(at, at + known).map((token) => token.text)) : null
  return match && match.figure.spoke > 0 ? at : null
}

/** «بنا بر این گزارش», «طبق گزارش این روزنامه»: the tokens after it, or null. */
export function endOfThisReport(tokens: readonly Token[], from: number): number | null {
  const by = BY.match(tokens, from)
  if (!by) return null
  const [first, second, third] = tokens.slice(by.end, by.end + 3)
  if (first?.text === 'این' && second && REPORTS.has(second.text)) return by.end + 2
  if (first && REPORTS.has(first.text) && second?.text === 'این' && third && third.bits & ORGANISATION)
    return by.end + 3
  return null
}

const BY = new PhraseTable<true>()
for (const by of ['بنا بر', 'بنابر', 'بنا به', 'بر اساس', 'براساس', 'بر‌پایه', 'طبق', 'مطابق', 'به موجب'])
  BY.add(by, true)
const REPORTS = new Set('گزارش روزنامه خبر مقاله تحقیق نظرسنجی مطالعه پژوهش بیانیه'.split(' '))

/** «خبرگزاری فارس:», «سرویس سیاسی -». */
function skipLabel(tokens: readonly Token[], from: number, to: number): number {
  if (!/^(?:خبرگزاری|سرویس|گروه)$/.test(tokens[from]?.text ?? '')) return skipByline(tokens, from, to)
  for (let i = from + 1; i < Math.min(to, from + 7); i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & (COLON | DASH)) return i + 1
    if (bits & (VERB | PREP | COMMA)) return from
  }
  return from
}

/** «سارا محمدی - گروه اجتماعی خبرگزاری …،»: the writer and the desk, up to the comma. */
function skipByline(tokens: readonly Token[], from: number, to: number): number {
  const dash = tokens.slice(from, Math.min(to, from + 5)).findIndex(({ bits }) => bits & DASH)
  const desk = from + dash + 1
  if (dash < 2 || !/^(?:گروه|سرویس|خبرگزاری)$/.test(tokens[desk]?.text ?? '')) return from
  for (let i = desk; i < Math.min(to, desk + 12); i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & (COMMA | COLON)) return i + 1
    if (bits & (VERB | PREP)) return from
  }
  return from
}

/** To the comma after the source, or, where none is written, to the end of the agency's name and place. */
function endOfSource(tokens: readonly Token[], from: number, to: number): number {
  let comma = -1,
    agency = -1
  for (let i = from; i < Math.min(to, from + FAR) && comma < 0; i++) {
    const bits = tokens[i]?.bits ?? 0
    if (bits & (COMMA | COLON)) comma = i
    else if (bits & (VERB | RA)) break
    else if (agency < 0 && AGENCIES.has(tokens[i]?.text ?? '')) agency = i
  }
  if (agency < 0) return comma < 0 ? from : comma + 1
  let i = agency + 1
  if (['از', 'در'].includes(tokens[i]?.text ?? '') && tokens[i + 1]?.text !== 'این') i = skipPlace(tokens, i + 1, to)
  if (i === comma) return quotesAnother(tokens, comma + 1) ? endOfSource(tokens, comma + 3, to) : comma + 1
  const opens = Boolean((tokens[i]?.bits ?? 0) & (SUBJECTS | VERB))
  return opens || comma < 0 ? i : comma + 1
}

function quotesAnother(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'به' && tokens[at + 1]?.text === 'نقل'
}

function skipPlace(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < Math.min(to, from + 4); i++) {
    if ((tokens[i]?.bits ?? 0) & (SUBJECTS | PREP | ADVERB | COMMA | VERB | ORGANISATION | THIS)) return i
  }
  return from + 1
}
