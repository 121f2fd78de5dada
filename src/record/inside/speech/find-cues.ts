import { matchEmptySaying, matchSayingPhrase, type SayingPhrase } from './saying-phrases.ts'
import { matchSayingVerb, type SayingVerb } from './saying-verbs.ts'
import { followsFindings } from './find-paper.ts'
import { PhraseTable } from './phrase-table.ts'
import type { Token } from './read-tokens.ts'
import { COLON, COMMA, KE, STOP, VERB } from './word-bits.ts'

/** A place where somebody is made to say something: tokens `from` to `to` (exclusive). */
export type Cue = { readonly from: number; readonly to: number } & (
  | { readonly verb: SayingVerb; readonly phrase: null }
  | { readonly verb: null; readonly phrase: SayingPhrase }
)

/** All cues of a paragraph in text order, none overlapping another. */
export function findCues(tokens: readonly Token[]): Cue[] {
  const cues: Cue[] = []
  for (let i = 0; i < tokens.length;) {
    const empty = matchEmptySaying(tokens, i)
    const phrase = empty
      ? null
      : (sayingNoun(tokens, i) ??
        sayingPhraseAt(tokens, i) ??
        askedQuestion(tokens, i) ??
        askedAbout(tokens, i) ??
        askersVerb(tokens, i))
    const verb = empty || phrase ? null : matchSayingVerb(tokens, i)
    if (phrase) cues.push({ from: i, to: phrase.end, verb: null, phrase: phrase.value })
    else if (verb && isSaid(tokens, i, verb.end)) cues.push({ from: i, to: verb.end, verb: verb.value, phrase: null })
    i = empty ?? phrase?.end ?? verb?.end ?? i + 1
  }
  return cues
}

/** «با اشاره به تأکید …», «با توجه به قول …»: what «به» leads to there is a topic. */
function sayingPhraseAt(tokens: readonly Token[], at: number): ReturnType<typeof matchSayingPhrase> {
  const found = matchSayingPhrase(tokens, at)
  return found?.value.kind === 'according' && GOVERNORS.has(tokens[at - 1]?.text ?? '') ? null : found
}

const GOVERNORS = new Set('اشاره توجه استناد عنایت نسبت پاسخ واکنش اتکا اعتراض نگاه پایبندی التزام عمل'.split(' '))

const QUESTION_WORDS = new Set('سوال سیوال پرسش سوالی پرسشی سوالات'.split(' '))

/** «در پاسخ به خبرنگاری که پرسید …»: the finite verb is the asker's. */
function askersVerb(tokens: readonly Token[], at: number): { value: SayingPhrase; end: number } | null {
  if (tokens[at - 1]?.text !== 'که') return null
  const verb = matchSayingVerb(tokens, at)
  if (!verb || verb.value.own || !/^(?:say|ask)$/.test(verb.value.cueClass)) return null
  for (let i = at - 2; i > at - 10 && i > 1; i--) {
    if (/^خبرنگار(?:ی|ان)?$/.test(tokens[i]?.text ?? ''))
      return REPLIES.has(
        tokens
          .slice(Math.max(0, i - 4), i)
          .map((token) => token.text)
          .join(' ')
          .replace(/^.*(?=(?:پاسخ|جواب) به)/, ''),
      )
        ? { value: { kind: 'question', cueClass: 'ask' }, end: verb.end }
        : null
    if ((tokens[i]?.bits ?? 0) & (VERB | COMMA | STOP | COLON)) return null
  }
  return null
}

const REPLIES = new Set([
  'پاسخ به',
  'پاسخ به سوال',
  'پاسخ به پرسش',
  'جواب به',
  'پاسخ به سیوال',
  'پاسخ به یک',
  'پاسخ به یکی از',
])

/** «در پاسخ به سؤال خبرنگار … مبنی بر اینکه», «به این سؤال مجری که»: the asker stands between the question and its words. */
function askedQuestion(tokens: readonly Token[], at: number): { value: SayingPhrase; end: number } | null {
  const pointing = tokens[at - 1]?.text === 'این',
    lead = pointing ? at - 2 : at - 1
  if (
    !QUESTION_WORDS.has(tokens[at]?.text ?? '') ||
    tokens[lead]?.text !== 'به' ||
    !/^(?:پاسخ|جواب)$/.test(tokens[lead - 1]?.text ?? '')
  )
    return null
  for (let i = at + 1; i < at + 12; i++) {
    const word = tokens[i]?.text,
      pointed = word === 'این' && tokens[i + 1]?.text === 'که'
    if (word === 'اینکه' || pointed)
      return { value: { kind: 'question', cueClass: 'ask' }, end: pointed ? i + 2 : i + 1 }
    const asks =
      word === 'که' && ASKS.test(tokens[i + 1]?.text ?? '') && (tokens[at + 1]?.text ?? '').startsWith('خبرنگار')
    if (asks || (pointing && word === 'که')) return { value: { kind: 'question', cueClass: 'ask' }, end: i + 1 }
    if (word === undefined || (tokens[i]?.bits ?? 0) & (VERB | COMMA | STOP | COLON)) return null
  }
  return null
}

const ASKS = /^(?:ایا|چرا|چه|چگونه|چطور|کدام|کجا|کی|چقدر|چند)$/

