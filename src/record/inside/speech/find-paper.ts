import type { Cast } from './cast.ts'
import { type Phrase, endOfNounPhrase } from './find-subject.ts'
import { PhraseTable } from './phrase-table.ts'
import type { Token } from './read-tokens.ts'
import { GIVEN, KE, ORGANISATION, PAPER, THIS, TITLE } from './word-bits.ts'

/** What holds words besides papers: «در قرآن آمده است», «در معاهده … خواسته شده است». */
const OTHER_TEXTS = new Set(
  'قران روایت روایات حدیث ایه سوره معاهده پیمان اساسنامه منشور پروتکل کنوانسیون تحقیق تحقیقی تحقیقات تحقیقاتی پژوهش پژوهشی مطالعه مطالعاتی نظرسنجی'.split(
    ' ',
  ),
)

/** What shows something, when it is said whose it is: «نظرسنجی دانشگاه … نشان می‌دهد که». */
const FINDINGS = new Set(
  'نظر نظرسنجی پژوهش تحقیق تحقیقی تحقیقات پژوهشی مطالعه مطالعات بررسی برآورد براورد ارزیابی امار داده گزارش سند اسناد تحلیل نتایج یافته'.split(
    ' ',
  ),
)

/** «از سوی وزارت …», «توسط …»: whose paper it is, when that is not joined to it. */
const ISSUED_BY = new PhraseTable<true>()
for (const by of ['از سوی', 'از طرف', 'توسط', 'به امضای', 'به قلم']) ISSUED_BY.add(by, true)

/** «در بیانیهٔ … آمده است»: the paper nearest the cue. */
export function findPaper(tokens: readonly Token[], from: number, to: number, cast: Cast): Phrase | null {
  for (let i = to - 1; i >= from; i--) {
    if (!((tokens[i]?.bits ?? 0) & PAPER || OTHER_TEXTS.has(tokens[i]?.text ?? ''))) continue
    const begin = i > from && (tokens[i - 1]?.bits ?? 0) & THIS ? i - 1 : i
    const end = endOfNounPhrase(tokens, begin, to, cast),
      by = ISSUED_BY.match(tokens, (tokens[end]?.bits ?? 0) & KE ? end + 1 : end)
    return { from: begin, to: by && by.end < to ? endOfIssuer(tokens, by.end, to, cast) : end }
  }
  return null
}

/** «توسط مؤسسه … انجام شد»: the verb's noun is no part of who did it. */
function endOfIssuer(tokens: readonly Token[], from: number, to: number, cast: Cast): number {
  const end = endOfNounPhrase(tokens, from, to, cast)
  return /^(?:انجام|منتشر|تهیه|صادر|تدوین|نوشته)$/.test(tokens[end - 1]?.text ?? '') ? end - 1 : end
}

/** Where in a paper's noun phrase its issuer begins when «از سوی» or «توسط» leads to it, or null. */
export function issuerIn(tokens: readonly Token[], { from, to }: Phrase): number | null {
  for (let i = from; i < to; i++) {
    const by = ISSUED_BY.match(tokens, i)
    if (by && by.end < to) return by.end
  }
  return null
}

/** A report, poll or study of somebody's, which may «show» as others say. */
export function isFindings(tokens: readonly Token[], phrase: Phrase | null): boolean {
  if (!phrase) return false
  const at = (tokens[phrase.from]?.bits ?? 0) & THIS ? phrase.from + 1 : phrase.from
  if (!FINDINGS.has(tokens[at]?.text ?? '')) return false
  return (
    at > phrase.from ||
    tokens.slice(at + 1, phrase.to).some((token) => token.bits & (THIS | ORGANISATION | TITLE | GIVEN))
  )
}

/** Such a word stands shortly before token `at`. */
export function followsFindings(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 12), at).some((token) => FINDINGS.has(token.text))
}