/** Nouns of saying that take their sayer and then «مبنی بر اینکه». */
const SAYINGS = new Set(
  'ادعا ادعای ادعاهای فرمایش فرمایشات بیانات رهنمود رهنمودهای سخن توصیه تاکید اصرار هشدار اعلام اظهار اظهارات سخنان گفته گفتههای وعده اعتراف اذعان تهدید اتهام اعتقاد باور'.split(
    ' ',
  ),
)
const PRESSED = new Set('تاکید اصرار پافشاری'.split(' '))
const LONGEST_SAYER = 9

/** «ادعای شهردار مبنی بر اینکه»: a saying as a noun; the sayer stands within, from `end` of the noun to «مبنی». */
function sayingNoun(tokens: readonly Token[], at: number): { value: SayingPhrase; end: number } | null {
  const word = tokens[at]?.text ?? ''
  if (!SAYINGS.has(word) && !PRESSED.has(word)) return null
  for (let i = at + 1; i <= at + LONGEST_SAYER; i++) {
    const token = tokens[i]
    if (!token || token.bits & (VERB | COMMA | STOP | COLON | KE)) return null
    const based = token.text === 'مبنی' ? i + 1 : PRESSED.has(word) ? i : -1
    if (based < 0 || tokens[based]?.text !== 'بر') continue
    const joined = tokens[based + 1]?.text === 'اینکه',
      parted = tokens[based + 1]?.text === 'این' && Boolean((tokens[based + 2]?.bits ?? 0) & KE)
    if (!joined && !parted) return null
    return i > at + 1 ? { value: { kind: 'noun', cueClass: 'say' }, end: based + (joined ? 2 : 3) } : null
  }
  return null
}

const ABOUT = new PhraseTable<true>()
for (const about of ['درباره', 'در باره', 'در مورد', 'در‌خصوص', 'پیرامون', 'در ارتباط با', 'در رابطه با', 'راجع به'])
  for (const that of ['این‌که', 'این که']) ABOUT.add(`${about} ${that}`, true)

/** «درباره اینکه از کدام حوزه نامزد می‌شوید؟ گفت»: the one who speaks is asked, for the clause speaks to him. */
function askedAbout(tokens: readonly Token[], at: number): { value: SayingPhrase; end: number } | null {
  const found = ABOUT.match(tokens, at)
  if (!found) return null
  for (let i = found.end; i < found.end + 60; i++) {
    const token = tokens[i]
    if (!token || token.text === '.' || token.bits & COLON) return null
    if (/^[؟?]$/.test(token.text) || TO_YOU.test(token.text))
      return { value: { kind: 'question', cueClass: 'ask' }, end: found.end }
  }
  return null
}

/** A finite verb that speaks to somebody: «دارید», «کرده‌اید», «می‌شوید». */
const TO_YOU =
  /^(?:هستید|بودید|دارید|داشتید|کردید|شدید|کنید|شوید|دهید|اید|خواهید|دادید|می(?:کنید|شوید|دهید|روید|خواهید|بینید|دانید|گویید))$/

/** Words before a verb of saying that make it say nothing: «باید گفت», «می‌توان گفت», «سخن گفت». */
const MODALS = new Set(
  'باید نباید نتوان توان بتوان میتوان نمیتوان بایست بایستی میبایست خواهد خواهند خواهیم خواهم نخواهد نخواهند'.split(' '),
)
const UNSAID_BEFORE = new Set('شاید چه ترک خوش'.split(' '))
/** With these before it, any form of «گفتن» tells that somebody spoke, not what was said. */
const SAID_WHOLE = new Set('سخن سخنی سخنانی تبریک تسلیت خوشامد لبیک'.split(' '))
const UNSAID_AFTER = new Set('شد شده شدند میشود میشوند نشد نشده'.split(' '))
const PARTICIPLES = new Set(
  'گفته افزوده نوشته پرسیده فرموده کرده داشته نموده داده ساخته گرفته زده شده گشته گردیده'.split(' '),
)
const NOUN_BEFORE = new Set('این ان به از طبق ای'.split(' '))

/** «… که گفته بود …»: in a relative clause somebody's earlier saying is told. */
function saidBefore(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    to - from > 1 &&
    /^(?:گفته|نوشته|افزوده|کرده|داشته|داده)$/.test(tokens[to - 2]?.text ?? '') &&
    /^(?:بود|بودند)$/.test(tokens[to - 1]?.text ?? '')
  )
}

/** «آنچه دولت در این باره می‌گوید نادرست است»: the words are spoken of, not told. */
function isWhatIsSaid(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i > at - 10 && i >= 0 && !((tokens[i]?.bits ?? 0) & (VERB | COMMA | STOP | COLON | KE)); i--)
    if (tokens[i]?.text === 'انچه') return true
  return false
}

function isSaid(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]?.text ?? '',
    after = tokens[to]?.text ?? '',
    last = tokens[to - 1]?.text ?? '',
    alone = to - from === 1
  if (UNSAID_AFTER.has(after) || (after === 'می' && (tokens[to + 1]?.text ?? '').startsWith('شو'))) return false
  if (MODALS.has(before) || isWhatIsSaid(tokens, from)) return false
  if (
    SAID_WHOLE.has(before) &&
    /^(?:می)?گ[فو]/.test(
      tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(''),
    )
  )
    return false
  if (tokens[from]?.text === 'نشان' || tokens[from]?.text === 'حکایت') return followsFindings(tokens, from)
  if (before === 'که' && !(tokens[from - 2]?.text === 'است')) return saidBefore(tokens, from, to)
  if (!alone) return true
  if (UNSAID_BEFORE.has(before)) return false
  return !PARTICIPLES.has(last) || (!NOUN_BEFORE.has(before) && /^(?:[:«"،]|که|و)$/.test(after))
}
